// The first word of a line, by which most lines are ruled out before a costlier pattern is tried.

/** The first four letters of words that a line may begin with, as numbers; see `mayOpen`. */
export type Openings = ReadonlySet<number>;

const OPENING_CHARS = 4;

/** The openings of words, which are in lower case and separated by spaces. */
export function openingsOf(words: string): Openings {
  return new Set(words.split(/\s+/).map((word) => openingOf(word, 0, endOfLetters(word, 0))));
}

//  `(A/N: hi`  a     `Chapters`  chap     `Ned's notes`, `été`  may be anything
/**
 * Whether the first word of a text, after any signs, may be one of those whose openings are given. A
 * word that has more than letters of ASCII always may: no is sure, yes is not.
 */
export function mayOpen(text: string, openings: Openings): boolean {
  let from = 0;
  while (isSign(text.charCodeAt(from))) from += 1;
  const to = endOfLetters(text, from);
  const next = text.charCodeAt(to);
  if (to === from && next < 128) return false; // a digit
  return goesOn(next) || openings.has(openingOf(text, from, to));
}

function endOfLetters(text: string, from: number): number {
  let to = from;
  while (isLetter(text.charCodeAt(to))) to += 1;
  return to;
}

/** Five bits for each letter, whatever its case. */
function openingOf(text: string, from: number, to: number): number {
  let opening = 0;
  const end = Math.min(to, from + OPENING_CHARS);
  for (let n = from; n < end; n++) opening = opening * 32 + (text.charCodeAt(n) & 31);
  return opening;
}

const isLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

/** Signs and spaces of ASCII, dashes, quotation marks. */
function isSign(code: number): boolean {
  if (code >= 128) return code >= 0x2010 && code < 0x2028;
  return code < 48 || (code > 57 && !isLetter(code));
}

/** After letters: an apostrophe, a hyphen, a digit, an underscore, `&`; anything beyond ASCII. */
function goesOn(code: number): boolean {
  if (code >= 128) return true;
  return (
    (code >= 48 && code <= 57) ||
    code === 38 ||
    code === 39 ||
    code === 45 ||
    code === 95 ||
    code === 96
  );
}
