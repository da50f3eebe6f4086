// Two ways of comparing what people type. Both take off case and accents; one keeps punctuation.

const hasOnlyAscii = /^[ -~]*$/;

/**
 * Case and accents taken off, punctuation kept, apostrophes straight: `Dix-Septième` → `dix-septieme`.
 * Tables of words in which a hyphen or a point tells something are kept in this form.
 */
export function foldAccents(text: string): string {
  const lower = text.toLowerCase();
  if (hasOnlyAscii.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, "'");
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
