// What makes a line bad, in the numbers of TeX. Lines know nothing of where they stand on a page.

// TeX's own values (The TeXbook, ch. 14): a line, two hyphens running, a hyphen on the last line
// but one, neighbours that differ in tightness by more than one class.
const LINE_PENALTY = 10;
const DOUBLE_HYPHEN = 10_000;
const LAST_HYPHEN = 5_000;
export const UNEVEN_NEIGHBOURS = 10_000;
// A last line shorter than this part of the measure looks like a mistake; the rest of a word alone is
// one, which only lines as loose as 1.5 times their stretch excuse.
const SHORT_LAST_LINE = 0.15;
const SHORT_LAST_LINE_PENALTY = 20_000;
const REST_OF_WORD_PENALTY = 100_000;

/** Classes of tightness: tight, normal, loose, very loose. */
export const FITNESS_CLASSES = 4;

/** The end of the line before: its class, whether it is a hyphen, which word it divides. */
interface LineBefore {
  line: number;
  fitness: number;
  flagged: boolean;
  box: number;
}

/** The class of a line (The TeXbook, p. 97) by its adjustment ratio. */
export function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

/** Demerits of a line; `penalty` is that of the break at its end. */
export function lineDemerits(
  before: LineBefore,
  ratio: number,
  penalty: number,
  flagged: boolean,
): number {
  const size = Math.abs(ratio);
  const line = LINE_PENALTY + 100 * size * size * size;
  let demerits = line * line + penalty * penalty;
  if (flagged && before.flagged) demerits += DOUBLE_HYPHEN;
  if (Math.abs(fitnessOf(ratio) - before.fitness) > 1) demerits += UNEVEN_NEIGHBOURS;
  return demerits;
}

/** Further demerits of a paragraph's last line, which fills `part` of the measure up to `box`. */
export function lastLineDemerits(before: LineBefore, part: number, box: number): number {
  if (before.line === 0) return 0;
  if (before.box === box) return LAST_HYPHEN + REST_OF_WORD_PENALTY;
  return (
    (before.flagged ? LAST_HYPHEN : 0) + (part < SHORT_LAST_LINE ? SHORT_LAST_LINE_PENALTY : 0)
  );
}
