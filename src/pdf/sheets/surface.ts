// What one side of paper carries: pages of the book, where each lies, and marks for the binder.
// Lengths are points; here `y` grows upwards from the lower left corner, as PDF has it.
import type { Page } from '../types.ts';

/** A page on a surface: the matrix takes its lower left corner to its place (a b c d e f). */
export interface PagePlacement {
  page: number;
  matrix: Matrix;
  /** What lies beyond the fold at its sides, in points of the page; with it nothing shows outside. */
  hidden?: { left: number; right: number };
}
export type Matrix = readonly [number, number, number, number, number, number];

/** A hairline from one point to another; a fold is dashed. */
export interface SheetMark {
  from: readonly [number, number];
  to: readonly [number, number];
  dashed: boolean;
}

export interface Surface {
  width: number;
  height: number;
  /** Space around the trim on each side, and how much of it is bleed. */
  margin: number;
  bleed: number;
  placements: readonly PagePlacement[];
  marks: readonly SheetMark[];
}

/** How far a crop mark stays off the trim, and how long it is; printers ask for an eighth inch. */
const MARK_GAP = 9;
const MARK_LENGTH = 18;

/** Settings of single pages: how far print may run over the trim, and whether crop marks show it. */
export interface Framing {
  bleed: number;
  cropMarks: boolean;
}

/** Puts each page on a surface of its own, with room for bleed and crop marks. */
export function framePages(pages: readonly Page[], { bleed, cropMarks }: Framing): Surface[] {
  const gap = Math.max(bleed, MARK_GAP);
  const margin = cropMarks ? gap + MARK_LENGTH : bleed;
  return pages.map(({ width, height }, page) => ({
    width: width + 2 * margin,
    height: height + 2 * margin,
    margin,
    bleed,
    placements: [{ page, matrix: [1, 0, 0, 1, margin, margin] }],
    marks: cropMarks ? cropCorners(width, height, margin, gap) : [],
  }));
}

// Two hairlines at each corner, outside the bleed: they show where to cut, and are cut off.
function cropCorners(width: number, height: number, margin: number, gap: number): SheetMark[] {
  const [left, right] = [margin, margin + width];
  const [bottom, top] = [margin, margin + height];
  const inner = margin - gap;
  const outer = inner - MARK_LENGTH;
  const [farRight, farTop] = [right + gap, top + gap];
  const dashed = false;
  const across = [bottom, top].flatMap((y): SheetMark[] => [
    { from: [outer, y], to: [inner, y], dashed },
    { from: [farRight, y], to: [farRight + MARK_LENGTH, y], dashed },
  ]);
  const upright = [left, right].flatMap((x): SheetMark[] => [
    { from: [x, outer], to: [x, inner], dashed },
    { from: [x, farTop], to: [x, farTop + MARK_LENGTH], dashed },
  ]);
  return [...across, ...upright];
}

export interface SheetSize {
  width: number;
  height: number;
}

/** Where a page lies on the paper. */
export interface PageBox extends SheetSize {
  left: number;
  bottom: number;
}

/** The paper as it lies, and the size of a page on it. */
export interface SheetFit {
  paper: SheetSize;
  page: SheetSize;
  scale: number;
  rows: 1 | 2;
}
