// A line → placed pieces, one for each structure element in it, words in visual order.
import {
  type Fit,
  fitLine,
  type ParagraphStyle,
  perEm,
  targetWidth,
  type UnfitLine,
} from './fit.ts';
import type { Piece } from './pieces.ts';
import { visualOrder } from './reorder.ts';
import type { Tag } from './runs.ts';
import type { PlacedLine, PlacedLink, PlacedRule, Shaped, StructureElement } from './types.ts';

/** A line and how it ends. */
export interface Line extends UnfitLine {
  /** It ends in a hyphen of ours. */
  hyphen: boolean;
  /** No word space follows its last word. */
  unspaced: boolean;
}

/** A line in its place: pieces of one element each, links, strokes. */
export interface PlacedText {
  placed: readonly PlacedLine[];
  links: readonly PlacedLink[];
  /** Strokes through words. */
  rules: readonly PlacedRule[];
  /** Right end of its last glyph. */
  end: number;
}

/** What stands in a line and belongs to one element, at one size. */
interface Segment {
  tag: Tag | undefined;
  scale: number;
  words: (readonly Shaped[])[];
  /** Its left end; points. */
  start: number;
  /** Thousandths of the paragraph's em, with its tracking, and the space that follows. */
  width: number;
  after: number;
  unspaced: boolean;
}

/** Places a line where its style says. */
export function placeLine(
  line: Line,
  style: ParagraphStyle,
  element: StructureElement | undefined,
): PlacedText {
  const fit = fitLine(line, style);
  const segments = segmentsOf(line, fit, style.rightToLeft);
  const em = (style.size / perEm) * fit.scale;
  let x = style.left + startOf(line, style, segments, em);
  const last = segments.length - 1;
  const placed = segments.map((segment, i) => {
    const hyphen = i === last && line.hyphen;
    const unspaced = i === last ? line.unspaced : segment.unspaced;
    segment.start = x;
    x += (segment.width + segment.after) * em;
    return placeSegment(segment, fit, style, element, hyphen, unspaced);
  });
  return { placed, ...tagged(segments, em, style), end: x };
}

/** The links of a line and the strokes through its words. */
function tagged(
  segments: readonly Segment[],
  em: number,
  style: ParagraphStyle,
): Pick<PlacedText, 'links' | 'rules'> {
  const links: PlacedLink[] = [];
  const rules: PlacedRule[] = [];
  for (const segment of segments) {
    if (segment.tag) links.push(...linkOver(segment, segment.start, em, style));
    if (segment.tag?.struck) rules.push(strokeThrough(segment, segment.start, em, style));
  }
  return { links, rules };
}

function segmentsOf(line: Line, fit: Fit, rightToLeft: boolean): Segment[] {
  const segments: Segment[] = [];
  const { pieces, gaps } = visualOrder(line.pieces, line.gaps, rightToLeft);
  let segment: Segment | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const gap = gaps[i];
    if (piece === undefined) break;
    if (segment === undefined || segment.tag !== piece.tag || segment.scale !== piece.scale) {
      segment = {
        tag: piece.tag,
        scale: piece.scale,
        words: [],
        start: 0,
        width: 0,
        after: 0,
        unspaced: false,
      };
      segments.push(segment);
    } else segment.width += segment.after;
    appendWord(segment.words, piece.parts, gaps[i - 1]?.spaced !== false);
    segment.width += piece.width;
    if (fit.tracking !== 0) segment.width += fit.tracking * glyphsOf(piece);
    segment.after = gap?.spaced ? fit.space + fit.tracking : 0;
    segment.unspaced = gap?.spaced === false;
  }
  return segments;
}

/** A piece after a word space is a word of its own; else it continues the last one. */
function appendWord(words: (readonly Shaped[])[], parts: readonly Shaped[], begins: boolean): void {
  const last = words.at(-1);
  if (begins || last === undefined) words.push(parts);
  else words[words.length - 1] = [...last, ...parts];
}

function glyphsOf(piece: Piece): number {
  let count = 0;
  for (const part of piece.parts) count += part.glyphs.length;
  return count;
}

/** Where a line begins, its first glyph hanging out to the left. */
function startOf(line: Line, style: ParagraphStyle, segments: Segment[], em: number): number {
  const hang = (line.pieces[0]?.hangLeft ?? 0) * em;
  const flush = style.align === 'justify' || style.align === (style.rightToLeft ? 'right' : 'left');
  if (flush && !style.rightToLeft) return line.indent - hang;
  const width = segments.reduce((sum, segment) => sum + segment.width + segment.after, 0) * em;
  const room = (targetWidth(line, style) / perEm) * style.size - width;
  if (style.align === 'center') return line.indent - hang + room / 2;
  if (style.rightToLeft) return room - (line.pieces.at(-1)?.hangRight ?? 0) * em;
  return line.indent - hang + room;
}

function placeSegment(
  segment: Segment,
  fit: Fit,
  { size, baseline }: ParagraphStyle,
  element: StructureElement | undefined,
  hyphen: boolean,
  unspaced: boolean,
): PlacedLine {
  const own = segment.tag?.element ?? element;
  return {
    kind: 'line',
    x: segment.start,
    y: baseline,
    size: size * segment.scale,
    words: segment.words,
    space: fit.space / segment.scale,
    scale: fit.scale,
    tracking: fit.tracking / segment.scale,
    hyphen,
    ...(unspaced && { unspaced }),
    ...(own && { element: own }),
  };
}

/** A thin stroke through the middle of small letters. */
function strokeThrough(
  { width }: Segment,
  x: number,
  em: number,
  { size, baseline }: ParagraphStyle,
): PlacedRule {
  const height = size * 0.045;
  return { kind: 'rule', x, y: baseline - size * 0.23, width: width * em, height };
}

/** The clickable rectangle over a linked piece: from the ascenders' top to the descenders' foot. */
function linkOver(
  { tag, width }: Segment,
  x: number,
  em: number,
  { size, baseline }: ParagraphStyle,
): PlacedLink[] {
  if (tag?.target === undefined) return [];
  const box = { x, y: baseline - 0.75 * size, width: width * em, height: size };
  return [{ ...box, target: tag.target, contents: tag.contents, element: tag.element }];
}
