// The words that a book must have and those that it has → the words unaccounted for. The text is
// aligned first, then what may stand elsewhere is looked for in the rest, then differences are settled.
import { align } from './align.ts';
import { withoutReordered } from './headings.ts';
import { rejoinWords } from './hyphens.ts';
import { wordsAt } from './letters.ts';
import { takeOwnPages } from './own-pages.ts';
import { finder } from './place-moving.ts';
import {
  type Difference,
  differences,
  numberer,
  type Row,
  type Sheet,
  slideEarly,
  slideLate,
} from './rows.ts';
import { type Settling, settle } from './settle.ts';
import type { Wanted } from './source-words.ts';
import type { Printed, SourceWord } from './types.ts';
import { keysOf } from './words.ts';

/** What the book may have besides the manuscript's words. */
export interface Allowed {
  own: readonly string[];
  isHeading: (word: SourceWord) => boolean;
}

/** All that is unaccounted for in a book, in rows of neighbours. */
export interface Remains {
  missing: SourceWord[][];
  moved: SourceWord[][];
  joined: SourceWord[];
  /** Places among the printed words. */
  added: number[][];
}

export interface Compared {
  remains: Remains;
  /** The text first, then the pieces that may stand elsewhere. */
  rows: Row[];
}

/** Compares; adds the words of a PDF's own pages to those around the text. */
export function compare(printed: Printed, { fixed, moving }: Wanted, allowed: Allowed): Compared {
  const sheet: Sheet = { ...printed, used: new Uint8Array(printed.words.length) };
  const numbersOf = numberer();
  const numbers = withoutContents(numbersOf(printed.words), printed);
  const inOrder: Find = (wanted) => align(wanted, numbers);
  const text = rowOf(fixed, inOrder, numbersOf, sheet);
  slideLate(text, sheet);
  slideEarly(text, sheet);
  const anywhere: Find = finder(sheet, withoutHeads(numbers, printed));
  const pieces = moving.map(({ words }) => rowOf(words, anywhere, numbersOf, sheet));
  const rows = [text, ...pieces];
  const remains: Remains = { missing: [], moved: [], joined: [], added: [] };
  if (sheet.kind === 'pdf') {
    const headings = rows.flatMap(({ words }) => words.filter(allowed.isHeading));
    takeOwnPages(sheet, printed.around, {
      own: new Set(allowed.own.flatMap(keysOf)),
      headings: new Set(headings.map(({ key }) => key)),
      contents: printed.contents,
    });
    rejoinWords(rows, sheet);
  }
  const own = new Set(allowed.own.map((phrase) => keysOf(phrase).join('')));
  const settling = { sheet, own, isHeading: allowed.isHeading };
  for (const piece of pieces) settlePiece(piece, settling, remains);
  const left = differences(text, sheet, 0, sheet.words.length).flatMap((found) =>
    settleInto(text, found, settling, remains),
  );
  for (const { wanted, printed: places } of withoutReordered(text, left, settling)) {
    keepMissing(text, wanted, remains);
    remains.added.push(...neighbours(places));
  }
  return { remains, rows };
}

/** What stands in the contents stands nowhere else: no word of the text is like it. */
function withoutContents(numbers: Int32Array, { words, contents }: Printed): Int32Array {
  if (contents.size === 0) return numbers;
  return numbers.map((number, place) =>
    contents.has(words[place]?.page ?? -1) ? -1 - place : number,
  );
}

/** Nor does a note stand in a running head. */
function withoutHeads(numbers: Int32Array, { words }: Printed): Int32Array {
  return numbers.map((number, place) => (words[place]?.inHead ? -1 - place : number));
}

/** Looks words up by their numbers; for each the place where it is printed, or -1. */
type Find = (wanted: Int32Array) => Int32Array;

/** Looks up the words of a row and accounts for them; what need not be printed is not looked for. */
function rowOf(
  words: readonly SourceWord[],
  find: Find,
  numbersOf: ReturnType<typeof numberer>,
  sheet: Sheet,
): Row {
  const places = find(numbersOf(words.filter(({ use }) => use === 'text')));
  for (const place of places) if (place >= 0) sheet.used[place] = 1;
  let next = 0;
  const match = Int32Array.from(words, ({ use }) => {
    if (use !== 'text') return -1;
    next += 1;
    return places[next - 1] ?? -1;
  });
  return { words, match };
}

/** Free words around a piece that may belong to it, although they are cut or joined otherwise. */
const WORDS_AROUND = 12;

/** Settles a piece; what is printed beside it and is not its own is the text's concern. */
function settlePiece(row: Row, settling: Settling, remains: Remains): void {
  const { sheet } = settling;
  remains.moved.push(...outOfOrder(row));
  let [first, last] = [sheet.words.length, 0];
  for (const place of row.match) {
    if (place >= 0) [first, last] = [Math.min(first, place), Math.max(last, place)];
  }
  const from = Math.max(0, first - WORDS_AROUND);
  const to = Math.min(sheet.words.length, last + WORDS_AROUND);
  for (const found of differences(row, sheet, from, to)) {
    if (found.wanted.length === 0) continue;
    const printed = found.printed.filter((place) => !sheet.words[place]?.inHead);
    for (const { wanted } of settleInto(row, { ...found, printed }, settling, remains)) {
      keepMissing(row, wanted, remains);
    }
  }
}

/** Words of a piece that stand before words they should follow. */
function outOfOrder({ words, match }: Row): SourceWord[][] {
  const moved: SourceWord[][] = [];
  let furthest = -1;
  let before = -1;
  for (const [at, place] of match.entries()) {
    if (place < 0) continue;
    if (place < furthest) {
      const word = words[at];
      if (place !== before + 1 || moved.length === 0) moved.push([]);
      if (word) moved.at(-1)?.push(word);
    }
    furthest = Math.max(furthest, place);
    before = place;
  }
  return moved;
}

/** Settles a difference, and keeps the words that it finds joined. */
function settleInto(
  row: Row,
  found: Difference,
  settling: Settling,
  remains: Remains,
): Difference[] {
  const { left, joined } = settle(row, found, settling);
  remains.joined.push(...joined);
  return left;
}

function keepMissing({ words }: Row, wanted: readonly number[], remains: Remains): void {
  if (wanted.length > 0) remains.missing.push(wordsAt(words, wanted));
}

/** Cuts places where one does not follow the other. */
function neighbours(places: readonly number[]): number[][] {
  const rows: number[][] = [];
  for (const [n, place] of places.entries()) {
    if (places[n - 1] !== place - 1) rows.push([]);
    rows.at(-1)?.push(place);
  }
  return rows;
}
