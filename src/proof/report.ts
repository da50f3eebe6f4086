// Words that could not be accounted for → findings: words in a row are one finding, and a row that
// is missing in one place and printed in another is moved.

import type { Compared, Remains } from './compare.ts';
import { excerpt } from './left-out.ts';
import { lettersOf } from './letters.ts';
import type { Row } from './rows.ts';
import type { Finding, Printed, Source, SourceWord } from './types.ts';

/** Findings, by their kind in the order of the manuscript. */
export function report(
  { remains, rows }: Compared,
  printed: Printed,
  sources: readonly Source[],
): Finding[] {
  const { missing, moved, added } = withoutMoved(remains, printed);
  const whereIs = (word: SourceWord | undefined) => {
    return { file: sources[word?.source ?? 0]?.file ?? '', line: word?.line ?? 1 };
  };
  const describe = (problem: Finding['problem'], words: readonly SourceWord[]): Finding => {
    const text = excerpt(words.map((word) => word.text).join(' '));
    return { problem, ...whereIs(words[0]), words: text, count: words.length };
  };
  const before = wordsBefore(rows, printed);
  return [
    ...missing.map((words) => describe('missing', words)),
    ...[...remains.moved, ...moved].map((words) => describe('moved', words)),
    ...remains.joined.map((word) => describe('joined', [word])),
    ...added.map((places): Finding => {
      const words = excerpt(places.map((at) => printed.words[at]?.text ?? '').join(' '));
      return { problem: 'added', ...whereIs(before(places[0] ?? 0)), words, count: places.length };
    }),
  ];
}

/** Takes missing rows that stand among the added ones out of both. */
function withoutMoved({ missing, added }: Remains, { words }: Printed): Remains {
  const printed = new Map<string, number[][]>();
  for (const places of added) {
    const letters = lettersOf(places.flatMap((at) => words[at] ?? []));
    printed.set(letters, [...(printed.get(letters) ?? []), places]);
  }
  const moved: SourceWord[][] = [];
  const found = new Set<number[]>();
  const rows = missing.filter((row) => {
    const places = printed.get(lettersOf(row))?.pop();
    if (places === undefined) return true;
    moved.push(row);
    found.add(places);
    return false;
  });
  return { missing: rows, moved, joined: [], added: added.filter((places) => !found.has(places)) };
}

/** The word of a manuscript that is printed last before a place. */
function wordsBefore(
  rows: readonly Row[],
  { words }: Printed,
): (place: number) => SourceWord | undefined {
  const sources: (SourceWord | undefined)[] = new Array(words.length).fill(undefined);
  for (const { words: wanted, match } of rows) {
    for (const [at, place] of match.entries()) if (place >= 0) sources[place] = wanted[at];
  }
  return (place) => {
    for (let at = place - 1; at >= 0; at -= 1) if (sources[at]) return sources[at];
    return sources.find((word) => word !== undefined);
  };
}
