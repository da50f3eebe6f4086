// Rows → where they stand on a page, one under the other, and where the page then ends.
import type { Row } from '../blocks/rows.ts';
import { EPSILON_PT, onGrid } from '../theme/grid.ts';

/** Upper edges of the rows and, for each of them, the foot of a page that ends below it; points. */
export interface StackedRows {
  tops: number[];
  feet: number[];
  /** The row above which a page that ends here takes a little more white; undefined: none does. */
  loose: (number | undefined)[];
}

/**
 * Puts rows under each other from y = 0, up to the row before `to` or the first that ends below
 * `limit`. White falls away at the top. A letter or a poem stands between two lines of the page's
 * grid; where the page ends inside it or behind it, the white above grows, so that its last line
 * stands as low as that of the page it faces:
 *
 *     … the rest of the page.        … the rest of the page.
 *       Dear Sir,                ⟶
 *       I am                           Dear Sir,
 *                                      I am
 */
export function stackRows(
  rows: readonly Row[],
  from: number,
  to: number,
  leading: number,
  limit = Number.POSITIVE_INFINITY,
): StackedRows {
  const standing: StackedRows = { tops: [], feet: [], loose: [] };
  let y = 0;
  let loose: number | undefined;
  for (let i = from; i < to; i++) {
    const row = rows[i];
    if (row === undefined) break;
    const top = i === from ? 0 : topOf(row, y, leading);
    if (i > from && row.space > 0) loose = i;
    else if (row.snap) loose = undefined;
    const foot = top + row.height;
    const level = loose === undefined ? foot : onGrid(foot, leading);
    standing.tops.push(top);
    standing.feet.push(level);
    standing.loose.push(level - foot > EPSILON_PT ? loose : undefined);
    if (level > limit + EPSILON_PT && i > from) break;
    y = foot + (row.below ?? 0);
  }
  return standing;
}

/**
 * For each row, the first row from there on that is not plain. Plain rows are lines of text that stand
 * under each other on the grid, without white, notes or anything else: most of a novel.
 */
export function plainRuns(rows: readonly Row[], leading: number): Uint32Array {
  const ends = new Uint32Array(rows.length);
  let end = rows.length;
  for (let i = rows.length - 1; i >= 0; i--) {
    if (!isPlain(rows[i], leading)) end = i;
    ends[i] = end;
  }
  return ends;
}

function isPlain(row: Row | undefined, leading: number): boolean {
  if (row === undefined || row.height !== leading || row.space > 0 || row.snap) return false;
  return row.below === undefined && row.notes.length === 0;
}

function topOf(row: Row, y: number, leading: number): number {
  const top = y + row.space;
  return row.snap ? onGrid(top, leading) : top;
}
