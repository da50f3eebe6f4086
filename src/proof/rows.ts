// Words in a row and what became of each: the state that the steps of the comparison share.
import type { PrintedWord, SourceWord } from './types.ts';

/** Words of a manuscript that stay together, and where each is printed: an index, or -1. */
export interface Row {
  words: readonly SourceWord[];
  match: Int32Array;
}

/** The printed words, and which of them are accounted for. */
export interface Sheet {
  kind: 'epub' | 'pdf';
  words: readonly PrintedWord[];
  used: Uint8Array;
}

/** Notes that word `at` of a row is printed as word `place`. */
export function account(row: Row, at: number, sheet: Sheet, place: number): void {
  row.match[at] = place;
  sheet.used[place] = 1;
}

/**
 * Moves what could stand in two places to the later one, next to what follows it: a title above a
 * text that begins with the same words is not the text's.
 */
export function slideLate({ match }: Row, { words, used }: Sheet): void {
  let next = -1;
  for (let at = match.length - 1; at >= 0; at -= 1) {
    const place = match[at] ?? -1;
    const later = next - 1;
    if (place >= 0 && later > place && used[later] === 0 && isAlike(words, later, place)) {
      match[at] = later;
      used[later] = 1;
      used[place] = 0;
    }
    if (match[at] !== -1) next = match[at] ?? -1;
  }
}

/** Moves what does not stand next to what follows it, but could next to what it follows. */
export function slideEarly({ match }: Row, { words, used }: Sheet): void {
  let before = -1;
  for (let at = 0; at < match.length; at += 1) {
    const place = match[at] ?? -1;
    const earlier = before + 1;
    const isFree = before >= 0 && place > earlier && used[earlier] === 0;
    if (isFree && match[at + 1] !== place + 1 && isAlike(words, earlier, place)) {
      match[at] = earlier;
      used[earlier] = 1;
      used[place] = 0;
    }
    if (place >= 0) before = match[at] ?? -1;
  }
}

function isAlike(words: readonly PrintedWord[], one: number, other: number): boolean {
  return words[one]?.key === words[other]?.key;
}

/** Numbers words, equal ones alike. */
export function numberer(): (words: readonly { key: string }[]) => Int32Array {
  const numbers = new Map<string, number>();
  return (words) =>
    Int32Array.from(words, ({ key }) => {
      const number = numbers.get(key) ?? numbers.size + 1;
      if (number > numbers.size) numbers.set(key, number);
      return number;
    });
}

/** Words of a row that are not accounted for, and the free printed words between their neighbours. */
export interface Difference {
  /** Indices in the row. */
  wanted: number[];
  /** Indices among the printed words. */
  printed: number[];
  /** Index in the row of the word that comes next. */
  next: number;
}

/** The differences of a row whose words cover all that is printed from `from` to before `to`. */
export function differences(row: Row, sheet: Sheet, from: number, to: number): Difference[] {
  const found: Difference[] = [];
  let wanted: number[] = [];
  let next = from;
  const close = (at: number, place: number): void => {
    const printed: number[] = [];
    for (; next < place; next += 1) if (sheet.used[next] === 0) printed.push(next);
    if (wanted.length > 0 || printed.length > 0) found.push({ wanted, printed, next: at });
    wanted = [];
  };
  for (const [at, place] of row.match.entries()) {
    if (place < 0) wanted.push(at);
    else if (place >= next) {
      close(at, place);
      next = place + 1;
    }
  }
  close(row.match.length, to);
  return found;
}
