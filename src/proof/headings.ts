// Headings whose parts are printed in another order, `Erstes Buch` as `Buch Erstes`, and whose words
// are therefore missed in one place and found in the next.
import { sorted, wordsAt } from './letters.ts';
import type { Difference, Row } from './rows.ts';
import type { Settling } from './settle.ts';

/** Takes differences out that together, with nothing but words of headings between them, are none. */
export function withoutReordered(
  { words }: Row,
  left: readonly Difference[],
  { sheet, isHeading }: Settling,
): Difference[] {
  const groups: Difference[][] = [];
  for (const difference of left) {
    const before = groups.at(-1)?.at(-1);
    const between = words.slice(before?.next ?? 0, difference.wanted[0] ?? difference.next);
    if (before !== undefined && between.every(isHeading)) groups.at(-1)?.push(difference);
    else groups.push([difference]);
  }
  return groups.flatMap((group) => {
    const wanted = group.flatMap((each) => wordsAt(words, each.wanted));
    const printed = group.flatMap((each) => wordsAt(sheet.words, each.printed));
    return wanted.every(isHeading) && sorted(wanted) === sorted(printed) ? [] : group;
  });
}
