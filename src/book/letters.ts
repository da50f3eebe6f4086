// What counts as the words of a text: letters, digits and signs with a meaning (€, ♥, emoji).
// Punctuation and spaces do not count: typography may change them.

/** Punctuation, spaces, invisible marks, ASCII symbols but `$`, and accents typed as apostrophes. */
const uncounted = /^[\p{P}\p{Z}\p{C}+<=>^`|~¨´¸]$/u;

/** 1 for a counted character, 2 for an uncounted one; 0 not yet looked up. By UTF-16 unit. */
const known = new Uint8Array(0x10000);

/** The counted characters of `text`, composed (NFC), in order. */
export function lettersOf(text: string): string {
  const composed = text.normalize('NFC');
  let letters = '';
  let from = 0;
  for (let at = 0; at < composed.length; at += 1) {
    if (isCounted(composed, at)) continue;
    if (at > from) letters += composed.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? composed : letters + composed.slice(from);
}

/** Looked up once a unit: a table is ten times as fast as the pattern. Surrogates are counted. */
function isCounted(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (known[unit] === 0) {
    const half = unit >= 0xd800 && unit < 0xe000;
    known[unit] = !half && uncounted.test(String.fromCharCode(unit)) ? 2 : 1;
  }
  return known[unit] === 1;
}

/** Whether two texts have the same letters; quicker than `lettersOf` twice, and as exact. */
export function haveSameLetters(one: string, other: string): boolean {
  let [at, beside] = [0, 0];
  while (at < one.length || beside < other.length) {
    if (at < one.length && !isCounted(one, at)) at += 1;
    else if (beside < other.length && !isCounted(other, beside)) beside += 1;
    else if (one.charCodeAt(at) === other.charCodeAt(beside)) [at, beside] = [at + 1, beside + 1];
    else return lettersOf(one) === lettersOf(other);
  }
  return true;
}
