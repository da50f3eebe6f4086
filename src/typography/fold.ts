// Two ways of comparing what people type. Both take off case and accents; one keeps punctuation.

/** Letters that are no letter and an accent. */
const letters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
  '’': "'",
  ʼ: "'",
};
const known = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu');

/** Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic; not the vowels of India. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

const hasOnlyAscii = /^[ -~]*$/;

/**
 * Case and accents taken off, punctuation kept, apostrophes straight: `Dix-Septième` → `dix-septieme`.
 * Tables of words in which a hyphen or a point tells something are kept in this form.
 */
export function foldAccents(text: string): string {
  const lower = text.toLowerCase();
  if (hasOnlyAscii.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(accents, '')
    .replace(known, (letter) => letters[letter] ?? letter);
}

/**
 * Words alone, a space between: `Author’s  NOTES` → `authors notes`, `Pairing(s)` → `pairing`. Keys,
 * titles and names are compared so, which people punctuate as they like.
 */
export function foldToWords(text: string): string {
  if (/^[a-z]+$/.test(text)) return text;
  const plain = hasOnlyAscii.test(text) ? text : text.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .replace(/['’`]|\(s\)/gi, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&©]+/gu, ' ')
    .trim();
}
