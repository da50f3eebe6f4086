// Hairlines on a sheet that tell the binder where to fold, cut and sew. They stand where paper is
// cut away or hidden in the fold; where that is too narrow, cuts are shown on the cut itself.
import type { PageBox, SheetFit, SheetMark } from './surface.ts';

const MARK_LENGTH_PT = 18;
/** Distance from the page, so that a careless cut leaves no trace of the mark. */
const MARK_GAP_PT = 3;
/** Kettle stitches stand half an inch from head and tail, the others some 4 cm apart. */
const KETTLE = 36;
const STATION = 113;

/** Dashed ends of the folds, at the edges of the paper. */
export function foldMarks({ paper, page, rows }: SheetFit): SheetMark[] {
  const { width, height } = paper;
  const middle = width / 2;
  const upright = ends(height, (height / rows - page.height) / 2 - MARK_GAP_PT, (from, to) => {
    return { from: [middle, from], to: [middle, to], dashed: true };
  });
  if (rows === 1) return upright;
  const across = ends(width, middle - page.width - MARK_GAP_PT, (from, to) => {
    return { from: [from, height / 2], to: [to, height / 2], dashed: true };
  });
  return [...upright, ...across];
}

function ends(
  length: number,
  room: number,
  mark: (from: number, to: number) => SheetMark,
): SheetMark[] {
  const end = Math.min(MARK_LENGTH_PT, room);
  return end > 0 ? [mark(0, end), mark(length - end, length)] : [];
}

/** The corners at the fore-edge of a page: across at head and tail, upright above and below. */
export function cutMarks(
  { left, bottom, width, height }: PageBox,
  { paper, rows }: SheetFit,
): SheetMark[] {
  const isRight = left + width / 2 > paper.width / 2;
  const fore = isRight ? left + width : left;
  const beside = isRight ? paper.width - fore : fore;
  const above = (paper.height / rows - height) / 2;
  const dashed = false;
  const across = (y: number): SheetMark => {
    const [from, to] = stroke(fore, isRight ? 1 : -1, beside);
    return { from: [from, y], to: [to, y], dashed };
  };
  const upright = (y: number, outward: 1 | -1): SheetMark => {
    const [from, to] = stroke(y, outward, above);
    return { from: [fore, from], to: [fore, to], dashed };
  };
  const top = bottom + height;
  return [
    ...(isCut(above) ? [across(bottom), across(top)] : []),
    ...(isCut(beside) ? [upright(bottom, -1), upright(top, 1)] : []),
  ];
}

/** Where a page all but reaches the edge of its paper, there is nothing to cut. */
const isCut = (waste: number): boolean => waste > MARK_GAP_PT;

/** A mark off the page; where it has no room, from the paper's edge along the page's own, which is cut. */
function stroke(edge: number, outward: 1 | -1, room: number): [number, number] {
  const length = Math.min(MARK_LENGTH_PT, room - MARK_GAP_PT);
  const [from, to] =
    length > 0 ? [MARK_GAP_PT, MARK_GAP_PT + length] : [room, room - MARK_LENGTH_PT];
  return [edge + outward * from, edge + outward * to];
}

/** Short strokes across the fold, where the needle goes through the middle of a signature. */
export function sewingMarks({ paper, page, rows }: SheetFit): SheetMark[] {
  const cell = paper.height / rows;
  const bottom = (rows - 1) * cell + (cell - page.height) / 2;
  const edge = Math.min(KETTLE, page.height / 5);
  const steps = Math.max(2, Math.round((page.height - 2 * edge) / STATION));
  return Array.from({ length: steps + 1 }, (_, step): SheetMark => {
    const y = bottom + edge + (step * (page.height - 2 * edge)) / steps;
    const middle = paper.width / 2;
    return { from: [middle - MARK_GAP_PT, y], to: [middle + MARK_GAP_PT, y], dashed: false };
  });
}
