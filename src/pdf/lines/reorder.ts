// The visual order of a line's pieces (UAX #9, rule L2). Levels were found for the paragraph before.
import type { PieceGap } from './gaps.ts';
import type { Piece } from './pieces.ts';

/** A piece, its place in the order of reading, and what stands after it on the page. */
interface OrderedPiece {
  piece: Piece;
  order: number;
  gap: PieceGap | undefined;
}

interface VisualOrder {
  pieces: readonly Piece[];
  gaps: readonly (PieceGap | undefined)[];
  order?: readonly number[];
}

/**
 * Puts pieces and the gaps between them in the order in which they stand from left to right. `order` says
 * for each piece which it is in the order of reading; undefined: the two are the same.
 */
export function visualOrder(
  pieces: readonly Piece[],
  gaps: readonly PieceGap[],
  rightToLeft: boolean,
): VisualOrder {
  if (!rightToLeft && isLeftToRight(pieces)) return { pieces, gaps };
  const standing = reorder(pieces, gaps, rightToLeft ? 1 : 0);
  return {
    pieces: standing.map(({ piece }) => piece),
    gaps: standing.map(({ gap }) => gap),
    order: standing.map(({ order }) => order),
  };
}

function isLeftToRight(pieces: readonly Piece[]): boolean {
  for (let i = 0; i < pieces.length; i++) if (pieces[i]?.level !== 0) return false;
  return true;
}

/**
 * Gaps are reordered with the pieces. None has a higher level than what it stands between, or the
 * white would come to stand at the line's edge; the space between two numbers has a lower one.
 */
function reorder(
  pieces: readonly Piece[],
  gaps: readonly PieceGap[],
  base: number,
): OrderedPiece[] {
  const items: { level: number; order: number; piece?: Piece; gap?: PieceGap }[] = [];
  for (const [order, piece] of pieces.entries()) {
    const { level } = piece;
    const gap = gaps[order];
    items.push({ level, order, piece });
    const next = pieces[order + 1]?.level;
    if (gap && next !== undefined) {
      items.push({ level: lowest(level, next, gap.level), order, gap });
    }
  }
  const highest = items.reduce((most, { level }) => Math.max(most, level), base);
  for (let level = highest; level > 0; level--) reverseRuns(items, level);
  const standing: OrderedPiece[] = [];
  for (const { piece, order, gap } of items) {
    const last = standing.at(-1);
    if (piece) standing.push({ piece, order, gap: undefined });
    else if (last) last.gap = gap;
  }
  return standing;
}

function lowest(before: number, after: number, own = before): number {
  return Math.min(before, after, own);
}

/** Reverses every run of items at this level or above. */
function reverseRuns(items: { level: number }[], level: number): void {
  let from = 0;
  while (from < items.length) {
    let to = from;
    while (to < items.length && (items[to]?.level ?? 0) >= level) to++;
    if (to > from) items.splice(from, to - from, ...items.slice(from, to).reverse());
    from = Math.max(to, from) + 1;
  }
}
