// The grid of text lines that facing pages share: how many lines a height has, and where it meets one.

/** Heights that differ by less are the same, in points: sums of leadings are not exact. */
export const EPSILON_PT = 0.01;
/** The same for heights counted in lines. */
export const EPSILON_LINES = 0.01;

/** How many whole lines have room in `height`. */
export function linesWithin(height: number, leading: number): number {
  return Math.floor(height / leading + EPSILON_LINES);
}

/** The first line of the grid at or below `y`, counted from the top of the text; points. */
export function onGrid(y: number, leading: number): number {
  return Math.ceil(y / leading - EPSILON_LINES) * leading;
}
