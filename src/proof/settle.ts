// Differences that are none: words cut or joined otherwise, markup that stands for nothing, parts of
// a heading in another order, and what the book brings itself.

import { lettersOf, sorted, wordsAt } from './letters.ts';
import { withoutOwn } from './own-phrases.ts';
import { account, type Difference, type Row, type Sheet } from './rows.ts';
import { shared } from './shared-words.ts';
import type { PrintedWord, SourceWord } from './types.ts';

/** What settling needs to know of the book. */
export interface Settling {
  sheet: Sheet;
  /** Phrases of the book's own, folded and without spaces. */
  own: ReadonlySet<string>;
  /** Whether a word stands in a heading. */
  isHeading: (word: SourceWord) => boolean;
}

/** What is left of a difference, and the words that are printed as one without need. */
export interface Unsettled {
  left: Difference[];
  joined: SourceWord[];
}

/** Settles what can be of a difference in `row`, and accounts for what it settles. */
export function settle(row: Row, difference: Difference, settling: Settling): Unsettled {
  const { sheet, own } = settling;
  const whole = { ...difference, printed: withoutOwn(difference.printed, sheet, own) };
  const bare = settlePart(row, whole, settling) === undefined ? withoutHeads(whole, sheet) : whole;
  const unsettled: Unsettled = { left: [], joined: [] };
  for (const part of partsOf(row, bare, settling)) {
    const joined = settlePart(row, part, settling);
    if (joined !== undefined) {
      for (const place of part.printed) sheet.used[place] = 1;
      unsettled.joined.push(...joined);
    } else {
      const wanted = part.wanted.filter((at) => row.words[at]?.use === 'text');
      unsettled.left.push({ ...part, wanted });
    }
  }
  return unsettled;
}

/** Accounts for running heads, which stand among the words of a page's text. */
function withoutHeads(difference: Difference, { words, used }: Sheet): Difference {
  const printed = difference.printed.filter((place) => {
    if (words[place]?.inHead) used[place] = 1;
    return !words[place]?.inHead;
  });
  return { ...difference, printed };
}

/** The whole difference if it is none, or what is left between words that are alike. */
function partsOf(row: Row, difference: Difference, settling: Settling): Difference[] {
  const { wanted, printed } = difference;
  const { sheet } = settling;
  if (wanted.length === 0 || printed.length === 0) return [difference];
  if (settlePart(row, difference, settling) !== undefined) return [difference];
  const parts: Difference[] = [];
  const pairs = shared(wordsAt(row.words, wanted), wordsAt(sheet.words, printed));
  let [a, b] = [0, 0];
  for (const [inA, inB] of [...pairs, [wanted.length, printed.length] as const]) {
    const part = { wanted: wanted.slice(a, inA), printed: printed.slice(b, inB) };
    parts.push({ ...difference, ...part });
    const [at, place] = [wanted[inA], printed[inB]];
    if (at !== undefined && place !== undefined) account(row, at, sheet, place);
    [a, b] = [inA + 1, inB + 1];
  }
  return parts;
}

/** Words that are run together, if nothing else is wrong; undefined where more is. */
function settlePart(
  row: Row,
  part: Difference,
  { sheet, isHeading }: Settling,
): SourceWord[] | undefined {
  const all = wordsAt(row.words, part.wanted);
  const printed = wordsAt(sheet.words, part.printed);
  const letters = lettersOf(printed);
  const text = all.filter(({ use }) => use === 'text');
  const written = all.filter(({ use }) => use !== 'mark');
  const reading = [written, text].find((words) => lettersOf(words) === letters);
  if (reading !== undefined) return sheet.kind === 'pdf' ? [] : joinedIn(reading, printed);
  if (text.length > 0 && text.every(isHeading) && sorted(text) === sorted(printed)) return [];
  return isNumbered(lettersOf(text), letters, all, part.printed, sheet) ? [] : undefined;
}

/**
 * Whether what is printed is the text with the numbers of notes behind it, which stand where the
 * manuscript has marks, or with numbers that begin a line: of notes and lists.
 */
function isNumbered(
  text: string,
  letters: string,
  wanted: readonly SourceWord[],
  places: readonly number[],
  { words }: Sheet,
): boolean {
  if (!letters.startsWith(text) || !/^\d{1,12}$/.test(letters.slice(text.length))) return false;
  if (wanted.some(({ use }) => use === 'mark')) return true;
  return text === '' && places.every((place) => words[place - 1]?.block !== words[place]?.block);
}

/** Words apart in the manuscript that are printed as one. */
function joinedIn(words: readonly SourceWord[], printed: readonly PrintedWord[]): SourceWord[] {
  const starts = new Set<number>();
  let letters = 0;
  for (const { key, apart } of printed) {
    if (apart) starts.add(letters);
    letters += key.length;
  }
  letters = 0;
  return words.filter(({ key, apart }, n) => {
    const isJoined = n > 0 && apart && !starts.has(letters);
    letters += key.length;
    return isJoined;
  });
}
