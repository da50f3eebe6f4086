// A fitted line → placed pieces, one for each structure element in it, words in visual order.
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
  /** It ends in a hyphen of ours, or of the author's. */
  hyphen: 'ours' | 'own' | undefined;
  /** No word space follows its last word. */
  unspaced: boolean;
}

/** One line of a paragraph: pieces of one element each, links, and how it ends. */
export interface SetLine {
  placed: PlacedLine[];
  links: PlacedLink[];
  /** Strokes through words. */
  rules: PlacedRule[];
  /** Ends in a hyphen, of ours or the author's. */
  hyphen: boolean;
  /** Footnotes whose marks stand in it. */
  notes: string[];
  /** Right end of its last glyph. */
  end: number;
}

/** What stands in a line and belongs to one element, at one size. */
interface Segment {
  tag: Tag | undefined;
  scale: number;
  words: (readonly Shaped[])[];
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
): SetLine {
  const fit = fitLine(line, style);
  const segments = segmentsOf(line, fit, style.rightToLeft);
  const em = (style.size / perEm) * fit.scale;
  let x = style.left + startOf(line, style, segments, em);
  const placed: PlacedLine[] = [];
  const links: PlacedLink[] = [];
  const rules: PlacedRule[] = [];
  for (const [i, segment] of segments.entries()) {
    const last = i === segments.length - 1;
    const hyphen = last && line.hyphen === 'ours';
    const unspaced = last ? line.unspaced : segment.unspaced;
    placed.push(placeSegment(segment, fit, style, x, element, hyphen, unspaced));
    if (segment.tag) links.push(...linkOver(segment, x, em, style));
    if (segment.tag?.struck) rules.push(strokeThrough(segment, x, em, style));
    x += (segment.width + segment.after) * em;
  }
  return { placed, links, rules, hyphen: line.hyphen !== undefined, notes: notesOf(line), end: x };
}

function notesOf({ pieces }: Line): string[] {
  const notes: string[] = [];
  for (const { tag } of pieces) if (tag?.note !== undefined) notes.push(tag.note);
  return notes;
}

function segmentsOf(line: Line, fit: Fit, rightToLeft: boolean): Segment[] {
  const segments: Segment[] = [];
  const { pieces, gaps } = visualOrder(line.pieces, line.gaps, rightToLeft);
  let segment: Segment | undefined;
  for (const [i, piece] of pieces.entries()) {
    const gap = gaps[i];
    if (segment === undefined || segment.tag !== piece.tag || segment.scale !== piece.scale) {
      segment = {
        tag: piece.tag,
        scale: piece.scale,
        words: [],
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
  x: number,
  element: StructureElement | undefined,
  hyphen: boolean,
  unspaced: boolean,
): PlacedLine {
  const own = segment.tag?.element ?? element;
  return {
    kind: 'line',
    x,
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
