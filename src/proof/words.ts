// Text → words to compare: runs of letters or of digits, folded. Punctuation, spaces and signs do
// not count, for typography may change them.
import type { Word } from './types.ts';

/** Letters of scripts that set no space between words are compared one by one. */
const spaceless =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';
const wordPattern = new RegExp(
  `[${spaceless}](?<=\\p{L})\\p{M}*|(?:(?![${spaceless}])\\p{L}\\p{M}*)+|\\p{N}+`,
  'gu',
);

/** Marks of width, joining and direction, soft hyphens: nobody reads them. */
const unseen = /\p{Cf}/gu;
const ascii = /^\p{ASCII}*$/u;

/** A word and where it stands in its text. */
export interface PlacedWord extends Word {
  at: number;
  end: number;
}

/** The words of `text`, in order; `apart` of the first one is true. */
export function placedWords(text: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let end = 0;
  for (const match of text.matchAll(wordPattern)) {
    const [word] = match;
    const at = match.index;
    const apart = words.length === 0 || isApart(text.slice(end, at));
    end = at + word.length;
    words.push({ key: keyOf(word), text: word, apart, at, end });
  }
  return words;
}

/** Composed, without what nobody sees: the form in which text is cut into words. */
export function visible(text: string): string {
  return ascii.test(text) ? text : text.normalize('NFC').replace(unseen, '');
}

/** The folded words of `text`. */
export function keysOf(text: string): string[] {
  return placedWords(visible(text)).map(({ key }) => key);
}

/** White space separates, but for that after a hyphen at the end of a line. */
function isApart(between: string): boolean {
  return /\s|\p{Cc}/u.test(between) && !/[-\u00ad\u2010][^\S\n]*\n/u.test(between);
}

const keys = new Map<string, string>();

/** Words that are kept folded; a book has some ten thousand. */
const MAX_KEYS = 200_000;

function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  // Upper case first: it makes `ss` of `ß`, as headings in capitals do.
  const folded = word.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ς', 'σ');
  const key = rightToLeft.test(folded) ? eitherWay(folded) : folded;
  if (keys.size > MAX_KEYS) keys.clear();
  keys.set(word, key);
  return key;
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * The same for a word and its reverse, without points: pdftotext prints letters from right to left as
 * they stand, and their points before them.
 */
function eitherWay(word: string): string {
  const letters = word.replace(/\p{M}/gu, '');
  const [first = ''] = [letters, [...letters].reverse().join('')].toSorted();
  return first;
}
