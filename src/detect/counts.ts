// A line's text in, its words and letters counted out: the one place where detection looks at every
// sign of a manuscript.

/** What is counted in a line. */
export interface Counts {
  /** Words between white space that have a letter or a digit. */
  words: number;
  letters: number;
  capitals: number;
  digits: number;
  /** Words that begin with a capital letter or a digit. */
  capitalised: number;
}

/** Counts in one pass over the text; small letters of ASCII, nearly all there is, come first. */
export function countIn(text: string): Counts {
  let [words, letters, capitals, digits, capitalised] = [0, 0, 0, 0, 0];
  let fresh = true; // before the first letter or digit of a word
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    const kind = code >= 97 && code <= 122 ? small : code < 128 ? asciiKinds[code] : kindOf(code);
    if (kind === space) fresh = true;
    if (kind === space || kind === other) continue;
    if (kind === digit) digits += 1;
    else letters += 1;
    if (kind === capital) capitals += 1;
    if (!fresh) continue;
    fresh = false;
    words += 1;
    if (kind !== small) capitalised += 1;
  }
  return { words, letters, capitals, digits, capitalised };
}

// Kinds of signs, as numbers because every sign of a manuscript is asked.
const [other, space, small, capital, digit] = [0, 1, 2, 3, 4];
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindOf(code));

function kindOf(code: number): number {
  if (code >= 0x2010 && code < 0x2028) return other; // dashes, quotation marks, the ellipsis
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return space;
  if (/\p{Nd}/u.test(char)) return digit;
  const lower = char.toLowerCase();
  if (lower !== char) return capital;
  return lower !== char.toUpperCase() || /\p{L}/u.test(char) ? small : other;
}
