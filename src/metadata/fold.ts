// One way of comparing what people type: case, accents, apostrophes and punctuation do not count.

/** Folds `value` for comparison: `Author’s  NOTES` → `authors notes`, `Pairing(s)` → `pairing`. */
export function fold(value: string): string {
  if (/^[a-z]+$/.test(value)) return value;
  const plain = /^[ -~]*$/.test(value) ? value : value.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain
    .replace(/['’`]|\(s\)/gi, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&©]+/gu, ' ')
    .trim();
}
