// Whatever a page points to is there: links between chapters, notes both ways, across split files.
import { describe, expect, it } from 'vitest';
import type { Book, Flow } from '../../src/book/types.ts';
import type { EpubOptions } from '../../src/epub/types.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { bodyOf, type Files, filesOf, plainOptions } from './making.ts';
import { bookOf, chapter, footnote, mark, paragraph, soundBook, text } from './specimen.ts';

async function write(book: Book, more: Partial<EpubOptions> = {}): Promise<Files> {
  return filesOf(await writeEpub(book, await plainOptions(more)));
}

/** Every `href` of the book that leads nowhere, as `page → target`. */
function brokenLinks(files: Files): string[] {
  const broken: string[] = [];
  for (const [name, content] of files) {
    if (!/\.(xhtml|ncx|opf)$/.test(name)) continue;
    for (const [, target = ''] of content.matchAll(/ (?:href|src)="([^"]+)"/g)) {
      if (/^(https?|mailto):/.test(target)) continue;
      const [file = '', id] = target.split('#');
      const page = files.get(file || name);
      const found = page !== undefined && (id === undefined || page.includes(` id="${id}"`));
      if (!found) broken.push(`${name} → ${target}`);
    }
  }
  return broken;
}

describe('footnotes', () => {
  const book = bookOf([
    chapter(1, 'One', paragraph('a', mark('x'), ' b', mark('y'), ' c', mark('x'))),
    chapter(2, 'Two', paragraph('d', mark('x')), footnote('x', 'Near.')),
    chapter(3, 'Three', footnote('x', 'Far.'), footnote('y', 'Why.'), footnote('z', 'Unasked.')),
  ]);

  it('are numbered as they are met, and linked both ways', async () => {
    const files = await write(book);
    expect(brokenLinks(files)).toEqual([]);
    const notes = bodyOf(files, 'notes');
    const found = [...notes.matchAll(/href="([^"]+)"[^>]*>(\d+)\.<\/a> ([^<]+)/g)];
    expect(found.map(([, href, number, words]) => `${number} ${words} ${href}`)).toEqual([
      '1 Near. chapter-1-one.xhtml#noteref-1',
      '2 Why. chapter-1-one.xhtml#noteref-2',
    ]);
    expect(notes).toContain('<span>3.</span> Far.');
    expect(notes).toContain('<span>4.</span> Unasked.');
    expect(bodyOf(files, 'chapter-1-one')).toContain(
      'href="notes.xhtml#note-1" id="noteref-3">1</a>',
    );
  });

  it('may stand below each chapter, as asides that pop up', async () => {
    const files = await write(book, { footnotes: 'chapter' });
    expect(brokenLinks(files)).toEqual([]);
    expect(files.has('notes.xhtml')).toBe(false);
    expect(bodyOf(files, 'chapter-1-one')).toContain(
      '<aside epub:type="footnote" role="doc-footnote" id="note-1" class="note">',
    );
    expect(bodyOf(files, 'chapter-2-two')).toContain('href="chapter-1-one.xhtml#note-1"');
  });
});

describe('a huge chapter', () => {
  const words = 'The lamps went out one by one, and nobody could say who had been told to do it. ';
  const scene = (count: number): Flow[] =>
    Array.from({ length: count }, () => paragraph(words.repeat(25)));
  const link = { type: 'link' as const, url: '#chapter-1-one', children: [text('back')] };
  const huge = bookOf([
    chapter(1, 'One', paragraph('See ', mark('n')), footnote('n', 'A note.')),
    chapter(
      2,
      'Two',
      ...scene(85),
      { type: 'thematicBreak', strength: 'ornament' },
      ...scene(100),
      paragraph(mark('late'), link),
      footnote('late', 'Late.'),
    ),
  ]);

  it('is cut into files of some 260 KB, at a scene break where there is one', async () => {
    const files = await write(huge);
    const pieces = [...files.keys()].filter((name) => name.startsWith('chapter-2-two'));
    expect(pieces).toEqual(['chapter-2-two-p2.xhtml', 'chapter-2-two.xhtml']);
    for (const name of pieces) expect((files.get(name) ?? '').length, name).toBeLessThan(290_000);
    expect(bodyOf(files, 'chapter-2-two')).toMatch(/<hr class="ornament"\/>\s*<\/section>$/);
    expect(bodyOf(files, 'chapter-2-two-p2')).not.toContain('<h1');
    expect(files.get('toc.xhtml')).not.toContain('-p2');
    expect(brokenLinks(files)).toEqual([]);
    expect(bodyOf(files, 'chapter-2-two-p2')).toContain('<a href="chapter-1-one.xhtml">back</a>');
  });
});

describe('a serial', () => {
  it('keeps its files and ids when a chapter is added', async () => {
    const chapters = [1, 2, 3].map((n) => chapter(n, `Part ${n}`, paragraph('words ', text('x'))));
    const before = await write(bookOf(chapters.slice(0, 2)));
    const after = await write(bookOf(chapters));
    for (const name of ['chapter-1-part-1.xhtml', 'chapter-2-part-2.xhtml', 'titlepage.xhtml']) {
      expect(after.get(name), name).toBe(before.get(name));
    }
    const identifier = (files: Files) =>
      /book-id">([^<]+)/.exec(files.get('content.opf') ?? '')?.[1];
    expect(identifier(after)).toBe(identifier(before));
  });
});

it('finds no broken link in a sound book', async () => {
  expect(brokenLinks(await write(soundBook()))).toEqual([]);
});
