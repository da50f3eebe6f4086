// Three real manuscripts as readers keep them, with what is true of each. They are not part of the
// project: the tests are skipped where the folder beside the repository is absent.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wordsFor } from '../../src/book/wording/wording.ts';
import { type Bound, bindManuscript } from '../../src/compile.ts';
import { ownPagesOf } from '../../src/pages/pages.ts';

const folder = new URL('../../../shared/manuscripts/', import.meta.url);
const absent = !existsSync(folder);
if (absent) console.warn('skipped: ../shared/manuscripts is not here');

const read = (name: string): Promise<Bound> =>
  bindManuscript(readFileSync(new URL(name, folder)), { file: name });

/** Every label that is not prose: `61 end-mark`, `13 dedication`, `74-76 scene-break ornament`. */
function findings({ detected }: Bound): string[] {
  return detected.labelled
    .filter((label) => label.kind !== 'prose' && label.kind !== 'divider')
    .map(({ line, endLine, kind, strength }) =>
      [line === endLine ? line : `${line}-${endLine}`, kind, strength ?? ''].join(' ').trim(),
    );
}

describe.skipIf(absent)('a scene without title, heading, break or note', () => {
  const name = '000_c903a1f6d8024a8d.txt';

  test('has nothing but prose', async () => {
    expect(findings(await read(name))).toEqual([]);
  });

  test('is catalogued by its first words, not by its serial number, and says so', async () => {
    const { book, messages } = await read(name);
    expect(book.metadata.title).toMatch(/^There was too much blood/);
    expect(book.metadata.origins.title).toMatchObject({ from: 'guess' });
    expect(messages.map((one) => one.id)).toContain('title-guessed');
    expect(book.metadata.creators).toBeUndefined();
  });

  test('has one chapter, and no contents list of one meaningless entry', async () => {
    const { book } = await read(name);
    expect(book.children.map((matter) => matter.children.length)).toEqual([0, 1, 0]);
    const { contents } = ownPagesOf(book, wordsFor('en'));
    expect([contents.isOnScreen, contents.isInPrint]).toEqual([false, false]);
  });
});

describe.skipIf(absent)('a title and a chapter centred with no-break spaces', () => {
  const name = '001_607b95a70ea68e03.txt';

  test('has a title, a heading, an end mark, and all else is prose', async () => {
    expect(findings(await read(name))).toEqual(['1 title', '3 chapter-heading', '61 end-mark']);
  });

  test('reads them', async () => {
    const bound = await read(name);
    expect(bound.book.metadata.title).toBe('Now or never and maybe forever');
    expect(bound.book.metadata.status).toBe('in progress');
    const heading = bound.detected.labelled.find((one) => one.kind === 'chapter-heading')?.heading;
    expect(heading).toMatchObject({
      label: 'Chapter',
      ordinal: 1,
      children: [{ type: 'text', value: 'Goodbye' }],
    });
  });
});

describe.skipIf(absent)('a header of metadata and notes, and breaks made of blank lines', () => {
  const name = '002_5ff933cdbc3ba24b.txt';
  const gap = / scene-break space$/;

  test('has what a reader finds in it', async () => {
    const found = findings(await read(name)).filter((one) => !gap.test(one));
    expect(found).toEqual([
      '1 metadata',
      '3 author-note',
      '5 metadata',
      '7 metadata',
      '9 metadata',
      '11 metadata',
      '13 dedication',
      '74-76 scene-break ornament',
      '217-219 scene-break ornament',
      '239-251 letter',
      '260-265 verse',
      '268-270 author-note',
    ]);
  });

  test('has weaker gaps only where two lines are blank, and is not sure of them', async () => {
    const bound = await read(name);
    const weak = bound.detected.labelled.filter((one) => one.strength === 'space');
    const twoBlank = [14, 47, 52, 57, 82, 115, 120, 127, 138, 151, 212, 237, 258, 263, 266];
    expect(weak.filter(({ line, endLine }) => endLine - line !== 1).length).toBe(0);
    expect(weak.map(({ line }) => line).filter((line) => !twoBlank.includes(line))).toEqual([]);
    expect(Math.max(0, ...weak.map((one) => one.confidence))).toBeLessThan(0.9);
  });

  test('reads the header, and no line of it as a title', async () => {
    const { metadata } = (await read(name)).book;
    expect(metadata).toMatchObject({
      rating: 'M',
      status: 'one-shot',
      genre: ['Romance', 'Angst'],
      relationships: ['SasuNaru'],
    });
    expect(metadata.summary).toMatch(/^He and Naruto/);
    expect(metadata.title).toMatch(/^He was biting/);
    expect(metadata.origins.title).toMatchObject({ from: 'guess' });
  });

  test('guesses the byline from the signature, at low confidence', async () => {
    const { metadata } = (await read(name)).book;
    expect(metadata.creators?.map((one) => one.name)).toEqual(['Skylovesyou']);
    expect(metadata.origins.creators?.from).toBe('guess');
    expect(metadata.origins.creators?.confidence).toBeLessThan(0.6);
  });
});
