// The proof-reader proof-read: a sound book passes, and every harm done to it is found.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/types.ts';
import { bindManuscript } from '../../src/compile.ts';
import { loadFaces, loadTheme } from '../../src/pdf/load.ts';
import { writePdf } from '../../src/pdf/write.ts';
import { compareInAnyOrder, compareInOrder } from './proof/extracted.ts';
import { loneLines } from './proof/lone-lines.ts';
import { type Piece, type PrintedPage, readPages } from './proof/printed.ts';
import { proofread } from './proof/proofread.ts';

const theme = loadTheme('classic');
const faces = loadFaces(theme);

const sentence = 'The lamp went under the stone arches where nobody had stood since morning.';
const manuscript = `---
title: The Lamp
author: Iris Vale
---

# Chapter 1: Smoke

${Array.from({ length: 40 }, (_, i) => `${i} ${sentence} ${sentence} *She* waited${i === 3 ? '[^a]' : ''}.`).join('\n\n')}

***

It was well-known by then.

[^a]: A lamp of brass.

# Chapter 2: Bread

- flour
- salt

So it ended.
`;

async function bound(text: string): Promise<Book> {
  return (await bindManuscript(new TextEncoder().encode(text), { file: 'lamp.md' })).book;
}

let book: Book;
let pages: PrintedPage[];

beforeAll(async () => {
  book = await bound(manuscript);
  pages = readPages(await writePdf(book, { theme, faces }));
});

test('a sound book has no faults', () => {
  expect(proofread(book, pages)).toEqual([]);
  expect(pages.length).toBeGreaterThan(6);
});

describe('a book that is not the one in print', () => {
  test.each([
    ['a letter less', 'well-known', 'wel-known'],
    ['a hyphen less', 'well-known', 'wellknown'],
    ['a space less', '*She* waited', '*She*waited'],
    ['a space more', 'well-known', 'well- known'],
    ['a word less', '7 The lamp went', '7 The lamp'],
    ['a word more', '7 The lamp', '7 The old lamp'],
    ['two words in another order', '7 The lamp', '7 lamp The'],
    ['a paragraph less', 'It was well-known by then.\n\n', ''],
    ['a note less', '[^a]: A lamp of brass.\n', ''],
    ['another word in a note', 'of brass', 'of glass'],
    ['another title of a chapter', ': Bread', ': Salt'],
    ['another author', 'Iris Vale', 'Iris Dale'],
    ['an item less', '- salt\n', ''],
    ['a scene break less', '***\n\n', ''],
  ])('%s', async (_, from, to) => {
    const changed = manuscript.replace(from, to);
    expect(changed).not.toBe(manuscript);
    expect(proofread(await bound(changed), pages)).not.toEqual([]);
  });
});

describe('a page that is not as the book has it', () => {
  /** Page 3 with its artifacts (head, folio) changed. */
  const harm = (change: (text: string) => string): PrintedPage[] =>
    pages.map((page) => {
      if (page.label !== '3') return page;
      const pieces = page.pieces.map((piece) =>
        piece.owner ? piece : { ...piece, text: change(piece.text) },
      );
      return { ...page, pieces };
    });

  test('another folio', () => {
    expect(
      proofread(
        book,
        harm((text) => text.replace('3', '4')),
      ),
    ).not.toEqual([]);
  });
  test('another head', () => {
    expect(
      proofread(
        book,
        harm((text) => text.replace('Smoke', 'Bread')),
      ),
    ).not.toEqual([]);
  });
  test('the last page less', () => {
    expect(proofread(book, pages.slice(0, -1))).not.toEqual([]);
  });
});

describe('an extract that is not what the pages paint', () => {
  const line = (text: string, y: number, more: Partial<Piece> = {}): Piece => ({
    text,
    start: { x: 0, y },
    owner: { section: 0, inNote: false, paragraph: 0 },
    ...more,
  });
  const page: PrintedPage = {
    label: '1',
    pieces: [
      line('Smoke', 90, { owner: undefined }),
      line('1', 90, { owner: undefined }),
      line('a well-', 80),
      line('known lamp at dusk—', 70),
      line('and re\u00ad', 60),
      line('membered it ', 50),
    ],
  };
  const sound = 'Smoke 1\na well-\nknown lamp at dusk—\nand re\u00ad\nmembered it\n\f';

  test.each([
    ['as it stands', sound],
    ['with words made whole', 'Smoke\n1\na well-known\nlamp at dusk—and\nremembered it\n\f'],
  ])('%s it is sound', (_, output) => {
    expect(compareInOrder([page], output)).toEqual([]);
    expect(compareInAnyOrder([page], output)).toEqual([]);
  });

  test.each([
    ['a space less', 'lamp at', 'lampat'],
    ['a space more', 'lamp', 'la mp'],
    ['a letter less', 'lamp', 'lam'],
    ['a word less', 'lamp ', ''],
    ['a word more', 'lamp', 'lamp lamp'],
    ['a folio less', ' 1', ''],
    ['a dash less', 'dusk—', 'dusk'],
    ['a page less', '\f', ''],
    ['words behind the end', '\n\f', '\nmore\n\f'],
  ])('%s', (_, from, to) => {
    const output = sound.replace(from, to);
    expect(compareInOrder([page], output)).not.toEqual([]);
    expect(compareInAnyOrder([page], output)).not.toEqual([]);
  });

  test('words in another order, a hyphen less', () => {
    expect(compareInOrder([page], sound.replace('lamp at', 'at lamp'))).not.toEqual([]);
    expect(compareInOrder([page], sound.replace('well-', 'well'))).not.toEqual([]);
  });
});

describe('lines alone', () => {
  /** Pages of paragraphs: `aabb` has two lines of each. */
  const placed = (...texts: string[]): PrintedPage[] =>
    texts.map((text, i) => ({
      label: String(i + 1),
      pieces: [...text].map((letter, n) => ({
        text: letter,
        start: { x: 0, y: -n },
        owner: { section: 0, inNote: false, paragraph: letter.charCodeAt(0) },
      })),
    }));

  test.each([
    [['aab', 'bbc'], ['page 1 ends with a line alone']],
    [['aabb', 'bcc'], ['page 2 begins with a line alone']],
    [['aabb', 'bbcc'], []],
    [['aab', 'c'], []],
    [['aa', 'a', 'aa'], []],
  ])('%j', (texts, expected) => {
    expect(loneLines(placed(...texts))).toEqual(expected);
  });

  test('the book has none', () => {
    expect(loneLines(pages)).toEqual([]);
  });
});
