// The state of line breaking: where lines may end so far, and the best way to each such end.
import { FITNESS_CLASSES } from './demerits.ts';
import type { Box, Gap, HyphenPoint, LineEnd, Measure } from './measure.ts';

/** A feasible end of a line, with the best way to it. Sums run from the paragraph's beginning. */
export interface ActiveNode<D extends HyphenPoint> extends LineEnd<D> {
  /** Natural width, stretch and shrink before the next line's first glyph. */
  width: number;
  stretch: number;
  shrink: number;
  hangLeft: number;
  /** Lines so far. */
  line: number;
  fitness: number;
  demerits: number;
  flagged: boolean;
  previous: ActiveNode<D> | undefined;
}

/** Where the scan stands: the feasible ends so far, and the sums before the current box. */
export interface Scan<D extends HyphenPoint> {
  readonly boxes: readonly Box[];
  readonly gaps: readonly Gap[];
  readonly measure: Measure<D>;
  /** Lines are told apart by number up to here; beyond it all have the same measure. */
  readonly numbered: number;
  /** All lines but the first have one measure: what begins later makes a shorter line. */
  readonly uniform: boolean;
  active: ActiveNode<D>[];
  /** The best way to the break in hand, by line number and fitness class. */
  readonly candidates: Candidate<D>[];
  /** Least and greatest number of a line among the candidates. */
  lowest: number;
  highest: number;
  width: number;
  stretch: number;
  shrink: number;
  tried: number;
}

/** A slot; `from` is undefined while it is empty. */
export interface Candidate<D extends HyphenPoint> {
  from: ActiveNode<D> | undefined;
  ratio: number;
  demerits: number;
}

// With looseness, lines are told apart by number; paragraphs beyond this are not worth loosening.
const NUMBERED_FOR_LOOSENESS = 100;

/** The scan before the first box. */
export function startScan<D extends HyphenPoint>(
  boxes: readonly Box[],
  gaps: readonly Gap[],
  measure: Measure<D>,
): Scan<D> {
  const start: ActiveNode<D> = {
    box: -1,
    division: undefined,
    ratio: 0,
    width: 0,
    stretch: 0,
    shrink: 0,
    hangLeft: boxes[0]?.hangLeft ?? 0,
    line: 0,
    fitness: 1,
    demerits: 0,
    flagged: false,
    previous: undefined,
  };
  const numbered = measure.looseness
    ? Math.min(NUMBERED_FOR_LOOSENESS, mostLines(boxes, gaps, measure.width))
    : Math.max(1, measure.first.length);
  const candidates: Candidate<D>[] = [];
  for (let slot = 0; slot < (numbered + 1) * FITNESS_CLASSES; slot++) {
    candidates.push({ from: undefined, ratio: 0, demerits: Number.POSITIVE_INFINITY });
  }
  const uniform = measure.first.length <= 1;
  return { boxes, gaps, measure, numbered, uniform, active: [start], candidates, ...noSums };
}

/** More lines than any good setting of the paragraph has. */
function mostLines(boxes: readonly Box[], gaps: readonly Gap[], measure: number): number {
  let width = 0;
  for (const box of boxes) width += box.width;
  for (const gap of gaps) width += gap.width;
  return Math.ceil((2 * width) / measure) + 3;
}

const noSums = {
  lowest: Number.POSITIVE_INFINITY,
  highest: 0,
  width: 0,
  stretch: 0,
  shrink: 0,
  tried: 0,
};
