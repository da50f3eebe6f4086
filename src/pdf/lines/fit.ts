// How a line fills its measure: by its spaces, by the width of its glyphs, or not at all.
import type { PieceGap } from './gaps.ts';
import type { Piece } from './pieces.ts';

export const PER_EM = 1000;

/** How a paragraph stands in its measure. Lengths in points. */
export interface ParagraphStyle {
  size: number;
  /** Where the lines' left edge and baselines stand. */
  left: number;
  baseline: number;
  measure: number;
  /** Indents of the first lines where they begin: a paragraph's, the room of a drop capital. */
  indents: readonly number[];
  /** Indent of every further line. */
  hang: number;
  /** Mirrored in text from right to left. */
  align: 'justify' | 'left' | 'center' | 'right';
  hyphenate: boolean;
  /** Part by which glyphs may be widened or narrowed. */
  expansion: number;
  /** Letter-spacing of ragged and centred text, in thousandths of an em. */
  tracking: number;
  rightToLeft: boolean;
}

/** A line before it is placed; `ratio` is what breaking found it to need. */
export interface UnfitLine {
  pieces: readonly Piece[];
  /** What stands after each piece but the last. */
  gaps: readonly PieceGap[];
  indent: number;
  ratio: number;
  last: boolean;
}

/** Spaces and tracking in thousandths of an em; scale is a factor. */
export interface Fit {
  space: number;
  tracking: number;
  scale: number;
}

// A word space grows to this part of its width before letters are spaced, and letters by no more
// than a fortieth of an em, which nobody sees.
const COMFORTABLE = 1.55;
const MAX_TRACKING = 25;
// A line that would need more than this many times its stretch stays short instead.
const HOPELESS_RATIO = 4;

/** Works out what makes a line as wide as its measure; ragged and last lines keep their spaces. */
export function fitLine(line: UnfitLine, style: ParagraphStyle): Fit {
  const { spaces, natural, elastic } = countGaps(line.gaps);
  let glyphs = 0;
  let isSpaceable = true;
  for (let i = 0; i < line.pieces.length; i++) {
    const piece = line.pieces[i];
    if (piece === undefined) break;
    glyphs += piece.width;
    if (isJoined(piece)) isSpaceable = false;
  }
  const target = targetWidth(line, style);
  const short = glyphs + spaces * natural <= target;
  if (style.align !== 'justify' || (short && (line.last || line.ratio > HOPELESS_RATIO))) {
    const tracked = style.align !== 'justify' && isSpaceable;
    return { space: natural, tracking: tracked ? style.tracking : 0, scale: 1 };
  }
  const stretch = Math.max(-1, Math.min(1, line.ratio)) * style.expansion;
  const scale = 1 + Math.round(stretch * PER_EM) / PER_EM;
  const room = target / scale - glyphs;
  if (!isSpaceable) return { space: spaces > 0 ? room / spaces : natural, tracking: 0, scale };
  if (elastic > spaces) {
    const tracking = (room - spaces * natural) / (glyphCount(line) + spaces - 1);
    return { space: natural, tracking, scale };
  }
  return spaces > 0
    ? shareRoom(line, room, spaces, natural, scale)
    : { space: natural, tracking: 0, scale };
}

/** Letters from right to left are not spaced: Arabic ones are joined, and points keep to theirs. */
export function isJoined({ level }: Piece): boolean {
  return level % 2 === 1;
}

/** Word spaces take the room of a line; beyond what is comfortable, letters take a little of it. */
function shareRoom(
  line: UnfitLine,
  room: number,
  spaces: number,
  natural: number,
  scale: number,
): Fit {
  const space = room / spaces;
  const excess = (space - natural * COMFORTABLE) * spaces;
  if (excess <= 0) return { space, tracking: 0, scale };
  const places = glyphCount(line) + spaces - 1;
  const tracking = Math.min(MAX_TRACKING, excess / places);
  return { space: (room - tracking * places) / spaces, tracking, scale };
}

/** Word spaces of a line and their width, and joints between ideographs, which give as well. */
function countGaps(gaps: readonly PieceGap[]): {
  spaces: number;
  natural: number;
  elastic: number;
} {
  let spaces = 0;
  let natural = 0;
  let elastic = 0;
  for (let i = 0; i < gaps.length; i++) {
    const gap = gaps[i];
    if (gap?.spaced) {
      spaces++;
      natural = gap.width;
    } else if (gap && gap.stretch > 0) elastic++;
  }
  return { spaces, natural, elastic };
}

/** The measure of a line, in thousandths of an em, with what hangs out on both sides. */
export function targetWidth(line: UnfitLine, style: ParagraphStyle): number {
  const hang = (line.pieces[0]?.hangLeft ?? 0) + (line.pieces.at(-1)?.hangRight ?? 0);
  return ((style.measure - line.indent) / style.size) * PER_EM + hang;
}

/** Glyphs of a line; at least two, so that tracking has somewhere to go. */
function glyphCount(line: UnfitLine): number {
  let count = 0;
  for (const { parts } of line.pieces) for (const part of parts) count += part.glyphs.length;
  return Math.max(2, count);
}
