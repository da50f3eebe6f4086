// What counts as the words of a text: letters, digits and signs with a meaning (€, ♥, emoji).
// Punctuation and spaces do not count: typography may change them.

/** Punctuation, spaces, invisible marks, ASCII symbols but `$`, and accents typed as apostrophes. */
const uncounted = /[\p{P}\p{Z}\p{C}+<=>^`|~¨´¸]+/gu;

/** The counted characters of `text`, composed (NFC), in order. */
export function lettersOf(text: string): string {
  return text.normalize('NFC').replace(uncounted, '');
}
