// Whether the hyphen at a line's end belongs to its word: how the manuscript writes the word elsewhere
// tells.
import type { IsSolid } from './joints.ts';
import type { Row } from './rows.ts';

/** Endings of English words that are no words: what stands before them is always half a word. */
const endings = new Set(
  (
    'ing ings ed er ers est ly tion tions sion sions ment ments ness less ful able ible ous ity ' +
    'ance ence ency ancy ture dle tle ble ple gle cle ter ther'
  ).split(' '),
);
/** English second halves that are written in one piece with the first. */
const solidEnds = new Set(
  'body thing one where how time times day days man men woman women self selves ever ward wards'.split(
    ' ',
  ),
);
/** English first halves that keep their hyphen: `well-known`, `sixty-year-old`, `half-opened`. */
const hyphenedStarts = new Set(
  (
    'well half self ex all ill non mid quarter cross long short old new far close high low good ' +
    'bad best worst hard soft much ever twenty thirty forty fifty sixty seventy eighty ninety one ' +
    'two three four five six seven eight nine ten great grand semi anti post pre'
  ).split(' '),
);

/** Answers from the words of all rows, which are counted at the first question. */
export function hyphenEvidence(rows: Row[]): IsSolid {
  let words: Map<string, number> | undefined;
  return (before, after) => {
    words ??= countWords(rows);
    const solid = words.get((before + after).toLowerCase()) ?? 0;
    const hyphened = words.get(`${before}-${after}`.toLowerCase()) ?? 0;
    if (solid !== hyphened) return solid > hyphened;
    return (
      endings.has(after) || (solidEnds.has(after) && !hyphenedStarts.has(before.toLowerCase()))
    );
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
