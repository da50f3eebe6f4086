// One sheet of paper → its two surfaces: pages fitted to the paper, and marks to fold, cut and sew.
// Lengths are points; `y` grows upwards.
import { cutMarks, foldMarks, sewingMarks } from './marks.ts';
import type {
  Matrix,
  PageBox,
  PagePlacement,
  SheetFit,
  SheetMark,
  SheetSize,
  Surface,
} from './surface.ts';

/** How a book is to be bound. */
export interface Imposition {
  /** A booklet is one signature; a quarto sheet is folded twice, the others once. */
  fold: 'booklet' | 'signatures' | 'quarto';
  /** Sheets in a signature, at least one. */
  sheets: number;
  paper: SheetSize;
  /** Thickness of a sheet: pages move to the fold by this for each sheet around them. */
  creep: number;
  /** The edge of the paper over which the printer turns it. */
  flip: 'long' | 'short';
  /** Blank leaves at either end. */
  flyleaves: number;
  /** Whether to show where to fold, cut and sew. */
  marks: boolean;
}

/** Where on a side a page stands; row 0 is the lower one, a turned page stands on its head. */
export interface PagePosition {
  column: 0 | 1;
  row: 0 | 1;
  /** Index of the page; undefined for a blank. */
  page: number | undefined;
  isTurned: boolean;
  /** How many sheets lie around this leaf once folded. */
  layer: number;
}

/** Both sides of a sheet, inside and outside of the fold. */
export interface Sheet {
  front: PagePosition[];
  back: PagePosition[];
  isInnermost: boolean;
}

/** Lays the paper so that pages come out largest; they are made smaller, never larger. */
export function fitPages(page: SheetSize, paper: SheetSize, rows: 1 | 2): SheetFit {
  const [long, short] = [Math.max(paper.width, paper.height), Math.min(paper.width, paper.height)];
  const wide = fitOn({ width: long, height: short }, page, rows);
  const tall = fitOn({ width: short, height: long }, page, rows);
  if (wide.scale !== tall.scale) return wide.scale > tall.scale ? wide : tall;
  // Both fit: a page has the proportions of the paper, or of half of it.
  return rows === 1 ? wide : tall;
}

function fitOn(paper: SheetSize, page: SheetSize, rows: 1 | 2): SheetFit {
  const scale = Math.min(1, paper.width / 2 / page.width, paper.height / rows / page.height);
  return { paper, page: { width: page.width * scale, height: page.height * scale }, scale, rows };
}

/** The front and the back of a sheet, the back as the printer must print it. */
export function showSides(sheet: Sheet, fit: SheetFit, imposition: Imposition): [Surface, Surface] {
  // The middle of a signature is the inside of its last sheet; folded twice, the sheet shows there
  // what was the outside of its upper half.
  const isFrontSewn = sheet.isInnermost && fit.rows === 2;
  const front = showSide(sheet.front, fit, imposition, isFrontSewn);
  const back = showSide(sheet.back, fit, imposition, sheet.isInnermost && !isFrontSewn);
  return [front, isUpsideDown(fit, imposition) ? turnSurface(back) : back];
}

// Turned over its left or right edge, the back is upright; over top or bottom, on its head.
function isUpsideDown({ paper }: SheetFit, { flip }: Imposition): boolean {
  const sideEdge = paper.height >= paper.width ? 'long' : 'short';
  return flip !== sideEdge;
}

function showSide(
  places: PagePosition[],
  fit: SheetFit,
  imposition: Imposition,
  isSewn: boolean,
): Surface {
  const boxes = places.map((place) => boxOf(place, fit, imposition.creep));
  const placements = places.flatMap((place, index): PagePlacement[] => {
    const { page, isTurned } = place;
    const box = boxes[index];
    if (page === undefined || !box) return [];
    const hidden = hiddenOf(place, (place.layer * imposition.creep) / fit.scale);
    return [{ page, matrix: matrixOf(box, fit.scale, isTurned), hidden }];
  });
  const marks: SheetMark[] = [];
  if (imposition.marks) {
    marks.push(...foldMarks(fit), ...boxes.flatMap((box) => cutMarks(box, fit)));
    if (isSewn) marks.push(...sewingMarks(fit));
  }
  return { ...fit.paper, margin: 0, bleed: 0, placements, marks };
}

// Pages meet at the upright fold, and stand in the middle of their half between top and bottom.
function boxOf(
  { column, row, layer }: PagePosition,
  { paper, page, rows }: SheetFit,
  creep: number,
): PageBox {
  const shift = layer * creep;
  const left = paper.width / 2 + (column === 0 ? shift - page.width : -shift);
  const cell = paper.height / rows;
  return { ...page, left, bottom: row * cell + (cell - page.height) / 2 };
}

// What creep moves over the fold would lie on the neighbour: a page ends where the paper is folded.
function hiddenOf(
  { column, isTurned }: PagePosition,
  shift: number,
): Required<PagePlacement>['hidden'] {
  const isFoldAtRight = (column === 0) !== isTurned;
  return isFoldAtRight ? { left: 0, right: shift } : { left: shift, right: 0 };
}

function matrixOf(
  { left, bottom, width, height }: PageBox,
  scale: number,
  isTurned: boolean,
): Matrix {
  return isTurned
    ? [-scale, 0, 0, -scale, left + width, bottom + height]
    : [scale, 0, 0, scale, left, bottom];
}

function turnSurface(surface: Surface): Surface {
  const { width, height } = surface;
  const turn = ([x, y]: SheetMark['from']): SheetMark['from'] => [width - x, height - y];
  return {
    ...surface,
    placements: surface.placements.map((placement) => {
      const [a, b, c, d, e, f] = placement.matrix;
      return { ...placement, matrix: [-a, -b, -c, -d, width - e, height - f] };
    }),
    marks: surface.marks.map(({ from, to, dashed }) => {
      return { from: turn(from), to: turn(to), dashed };
    }),
  };
}
