// A line → placed pieces, one for each structure element in it, words in visual order.
import type { RunTag } from '../text/runs.ts';
import type { PageContents, PlacedLine, Shaped, StructureElement } from '../types.ts';
import {
  type Fit,
  fitLine,
  type ParagraphStyle,
  PER_EM,
  targetWidth,
  type UnfitLine,
} from './fit.ts';
import type { Piece } from './pieces.ts';
import { visualOrder } from './reorder.ts';

/** A line and how it ends. */
export interface FittedLine extends UnfitLine {
  /** It ends in a hyphen of ours. */
  hyphen: boolean;
  /** No word space follows its last word. */
  unspaced: boolean;
}

/** What stands in a line and belongs to one element, at one size. */
interface TaggedWords {
  tag: RunTag | undefined;
  scale: number;
  words: (readonly Shaped[])[];
  /** Its place in the order of reading, and its left end in points. */
  order: number;
  start: number;
  /** Thousandths of the paragraph's em, with its tracking, and the space that follows. */
  width: number;
  after: number;
  unspaced: boolean;
}

/** How far from where its style has it a line stands; points. */
export interface Shift {
  readonly x: number;
  readonly y: number;
}

/** Places a line on a page, a piece for each element in it; returns the right end of its last glyph. */
export function placeLine(
  page: PageContents,
  line: FittedLine,
  style: ParagraphStyle,
  element: StructureElement | undefined,
  { x, y }: Shift,
): number {
  const fit = fitLine(line, style);
  const segments = segmentsOf(line, fit, style.rightToLeft);
  const em = (style.size / PER_EM) * fit.scale;
  const baseline = style.baseline + y;
  let start = x + style.left + startOf(line, style, segments, em);
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (segment === undefined) break;
    segment.start = start;
    start += (segment.width + segment.after) * em;
  }
  const last = segments.length - 1;
  const reading = inReadingOrder(segments);
  for (let i = 0; i <= last; i++) {
    const segment = reading[i];
    if (segment === undefined) break;
    const end = i === last ? line : { hyphen: false, unspaced: segment.unspaced };
    const own = segment.tag?.element ?? element;
    page.items.push(placeSegment(segment, fit, style.size, baseline, end, own));
    if (segment.tag) placeTag(page, segment.tag, segment, em, style.size, baseline);
  }
  return start;
}

/** Painted as they are read, words from right to left can be read by a machine that goes by that order. */
function inReadingOrder(segments: TaggedWords[]): TaggedWords[] {
  if (segments.length < 2) return segments;
  const isInOrder = segments.every(({ order }, i) => order >= (segments[i - 1]?.order ?? 0));
  return isInOrder ? segments : segments.toSorted((a, b) => a.order - b.order);
}

function segmentsOf(line: FittedLine, fit: Fit, rightToLeft: boolean): TaggedWords[] {
  const segments: TaggedWords[] = [];
  const { pieces, gaps, order } = visualOrder(line.pieces, line.gaps, rightToLeft);
  let segment: TaggedWords | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    const gap = gaps[i];
    if (piece === undefined) break;
    const { tag, scale } = piece;
    const reads = order?.[i] ?? i;
    // Where words change places, a segment ends.
    const follows = i > 0 && reads === (order?.[i - 1] ?? i - 1) + 1;
    if (!segment || !follows || segment.tag !== tag || segment.scale !== scale) {
      segment = {
        tag,
        scale,
        words: [],
        order: reads,
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
    segment.unspaced = line.gaps[reads]?.spaced === false;
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

/** Where a line's left end stands, a hanging glyph outside of the measure. */
function startOf(
  line: FittedLine,
  style: ParagraphStyle,
  segments: TaggedWords[],
  em: number,
): number {
  const hang = (line.pieces[0]?.hangLeft ?? 0) * em;
  const flush = style.align === 'justify' || style.align === 'left';
  if (flush && !style.rightToLeft) return line.indent - hang;
  const width = segments.reduce((sum, segment) => sum + segment.width + segment.after, 0) * em;
  const room = (targetWidth(line, style) / PER_EM) * style.size - width;
  const indent = style.rightToLeft ? 0 : line.indent;
  if (style.align === 'center') return indent - hang + room / 2;
  if (style.rightToLeft) return flush ? room - (line.pieces.at(-1)?.hangRight ?? 0) * em : 0;
  return line.indent - hang + room;
}

function placeSegment(
  { words, scale, start }: TaggedWords,
  fit: Fit,
  size: number,
  y: number,
  { hyphen, unspaced }: Pick<FittedLine, 'hyphen' | 'unspaced'>,
  element: StructureElement | undefined,
): PlacedLine {
  return {
    kind: 'line',
    x: start,
    y,
    size: size * scale,
    words,
    space: fit.space / scale,
    scale: fit.scale,
    tracking: fit.tracking / scale,
    hyphen,
    ...(unspaced && { unspaced }),
    ...(element && { element }),
  };
}

/** A link's rectangle, from the ascenders' top to the descenders' foot, and a stroke through letters. */
function placeTag(
  page: PageContents,
  { target, contents, element, struck }: RunTag,
  { start: x, width: ownWidth }: TaggedWords,
  em: number,
  size: number,
  baseline: number,
): void {
  const width = ownWidth * em;
  if (target !== undefined) {
    const box = { x, y: baseline - 0.75 * size, width, height: size };
    page.links.push({ ...box, target, contents, element });
  }
  if (struck) {
    const height = size * STROKE_HEIGHT;
    page.items.push({ kind: 'rule', x, y: baseline - size * STROKE_RISE, width, height });
  }
}

/** A thin stroke through the middle of small letters; parts of the size. */
const STROKE_HEIGHT = 0.045;
const STROKE_RISE = 0.23;
