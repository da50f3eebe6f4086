// How an entry of a contents list and the heading it names are compared: words and numbers
// without case, punctuation, leaders and page.
import { foldAccents } from '../typography/fold.ts';
import { valueOfWord } from './numerals.ts';

const page = /(?:(?:[.·_]\s?){2,}|\s{2}|\t)\s*(?:\d+|[ivxl]+|frontispiece)\s*$/iu;

/** Whether a line ends with a page number after leaders or a wide space. */
export const isPaged = (text: string): boolean => page.test(text);

/** `II. The Wall . . . 9` → `2 the wall`. */
export function keyOf(text: string): string {
  const words = foldAccents(text.replace(page, '')).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => valueOfWord(word) ?? word).join(' ');
}

/** One is the other, or its beginning: `book 1` and `book 1 the coming`. */
export function isSameEntry(key: string, other: string): boolean {
  if (key === '' || other === '') return false;
  return key === other || other.startsWith(`${key} `) || key.startsWith(`${other} `);
}
