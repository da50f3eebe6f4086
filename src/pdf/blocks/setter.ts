// What every part of a book is set with: faces, measures, names of places. Made once for a book.
import type { FootnoteDefinition, Inline } from '../../book/types.ts';
import type { Words } from '../../book/wording/words.ts';
import { cutToFit } from '../lines/emergency-breaks.ts';
import { PER_EM } from '../lines/fit.ts';
import { placeAlone, type SetLine } from '../lines/lines.ts';
import { setBalanced, setParagraph } from '../lines/paragraph.ts';
import { makePieces, type PieceMaker } from '../lines/pieces.ts';
import { type InlineContext, readRuns, type TextRun, type TextStyle } from '../text/runs.ts';
import type { Geometry } from '../theme/geometry.ts';
import type { Theme } from '../theme/theme.ts';
import type { Placed, StructureElement } from '../types.ts';
import { ASCENT, type Row, textRow } from './rows.ts';

/** A picture of the manuscript, with its size in pixels. */
export interface BookImage {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** The book as a whole, for whoever sets a part of it. */
export interface Setter {
  maker: PieceMaker;
  theme: Theme;
  geometry: Geometry;
  inline: InlineContext;
  image(url: string): BookImage | undefined;
  /** Whether the text has a mark for this footnote. */
  isMarked(note: string): boolean;
  /** Footnotes by identifier, from all of the book. */
  definitions: ReadonlyMap<string, FootnoteDefinition>;
  rightToLeft: boolean;
  /** Words of our own in the book's language. */
  words: Words;
}

/** Where and how a run of blocks is set: inside what, at which size, how far indented. */
export interface BlockStyle {
  parent: StructureElement;
  size: number;
  leading: number;
  /** Indents of the text block on both sides, in points. */
  left: number;
  right: number;
  text: TextStyle;
  /** As in text that runs from left to right; mirrored with all else in a book that does not. */
  align: 'justify' | 'left' | 'center' | 'right';
  /** Text finds back to the page's grid of lines here. */
  grid: boolean;
  /** Its paragraphs are lines, as of a telegram: none is indented. */
  lines?: true;
  /** A quotation, whose last line may say who said it. */
  quotes?: true;
  /** Level of a heading that stands here: 1 to 3. */
  level: 1 | 2 | 3;
}

/** How one paragraph differs from its place. */
export interface ParagraphShape {
  align?: BlockStyle['align'];
  /** Indents of the first lines, then of the others; points. */
  indents?: readonly number[];
  hang?: number;
  hyphenate?: boolean;
  /** Letter-spacing where the text is not justified, in thousandths of an em. */
  tracking?: number;
  /** Display text, whose lines should be of like length. */
  balanced?: boolean;
  /** Words wider than the measure are cut. */
  cut?: true;
}

/** Lengths in ems of the text, but never so many that a deeply nested block has no room left. */
export function ems(setter: Setter, place: BlockStyle, count: number): number {
  const room = setter.geometry.measure - place.left - place.right;
  const spare = Math.max(0, room - MIN_MEASURE_EMS * place.size) / 2;
  return Math.min(count * place.size, spare);
}

/** A place indented at the side where lines begin. */
export function indented({ rightToLeft }: Setter, place: BlockStyle, indent: number): BlockStyle {
  if (rightToLeft) return { ...place, right: place.right + indent };
  return { ...place, left: place.left + indent };
}

/** Where something stands that is `width` wide and `x` from the side where lines begin. */
export function fromBeginning({ rightToLeft, geometry }: Setter, x: number, width: number): number {
  return rightToLeft ? geometry.measure - x - width : x;
}

/** Ems that a line needs to hold words. */
const MIN_MEASURE_EMS = 8;

/** Sets inline nodes as the rows of one paragraph. */
export function setText(
  setter: Setter,
  children: readonly Inline[],
  place: BlockStyle,
  element: StructureElement | undefined,
  shape: ParagraphShape = {},
): Row[] {
  const parent = element ?? { role: 'P', children: [] };
  const lines = readRuns(children, setter.inline, parent, place.text);
  return setRuns(setter, lines, place, element, shape);
}

/** The theme's ornament in the middle of a line, placed from the line's upper edge. */
export function setOrnament(setter: Setter, place: BlockStyle): readonly Placed[] {
  const runs: TextRun[] = [{ text: setter.theme.ornament, face: 'regular' }];
  const [line] = setLines(setter, runs, place, undefined, { align: 'center' });
  return line ? placeAlone(line).items : [];
}

/** Sets lines of runs as rows, one paragraph; each of the lines begins anew. */
export function setRuns(
  setter: Setter,
  lines: readonly TextRun[][],
  place: BlockStyle,
  element: StructureElement | undefined,
  shape: ParagraphShape = {},
): Row[] {
  const rows: Row[] = [];
  for (const [i, runs] of lines.entries()) {
    const indents = i === 0 ? (shape.indents ?? []) : [];
    const set = setLines(setter, runs, place, element, { ...shape, indents });
    for (const line of set) rows.push(textRow(line, place.leading));
  }
  return rows;
}

/** Sets runs as lines of one paragraph. */
export function setLines(
  setter: Setter,
  runs: readonly TextRun[],
  place: BlockStyle,
  element: StructureElement | undefined,
  shape: ParagraphShape = {},
): SetLine[] {
  const { theme, geometry, maker } = setter;
  const align = shape.align ?? place.align;
  const style = {
    size: place.size,
    left: place.left,
    baseline: place.size * ASCENT,
    measure: geometry.measure - place.left - place.right,
    indents: shape.indents ?? [],
    hang: shape.hang ?? 0,
    align,
    hyphenate: shape.hyphenate ?? (theme.hyphenate && align !== 'center'),
    expansion: theme.expansion,
    tracking: shape.tracking ?? 0,
    rightToLeft: setter.rightToLeft,
  };
  const whole = makePieces(maker, runs);
  const room = (style.measure / style.size) * PER_EM;
  const pieces = shape.cut ? cutToFit(maker, whole, room, style.hyphenate) : whole;
  if (align === 'center' || shape.balanced) return setBalanced(pieces, maker, style, element);
  return setParagraph(pieces, maker, style, element) ?? [];
}
