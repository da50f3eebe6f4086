// Pages → sheets to print, fold, nest and sew: which pages stand where on both sides of each sheet.
// Nothing is drawn here. Lengths are points.
import type { LaidOut } from '../types.ts';
import { fitPages, type Imposition, type PagePosition, type Sheet, showSides } from './sheet.ts';
import type { Surface } from './surface.ts';

export interface Imposed {
  /** Surfaces of each signature, outermost sheet first, front and back in turn. */
  signatures: Surface[][];
  /** Below 1 where the paper was too small for the pages. */
  scale: number;
  /** Sheets of the thickest signature, and how far creep moves the pages of its innermost leaf. */
  sheets: number;
  shift: number;
}

/** A page of the book, or a blank one. */
type Slot = number | undefined;

/** Imposes the pages of a book, which are all of one size. */
export function impose(
  { pages, rightToLeft = false }: Pick<LaidOut, 'pages' | 'rightToLeft'>,
  imposition: Imposition,
): Imposed {
  const { width = 0, height = 0 } = pages[0] ?? {};
  const perSheet = imposition.fold === 'quarto' ? 8 : 4;
  const slots = withFlyleaves(pages.length, imposition.flyleaves);
  const isBooklet = imposition.fold === 'booklet';
  const most = isBooklet ? Number.POSITIVE_INFINITY : Math.max(1, imposition.sheets);
  const rows = perSheet === 8 ? 2 : 1;
  const fit = fitPages({ width, height }, imposition.paper, rows);
  const signatures = cutSignatures(slots, perSheet, most).map((signature) =>
    planSheets(signature, rows)
      .map((sheet) => (rightToLeft ? mirror(sheet) : sheet))
      .flatMap((sheet) => showSides(sheet, fit, imposition)),
  );
  const sheets = signatures.reduce((thickest, { length }) => Math.max(thickest, length / 2), 0);
  const shift = Math.max(0, sheets * rows - 1) * imposition.creep;
  return { signatures, scale: fit.scale, sheets, shift };
}

function withFlyleaves(pages: number, flyleaves: number): Slot[] {
  const blanks: Slot[] = Array.from({ length: flyleaves * 2 }, () => undefined);
  return [...blanks, ...Array.from({ length: pages }, (_, page) => page), ...blanks];
}

// Full signatures, then the smallest that holds the rest, filled up with blanks.
function cutSignatures(slots: readonly Slot[], perSheet: number, most: number): Slot[][] {
  const sheets = Math.ceil(slots.length / perSheet);
  const signatures: Slot[][] = [];
  for (let first = 0; first < sheets; first += most) {
    const count = Math.min(most, sheets - first) * perSheet;
    signatures.push(Array.from({ length: count }, (_, i) => slots[first * perSheet + i]));
  }
  return signatures;
}

function planSheets(slots: readonly Slot[], rows: 1 | 2): Sheet[] {
  const sheets = slots.length / (4 * rows);
  return Array.from({ length: sheets }, (_, sheet) => {
    const leaves = rows === 1 ? foldOnce(slots, sheet) : foldTwice(slots, sheet);
    return { ...leaves, isInnermost: sheet === sheets - 1 };
  });
}

//  outside    inside       pages f, f+1 … l−1, l of the sheet; the fold is in the middle
//   l │ f    f+1 │ l−1
function foldOnce(slots: readonly Slot[], sheet: number): Omit<Sheet, 'isInnermost'> {
  const [first, last] = [2 * sheet, slots.length - 1 - 2 * sheet];
  const place = (column: 0 | 1, slot: number): PagePosition => {
    return { column, row: 0, page: slots[slot], isTurned: false, layer: sheet };
  };
  return {
    front: [place(0, last), place(1, first)],
    back: [place(0, first + 1), place(1, last - 1)],
  };
}

//  outside      inside      the upper row stands on its head: the sheet is folded
//  l−3 │ f+3   f+2 │ l−2    across, top behind, then down the middle
//  ────┼────   ────┼────
//    l │ f     f+1 │ l−1
function foldTwice(slots: readonly Slot[], sheet: number): Omit<Sheet, 'isInnermost'> {
  const [first, last] = [4 * sheet, slots.length - 1 - 4 * sheet];
  const low = (column: 0 | 1, slot: number): PagePosition => {
    return { column, row: 0, page: slots[slot], isTurned: false, layer: 2 * sheet };
  };
  const high = (column: 0 | 1, slot: number): PagePosition => {
    return { column, row: 1, page: slots[slot], isTurned: true, layer: 2 * sheet + 1 };
  };
  return {
    front: [low(0, last), low(1, first), high(0, last - 3), high(1, first + 3)],
    back: [low(0, first + 1), low(1, last - 1), high(0, first + 2), high(1, last - 2)],
  };
}

// A book bound on the right: what stood on the left of the fold stands on its right.
function mirror({ front, back, isInnermost }: Sheet): Sheet {
  const swap = (place: PagePosition): PagePosition => ({
    ...place,
    column: place.column === 0 ? 1 : 0,
  });
  return { front: front.map(swap), back: back.map(swap), isInnermost };
}
