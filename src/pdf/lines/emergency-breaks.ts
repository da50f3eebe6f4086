// Words that are wider than the lines they must stand in: how wide they are, and where to cut them.
import type { PieceGap } from './gaps.ts';
import {
  cutPiece,
  divisionsOf,
  type Piece,
  type PieceMaker,
  type Pieces,
  rescueGap,
} from './pieces.ts';

/** Width of the longest stretch at which no line may end without a hyphen, in thousandths of an em. */
export function longestStretch({ pieces, gaps }: Pieces): number {
  let longest = 0;
  let width = 0;
  for (const [i, piece] of pieces.entries()) {
    const before = gaps[i - 1];
    const isTied = before?.penalty === Number.POSITIVE_INFINITY;
    width = isTied ? width + before.width + piece.width : piece.width;
    longest = Math.max(longest, width);
  }
  return longest;
}

/** Cuts the words that are wider than `room`, in thousandths of an em, and that no hyphen helps. */
export function cutToFit(
  maker: PieceMaker,
  text: Pieces,
  room: number,
  hyphenate: boolean,
): Pieces {
  if (text.pieces.every(({ width }) => width <= room)) return text;
  const pieces: Piece[] = [];
  const gaps: PieceGap[] = [];
  for (const [i, piece] of text.pieces.entries()) {
    const before = text.gaps[i - 1];
    for (const [n, part] of partsOf(maker, piece, room, hyphenate).entries()) {
      const gap = n > 0 ? rescueGap(maker, piece) : before;
      if (gap) gaps.push(gap);
      pieces.push(part);
    }
  }
  return { ...text, pieces, gaps };
}

function partsOf(maker: PieceMaker, piece: Piece, room: number, hyphenate: boolean): Piece[] {
  if (piece.width <= room || (hyphenate && isDivisible(maker, piece, room))) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece.text) {
    const longer = part + character;
    const isMark = /\p{M}|\u200d/u.test(character);
    if (part !== '' && !isMark && widthOf(maker, piece, longer) > room) {
      parts.push(part);
      part = character;
    } else part = longer;
  }
  return [...parts, part].map((text) => cutPiece(maker, piece, text));
}

function widthOf(maker: PieceMaker, { face, scale }: Piece, text: string): number {
  return maker.shaper.width(face, text) * scale;
}

/** Whether the parts between a word's hyphens have room, each with its hyphen. */
function isDivisible(maker: PieceMaker, piece: Piece, room: number): boolean {
  let from = 0;
  for (const { before, after } of divisionsOf(maker, piece)) {
    if (before - from > room) return false;
    from = piece.width - after;
  }
  return piece.width - from <= room;
}
