// Whether the hyphen at a line's end belongs to its word: how the manuscript writes the word elsewhere
// tells.
import type { IsSolid } from './joints.ts';
import type { Row } from './rows.ts';

/** Answers from the words of all rows, which are counted at the first question. */
export function hyphenEvidence(rows: Row[]): IsSolid {
  let words: Map<string, number> | undefined;
  return (before, after) => {
    words ??= countWords(rows);
    const solid = words.get((before + after).toLowerCase()) ?? 0;
    const hyphened = words.get(`${before}-${after}`.toLowerCase()) ?? 0;
    return solid > hyphened;
  };
}

function countWords(rows: Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of rows) {
    const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu) ?? [];
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
