// Damage done on purpose to finished books, by seed: a word, a paragraph or a note taken out, a word
// doubled, two paragraphs that change places. The second proof finds each.
import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasTool } from '../pdf/tools.ts';
import { type Built, build, buildBytes, inEpub, inPdf, told } from './proving.ts';

const root = new URL('../../', import.meta.url);
/** A novel takes a second each time, and is damaged less often. */
const books = [
  { path: 'manuscripts/the-post-office-at-skerry-end.md', seeds: 20 },
  { path: 'manuscripts/small-hours-at-fen-junction.txt', seeds: 20 },
  { path: 'manuscripts/forty-covers.txt', seeds: 20 },
  { path: 'test/epub/books/everything.md', seeds: 20 },
  { path: '../shared/corpus/raw/jekyll-and-hyde.txt', seeds: 2 },
].filter(({ path }) => existsSync(new URL(path, root)));

/** A number from 0 to below `below`, the same for a seed each time. */
type Dice = (below: number) => number;

/** mulberry32. */
function diceOf(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** Damages paragraphs, or notes, as they stand in a file. */
type Damage = (paragraphs: string[], dice: Dice) => string[];

/** Words of a paragraph that may be taken out or doubled: letters only, apart, and in no tag. */
const word = /(?<=\s)\p{L}{2,}(?=[\s.,;:!?])(?![^<>]*>)/gu;

/** Changes a word in one of the paragraphs that have some. */
function changeWord(paragraphs: string[], dice: Dice, change: (word: string) => string): string[] {
  const full = paragraphs.filter((each) => [...each.matchAll(word)].length > 3);
  const chosen = full[dice(full.length)] ?? '';
  const words = [...chosen.matchAll(word)];
  const { 0: found, index } = words[dice(words.length)] ?? { 0: '', index: 0 };
  const changed = chosen.slice(0, index) + change(found) + chosen.slice(index + found.length);
  return paragraphs.map((each) => (each === chosen ? changed : each));
}

const damages: Record<string, Damage> = {
  'a word taken out': (paragraphs, dice) => changeWord(paragraphs, dice, () => ''),
  'a word doubled': (paragraphs, dice) =>
    changeWord(paragraphs, dice, (found) => `${found} ${found}`),
  'a paragraph taken out': (paragraphs, dice) => paragraphs.toSpliced(dice(paragraphs.length), 1),
  'two paragraphs that change places': (paragraphs, dice) => {
    const at = dice(paragraphs.length - 1);
    const [one = '', other = ''] = paragraphs.slice(at, at + 2);
    return paragraphs.toSpliced(at, 2, other, one);
  },
};

const paragraph = /<p[^>]*>(?:(?!<\/p>)[\s\S])*<\/p>/g;
/** Notes of two kinds: the text's and the author's. */
const note =
  /<(div|aside)\b[^>]*\s(?:epub:type="footnote"|class="author-note)(?:(?!<\/\1>)[\s\S])*<\/\1>/g;

const ownPages = ['titlepage', 'about-this-story', 'colophon', 'toc', 'cover'].map(
  (page) => `${page}.xhtml`,
);

/** Damages a file of an EPUB that has what `pattern` finds; undefined where none has. */
function damaged(epub: Uint8Array, pattern: RegExp, dice: Dice, damage: Damage) {
  const files = unzipSync(epub);
  const texts = Object.entries(files).flatMap(([name, bytes]) => {
    const xhtml = strFromU8(bytes);
    // Pages of the book's own have nothing to lose, and the order of notes is that of their marks.
    const own = pattern === note ? ownPages : [...ownPages, 'notes.xhtml'];
    const isText = name.endsWith('.xhtml') && !own.some((page) => name.endsWith(page));
    const count = xhtml.match(pattern)?.length ?? 0;
    return isText && count > (pattern === note ? 0 : 3) ? [{ name, xhtml }] : [];
  });
  const chosen = texts[dice(texts.length)];
  if (chosen === undefined) return undefined;
  const pieces = chosen.xhtml.match(pattern) ?? [];
  const changed = damage([...pieces], dice);
  let at = 0;
  // Pieces that are gone are gone at the end: what stands between pieces has no words.
  const xhtml = chosen.xhtml.replace(pattern, () => changed[at++] ?? '');
  return zipSync({ ...files, [chosen.name]: strToU8(xhtml) });
}

describe.each(books)('$path', ({ path, seeds }) => {
  let built: Built | undefined;
  beforeAll(async () => {
    built = await build(new URL(path, root), 'epub');
  });

  /** How many findings each seed brings; undefined where a book has nothing to be damaged so. */
  function findings(pattern: RegExp, damage: Damage): number[] | undefined {
    const counts: number[] = [];
    for (let seed = 1; seed <= seeds; seed += 1) {
      const file = built && damaged(built.file, pattern, diceOf(seed), damage);
      if (built === undefined || file === undefined) return undefined;
      counts.push(inEpub({ ...built, file }).length);
    }
    return counts;
  }

  test('is whole', () => {
    expect(built && told(inEpub(built))).toEqual([]);
  });

  test.each(Object.entries(damages))('%s', (_, damage) => {
    expect(findings(paragraph, damage)).not.toContain(0);
  });

  test('a note taken out', (context) => {
    const found = findings(note, (notes, dice) => notes.with(dice(notes.length), ''));
    if (found === undefined) context.skip('it has no notes');
    expect(found).not.toContain(0);
  });
});

/** Damage to the paragraphs of a manuscript, of which a PDF is made that is proved with the whole one. */
describe.each(['the-tide-clock.txt', 'the-post-office-at-skerry-end.md'])(
  'the PDF of %s',
  (name) => {
    const path = new URL(`manuscripts/${name}`, root);

    test.each(Object.entries(damages))('%s', async (_, damage) => {
      if (!hasTool('pdftotext')) return;
      const { declared } = await build(path, 'pdf');
      // Notes and marks stay with the paragraph above them: their own order is of no account.
      const paragraphs = readFileSync(path, 'utf8').split(/\n\n(?=[A-Z"“])/);
      // The first and the last have what stands around a text: metadata, a heading, the end.
      const [text, rest] = [paragraphs.slice(3, -3), paragraphs.slice(-3)];
      for (let seed = 1; seed <= 4; seed += 1) {
        const changed = [...paragraphs.slice(0, 3), ...damage(text, diceOf(seed)), ...rest];
        const { file } = await buildBytes(strToU8(changed.join('\n\n')), name, 'pdf');
        expect(inPdf({ file, declared }), `seed ${seed}`).not.toEqual([]);
      }
    });
  },
);
