// The lines of a broken paragraph: a line is known by its number, and takes its pieces and its place
// only when its page is painted. Positions are relative: x to the text block's left edge, y to the
// line's upper edge.
import type { PageContents, StructureElement } from '../types.ts';
import type { ParagraphStyle } from './fit.ts';
import type { LineEnd } from './measure.ts';
import { headOf, type PieceDivision, type PieceMaker, type Pieces, restOf } from './pieces.ts';
import { type FittedLine, placeLine, type Shift } from './place.ts';

/** Where a line ends in the text of its paragraph. */
export type Ending = LineEnd<PieceDivision>;

/** A paragraph broken into lines, with all that placing them asks for. */
interface BrokenParagraph {
  readonly text: Pieces;
  readonly maker: PieceMaker;
  readonly style: ParagraphStyle;
  readonly element: StructureElement | undefined;
  /** One for each line. */
  readonly endings: readonly Ending[];
}

/** A line of a paragraph. */
export interface SetLine {
  readonly paragraph: BrokenParagraph;
  readonly index: number;
}

const unmoved: Shift = { x: 0, y: 0 };

/** Places a line on a page; returns the right end of its last glyph. */
export function placeSetLine(page: PageContents, line: SetLine, shift = unmoved): number {
  const { style, element } = line.paragraph;
  return placeLine(page, lineOf(line), style, element, shift);
}

/** A line alone: what would stand on a page that holds nothing else, from its left end to its right one. */
export function placeAlone(line: SetLine): PageContents & { start: number; end: number } {
  const page: PageContents = { items: [], links: [] };
  const end = placeSetLine(page, line);
  const start = page.items.reduce((least, { x }) => Math.min(least, x), end);
  return { ...page, start, end };
}

/** Whether a line ends in a hyphen, of ours or the author's. */
export function endsInHyphen({ paragraph, index }: SetLine): boolean {
  const { text, endings } = paragraph;
  const ending = endings[index];
  if (ending?.division) return true;
  const isLast = index === endings.length - 1;
  return ending !== undefined && !isLast && text.gaps[ending.box]?.flagged === true;
}

/** What most lines have of notes: one list serves a whole book. */
const none: readonly never[] = [];

/** The footnotes whose marks stand in a line. */
export function notesIn(line: SetLine): readonly string[] {
  if (!line.paragraph.text.isNoted) return none;
  const { pieces } = lineOf(line);
  return pieces.flatMap(({ tag }) => (tag?.note === undefined ? [] : [tag.note]));
}

/** The pieces of a line: a word that is divided at its end or beginning is shaped anew. */
function lineOf({ paragraph, index }: SetLine): FittedLine {
  const { text, maker, style, endings } = paragraph;
  const before = endings[index - 1];
  const { box, division, ratio } = endings[index] ?? nowhere;
  const from = before ? before.box + 1 : 0;
  const pieces = text.pieces.slice(from, division ? box : box + 1);
  const gaps = text.gaps.slice(from, box);
  if (before?.division) {
    pieces.unshift(restOf(maker, before.division));
    const gap = text.gaps[before.box];
    if (gap && pieces.length + (division ? 1 : 0) > 1) gaps.unshift(gap);
  }
  if (division) pieces.push(headOf(maker, division));
  const last = index === endings.length - 1;
  const hyphen = division !== undefined;
  const unspaced = hyphen || (!last && text.gaps[box]?.spaced === false);
  const indent = style.indents[index] ?? style.hang;
  return { pieces, gaps, indent, ratio, last, hyphen, unspaced };
}

const nowhere: Ending = { box: -1, division: undefined, ratio: 0 };
