// Sheets folded by hand read in order, whatever the number of pages, the fold and the printer.
import { describe, expect, it } from 'vitest';
import { impose } from '../../../src/pdf/sheets/impose.ts';
import type { Imposition } from '../../../src/pdf/sheets/sheet.ts';
import type { Surface } from '../../../src/pdf/sheets/surface.ts';
import { page } from '../specimen.ts';
import { foldSignature, type Leaf } from './folding.ts';

const a4 = { width: 595.28, height: 841.89 };
const plain: Imposition = {
  fold: 'signatures',
  sheets: 4,
  paper: a4,
  creep: 0,
  flip: 'short',
  flyleaves: 0,
  marks: false,
};
const a5 = { width: 419.53, height: 595.28 };
const pagesOf = (count: number, size: { width: number; height: number }) => ({
  pages: Array.from({ length: count }, (_, i) => ({ ...page(String(i + 1)), ...size })),
});

function bind(count: number, change: Partial<Imposition>, size = a5): Leaf[][] {
  const imposition = { ...plain, ...change };
  const { signatures, scale } = impose(pagesOf(count, size), imposition);
  const seen = { width: size.width * scale, height: size.height * scale };
  return signatures.map((surfaces) =>
    // The hands see pages as they are printed, smaller where the paper was too small.
    foldSignature(surfaces.map(shrunk(scale)), imposition, seen),
  );
}
const shrunk =
  (scale: number) =>
  (surface: Surface): Surface => ({
    ...surface,
    placements: surface.placements.map(({ page: index, matrix: [a, b, c, d, e, f] }) => {
      return { page: index, matrix: [a / scale, b, c, d / scale, e, f] };
    }),
  });

const read = (leaves: Leaf[]) => leaves.flatMap(({ recto, verso }) => [recto, verso]);
const numbers = (leaves: Leaf[]) => read(leaves).map((printed) => (printed ? printed.page + 1 : 0));

/** One line a side: the pages from the top left on, a turned one with a bar. */
function show(surfaces: readonly Surface[]): string[] {
  return surfaces.map(({ placements }) => {
    const rows = [...placements].sort(({ matrix: m }, { matrix: n }) => {
      const lower = (matrix: typeof m) => matrix[5] + Math.min(0, matrix[3] * a5.height);
      const left = (matrix: typeof m) => matrix[4] + Math.min(0, matrix[0] * a5.width);
      return Math.round(lower(n) - lower(m)) || left(m) - left(n);
    });
    return rows
      .map(({ page: index, matrix }) => `${index + 1}${matrix[0] < 0 ? '̄' : ''}`)
      .join(' ');
  });
}

describe('the printed sheets', () => {
  it('of a booklet of eight', () => {
    const { signatures } = impose(pagesOf(8, a5), { ...plain, fold: 'booklet' });
    expect(show(signatures.flat())).toEqual(['8 1', '2 7', '6 3', '4 5']);
  });

  it('of a quarto of eight', () => {
    const small = { width: 297.64, height: 419.53 };
    const { signatures } = impose(pagesOf(8, small), { ...plain, fold: 'quarto', flip: 'long' });
    expect(show(signatures.flat())).toEqual(['5̄ 4̄ 8 1', '3̄ 6̄ 2 7']);
  });

  it('of a booklet bound on the right', () => {
    const book = { ...pagesOf(8, a5), rightToLeft: true };
    const { signatures } = impose(book, { ...plain, fold: 'booklet' });
    expect(show(signatures.flat())).toEqual(['1 8', '7 2', '3 6', '5 4']);
  });

  it('of a signature whose backs are turned', () => {
    const { signatures } = impose(pagesOf(4, a5), { ...plain, flip: 'long' });
    expect(show(signatures.flat())).toEqual(['4 1', '3̄ 2̄']);
  });
});

describe.each(['booklet', 'signatures', 'quarto'] as const)('a %s', (fold) => {
  it.each(['long', 'short'] as const)('reads in order when turned over the %s edge', (flip) => {
    for (const count of [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 64, 65, 130]) {
      for (const sheets of [1, 2, 4, 7]) {
        const leaves = bind(count, { fold, flip, sheets }).flat();
        const printed = numbers(leaves);
        expect(printed.slice(0, count)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
        expect(printed.slice(count).every((number) => number === 0)).toBe(true);
        expect(read(leaves).every((each) => each === undefined || each.isUpright)).toBe(true);
      }
    }
  });

  it('has its spine at the fold, nearer by the creep on inner leaves', () => {
    const [leaves = []] = bind(16, { fold, sheets: 4, creep: 0.3 });
    const half = leaves.slice(0, leaves.length / 2);
    const shifts = half.map(({ recto }) => Math.round((recto?.spine ?? -1) * 10) / 10);
    expect(shifts).toEqual(half.map((_, layer) => Math.round(layer * 3) / 10));
  });
});

describe('creep', () => {
  it.each(['booklet', 'quarto'] as const)('lets no page of a %s show over the fold', (fold) => {
    for (const flip of ['long', 'short'] as const) {
      const { signatures } = impose(pagesOf(64, a5), { ...plain, fold, flip, creep: 9 });
      for (const { placements, width } of signatures.flat()) {
        for (const { matrix, hidden = { left: 0, right: 0 } } of placements) {
          const [scale, , , , start] = matrix;
          const ends = [hidden.left, a5.width - hidden.right].map((x) => start + scale * x);
          const [low = 0, high = 0] = ends.sort((a, b) => a - b).map((x) => x - width / 2);
          expect(Math.min(Math.abs(low), Math.abs(high))).toBeCloseTo(0, 6);
          expect(low > -1e-6 || high < 1e-6).toBe(true);
        }
      }
    }
  });

  it.each([
    ['booklet', 16, 15 * 0.5],
    ['quarto', 8, 15 * 0.5],
  ] as const)('of a %s of %i sheets moves the innermost pages most', (fold, sheets, shift) => {
    const imposed = impose(pagesOf(64, a5), { ...plain, fold, sheets: 8, creep: 0.5 });
    expect(imposed).toMatchObject({ sheets, shift });
  });
});

describe('signatures', () => {
  it.each([
    [64, 4, [4, 4, 4, 4]],
    [65, 4, [4, 4, 4, 4, 1]],
    [40, 4, [4, 4, 2]],
    [4, 4, [1]],
    [36, 1, [1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ])('of %i pages, %i sheets each, have %j sheets', (count, sheets, expected) => {
    const { signatures } = impose(pagesOf(count, a5), { ...plain, sheets });
    expect(signatures.map((surfaces) => surfaces.length / 2)).toEqual(expected);
  });

  it('open and close with blank leaves', () => {
    const printed = numbers(bind(6, { flyleaves: 1 }).flat());
    expect(printed).toEqual([0, 0, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0]);
  });
});

describe('the paper', () => {
  it('takes pages at their size where they fit', () => {
    const { signatures, scale } = impose(pagesOf(4, a5), plain);
    expect(scale).toBe(1);
    expect(signatures[0]?.[0]).toMatchObject({ width: 841.89, height: 595.28 });
  });

  it('makes them smaller where they do not', () => {
    const { scale } = impose(pagesOf(4, { width: 396, height: 612 }), plain);
    expect(scale).toBeCloseTo(595.28 / 612);
  });

  it('shows where to fold, cut and sew only where there is room', () => {
    const marks = { ...plain, marks: true };
    const small = { width: 288, height: 432 };
    const [tight, wide] = [a5, small].map((size) => impose(pagesOf(4, size), marks).signatures[0]);
    // Front: nothing; back: stitches at both ends and four between.
    expect(tight?.map((surface) => surface.marks.length)).toEqual([0, 6]);
    // Two ends of the fold; four strokes at each fore-edge; stitches.
    expect(wide?.map((surface) => surface.marks.length)).toEqual([10, 14]);
  });

  it.each([
    ['head and tail are cut, and the fore-edge is the paper’s', { width: 420.94, height: 566.93 }],
    ['the fore-edge is cut, and head and tail are the paper’s', { width: 385.2, height: 595.28 }],
  ])('shows a cut on the page’s edge where there is no other room: %s', (_, size) => {
    const imposition: Imposition = { ...plain, fold: 'booklet', marks: true };
    const [front] = impose(pagesOf(4, size), imposition).signatures[0] ?? [];
    const solid = front?.marks.filter(({ dashed }) => !dashed) ?? [];
    expect(solid).toHaveLength(4);
    const edges = { x: [420.94 - size.width, 420.94 + size.width], y: cutLines(size.height) };
    for (const { from, to } of solid) {
      const [isAcross, line] = from[1] === to[1] ? [true, from[1]] : [false, from[0]];
      const wanted = isAcross ? edges.y : edges.x;
      expect(wanted.some((at) => Math.abs(at - line) < 0.1)).toBe(true);
      expect(isAcross).toBe(size.height < a4.width);
    }
  });
  const cutLines = (height: number) => [(a4.width - height) / 2, (a4.width + height) / 2];

  it('keeps every mark on the sheet', () => {
    for (const size of [{ width: 200, height: 300 }, a5, { width: 420.9, height: 560 }])
      for (const fold of ['booklet', 'quarto'] as const) {
        const imposition: Imposition = { ...plain, fold, marks: true, creep: 0.5, flip: 'long' };
        const { signatures } = impose(pagesOf(32, size), imposition);
        for (const { width, height, marks } of signatures.flat()) {
          for (const [x, y] of marks.flatMap(({ from, to }) => [from, to])) {
            expect([x >= 0, x <= width, y >= 0, y <= height]).toEqual([true, true, true, true]);
          }
        }
      }
  });
});
