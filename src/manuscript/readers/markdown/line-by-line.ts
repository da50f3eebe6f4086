// Whether a Markdown manuscript has one paragraph on each line and no blank lines between them, as
// some programs export it. Measured over the whole text.
import type { Row } from '../../rows.ts';
import { beginsSentence, endsSentence } from '../../text-layout.ts';

/** Pairs of neighbouring lines from which on a habit is believed. */
const MIN_PAIRS = 4;
/** Share of them in which one sentence ends and the next begins. */
const MIN_SHARE = 0.9;
/** Blank lines between prose, for each pair without one: who uses them means something by them. */
const MAX_GAPS_TO_PAIRS = 0.1;

const structure = /^(?:#{1,6}\s|[-*_=~#]{3,}\s*$|(?:[-+*]|\d{1,9}[.)])\s|[>|`]|\[\^)/;

/**
 * Whether lines are paragraphs:
 *
 *     ## One                               ## One
 *     The kettle had gone cold.            She sat down.
 *     "You could have said."               She got up.      ← near miss: blank lines part the
 *     "I did," said Bo.                                        paragraphs, a sentence a line
 *                                          The kettle sang.
 */
export function isLineByLine(rows: readonly Row[]): boolean {
  let [pairs, anew, gaps] = [0, 0, 0];
  let above: Row | undefined;
  for (const row of rows) {
    if (row.text === '') continue;
    if (above && !structure.test(above.text) && !structure.test(row.text)) {
      const isPair = row.number === above.number + 1;
      if (isPair) pairs += 1;
      else gaps += 1;
      if (isPair && endsSentence(above.text) && beginsSentence(row.text)) anew += 1;
    }
    above = row;
  }
  return pairs >= MIN_PAIRS && anew >= MIN_SHARE * pairs && gaps <= MAX_GAPS_TO_PAIRS * pairs;
}
