// Scene breaks that a row of dots marks. A row tight to other lines stands for lines that are missing.
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Mark } from './break-mark.ts';

/** Dots from which on a row is a break by itself, and from which on by coming again. */
const MIN_SURE_DOTS = 10;
const MIN_DOTS = 4;

/** How many rows of dots part the text. */
export function countDotRows(facts: Facts): number {
  let rows = 0;
  for (const line of facts.candidates) {
    if (dotsIn(line.text) >= MIN_DOTS && standsFree(line, facts)) rows += 1;
  }
  return rows;
}

//  accepted  . . . . . . . . . .     and, again, . . . . .
//  rejected  …     ......     . . .     a row of dots inside a stanza
/** Reads a row of dots, of which there are `rows` in the text. */
export function readDots(line: Line, facts: Facts, rows: number): Mark | undefined {
  const count = dotsIn(line.text);
  if (count < MIN_DOTS || (count < MIN_SURE_DOTS && rows < 2)) return undefined;
  if (!standsFree(line, facts)) return undefined;
  return { rule: 'break/dots', score: 0.9, reason: 'a row of dots alone on its line' };
}

/** Dots in a row with spaces between them, or very many. */
function dotsIn(text: string): number {
  if (/^\.(?:\s+\.)+$/u.test(text)) return text.replace(/\s/g, '').length;
  return /^\.+$/.test(text) && text.length >= MIN_SURE_DOTS ? text.length : 0;
}

/** Whether blank lines, where they part paragraphs, part the row from all but other rows. */
function standsFree({ index, gapBefore, gapAfter }: Line, { lines, layout }: Facts): boolean {
  if (layout.usualGap === 0) return true;
  const isRow = (at: number) => dotsIn(lines[at]?.text ?? '') > 0;
  return (gapBefore > 0 || isRow(index - 1)) && (gapAfter > 0 || isRow(index + 1));
}
