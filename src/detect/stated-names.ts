// The title and the author that a manuscript's header gives, and whether a line with keys further down
// may speak of the same book. A title in a story is another book's.
import { foldToWords } from '../typography/fold.ts';
import { isByline, nameAfterBy } from './author-names.ts';
import { type KeyValue, readKeyLine } from './key-lines.ts';
import type { Line } from './line.ts';

/** What the header says of titles and authors. */
export interface StatedNames {
  /** All it says, folded: lines, values of keys, names after `by`. */
  words: ReadonlySet<string>;
  hasTitle: boolean;
  hasAuthor: boolean;
}

/** Whether a key and its value give the book a title or an author. */
export const namesBook = ({ field }: Pick<KeyValue, 'field'>): boolean =>
  field === 'title' || field === 'creators';

/** Reads what the lines of a header say. */
export function readStatedNames(header: readonly Line[]): StatedNames {
  const pairs = header.flatMap(({ text }) => readKeyLine(text)?.pairs ?? []);
  const plain = header.filter(({ text }) => readKeyLine(text) === undefined);
  const lines = plain.flatMap(({ text }) => [text, nameAfterBy(text) ?? '']);
  return {
    words: new Set([...lines, ...pairs.map(({ value }) => value)].map(foldToWords)),
    hasTitle: plain.length > 0 || pairs.some(({ field }) => field === 'title'),
    hasAuthor:
      plain.some(({ text }) => isByline(text)) || pairs.some(({ field }) => field === 'creators'),
  };
}

//  The Weir
//  Chapter 1               the header has a title and no author: the key below the heading gives one
//  Author: T. Farrow
//  Chapter 2
//  Title: The Wet Cat      a book in the story
/**
 * Whether keys below the header speak of another book than the header does. Once the story has begun
 * (`told`), they must say the same; above it they may say what the header does not.
 */
export function speakOfOther(
  pairs: readonly KeyValue[],
  { words, hasTitle, hasAuthor }: StatedNames,
  told: boolean,
): boolean {
  const names = pairs.filter(namesBook);
  if (names.length === 0 || names.some(({ value }) => words.has(foldToWords(value)))) return false;
  return names.some(({ field }) => told || (field === 'title' ? hasTitle : hasAuthor));
}
