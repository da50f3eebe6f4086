// The first word of a line, by which most lines are passed by before a costlier pattern is asked.

/** The first four letters of words that a line may begin with; see `mayOpen`. */
export type Openings = ReadonlySet<string>;

const length = 4;

/** The openings of words, which are in lower case and separated by spaces. */
export function openingsOf(words: string): Openings {
  return new Set(words.split(/\s+/).map((word) => word.slice(0, length)));
}

//  `(A/N: hi`  a     `Chapters`  chap     `Ned's notes`, `été`  may be anything
/**
 * Whether the first word of a text, after any signs, may be one of those whose openings are given. A
 * word that has more than letters of ASCII always may: no is sure, yes is not.
 */
export function mayOpen(text: string, openings: Openings): boolean {
  let from = 0;
  while (isSign(text.charCodeAt(from))) from += 1;
  let to = from;
  while (isLetter(text.charCodeAt(to))) to += 1;
  const next = text.charCodeAt(to);
  if (to === from && next < 128) return false; // a digit
  return goesOn(next) || openings.has(text.slice(from, Math.min(to, from + length)).toLowerCase());
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
