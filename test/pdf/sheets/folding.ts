// A pair of hands: prints sheets on both sides, folds and nests them, and reads what comes out.
// It knows paper, not how pages were imposed. What is printed is found by where it lies.
import type { Imposition } from '../../../src/pdf/sheets/sheet.ts';
import type { Surface } from '../../../src/pdf/sheets/surface.ts';

export interface Leaf {
  recto: Printed;
  verso: Printed;
}
/** What stands on one page of the folded book; undefined for a blank. */
export type Printed = { page: number; isUpright: boolean; spine: number } | undefined;

/** Folds the sheets of a signature: its leaves in reading order. */
export function foldSignature(
  surfaces: readonly Surface[],
  { fold, flip }: Imposition,
  page: { width: number; height: number },
): Leaf[] {
  const first: Leaf[] = [];
  const last: Leaf[] = [];
  for (let i = 0; i + 1 < surfaces.length; i += 2) {
    const [front, back] = [surfaces[i], surfaces[i + 1]];
    if (!front || !back) throw new Error('A sheet has two sides');
    const behind = turnOver(back, flip);
    const leaves =
      fold === 'quarto' ? foldTwice(front, behind, page) : foldOnce(front, behind, page);
    first.push(...leaves.slice(0, leaves.length / 2));
    last.unshift(...leaves.slice(leaves.length / 2));
  }
  return [...first, ...last];
}

// The back as it is seen when the sheet is turned like a page. A printer that turns the sheet over
// its top or bottom edge has printed it upside down for that.
function turnOver(back: Surface, flip: 'long' | 'short'): Surface {
  const sideEdge = back.height > back.width ? 'long' : 'short';
  if (flip === sideEdge) return back;
  const placements = back.placements.map((placement) => {
    const [a, b, c, d, e, f] = placement.matrix;
    const matrix = [-a, -b, -c, -d, back.width - e, back.height - f] as const;
    return { ...placement, matrix };
  });
  return { ...back, placements };
}

type Size = { width: number; height: number };

// The left half goes behind. The first leaf is the right half of the front.
function foldOnce(front: Surface, back: Surface, page: Size): Leaf[] {
  const whole = (side: 'left' | 'right', surface: Surface, faces: 'recto' | 'verso') =>
    look(surface, page, { side, half: 'whole', faces });
  return [
    { recto: whole('right', front, 'recto'), verso: whole('left', back, 'verso') },
    { recto: whole('right', back, 'recto'), verso: whole('left', front, 'verso') },
  ];
}

// The upper half goes behind, so what stood there on its head is upright and is seen from the back;
// then the left half goes behind.
function foldTwice(front: Surface, back: Surface, page: Size): Leaf[] {
  const low = (side: 'left' | 'right', surface: Surface, faces: 'recto' | 'verso') =>
    look(surface, page, { side, half: 'low', faces });
  const high = (side: 'left' | 'right', surface: Surface, faces: 'recto' | 'verso') =>
    look(surface, page, { side, half: 'high', faces });
  return [
    { recto: low('right', front, 'recto'), verso: low('left', back, 'verso') },
    { recto: high('left', back, 'recto'), verso: high('right', front, 'verso') },
    { recto: high('left', front, 'recto'), verso: high('right', back, 'verso') },
    { recto: low('right', back, 'recto'), verso: low('left', front, 'verso') },
  ];
}

interface Spot {
  side: 'left' | 'right';
  half: 'whole' | 'low' | 'high';
  faces: 'recto' | 'verso';
}

// What is printed on a part of a surface, and how far its spine edge is from the fold.
function look(surface: Surface, page: Size, { side, half, faces }: Spot): Printed {
  const found = surface.placements.filter(({ matrix: [a, , , d, e, f] }) => {
    const x = e + (a * page.width) / 2;
    const y = f + (d * page.height) / 2;
    const isThere = side === 'left' ? x < surface.width / 2 : x > surface.width / 2;
    const isHigh = y > surface.height / 2;
    return isThere && (half === 'whole' || (half === 'high') === isHigh);
  });
  if (found.length > 1) throw new Error('Two pages lie on one place');
  const [only] = found;
  if (!only) return undefined;
  const [a, , , , e] = only.matrix;
  const isTurned = a < 0;
  // A recto has its spine on the left as it is read.
  const spineEdge = faces === 'recto' ? e : e + a * page.width;
  return {
    page: only.page,
    isUpright: isTurned === (half === 'high'),
    spine: Math.abs(spineEdge - surface.width / 2),
  };
}
