// Rows: what pages are filled with, one under the other. A row is a line of text, a heading, an
// ornament or a figure. Positions inside are relative to its left and upper edge; lengths are points.
import { endsInHyphen, notesIn, placeAlone, placeSetLine, type SetLine } from '../lines/lines.ts';
import type { Shift } from '../lines/place.ts';
import type { PageContents, Placed, PlacedLink } from '../types.ts';

export interface Row {
  height: number;
  /** White above, which falls away at a page's top. */
  space: number;
  /** White below, which falls away at a page's foot. */
  below?: number;
  /** Cost of a page that ends before this row; `Infinity` forbids it. */
  penalty: number;
  /** The same, added to the cost of whatever row follows. */
  after?: number;
  /** Begins on the grid of text lines, so that facing pages register. */
  snap: boolean;
  /** The line of text it is, placed when its page is painted: a novel has ten thousand of them. */
  line?: SetLine;
  /** What stands in it besides. */
  placed: readonly Placed[];
  links: readonly PlacedLink[];
  /** Ends in a hyphen, with which no page should end. */
  hyphen: boolean;
  /** Stands here instead when the row is a page's first or last: an ornament for a blank line. */
  edge?: readonly Placed[];
  /** Footnotes that must stand at the foot of its page. */
  notes: readonly string[];
  /** Names of destinations that lead here. */
  destinations: readonly string[];
  /**
   * On a paragraph's first row, a heading, a scene break: sets it again with a line more (1) or less
   * (-1), if that can be done well.
   */
  again?: (looseness: 1 | -1) => Row[] | undefined;
}

/** Part of the text size from a line's upper edge to its baseline. */
export const ASCENT = 0.8;

/** What a row does not have; one list serves a whole book. */
const none: readonly never[] = [];

/** A row with nothing in it. */
export function blankRow(height: number): Row {
  return {
    height,
    space: 0,
    penalty: 0,
    snap: false,
    placed: none,
    links: none,
    hyphen: false,
    notes: none,
    destinations: none,
  };
}

/** A line of text as a row, which it stands in already. */
export function textRow(line: SetLine, leading: number): Row {
  return {
    height: leading,
    space: 0,
    penalty: 0,
    snap: false,
    line,
    placed: none,
    links: none,
    hyphen: endsInHyphen(line),
    notes: notesIn(line),
    destinations: none,
  };
}

/** Puts all that stands in a row on a page, moved by `shift`; its line comes last. */
export function placeRow(page: PageContents, row: Row, shift: Shift): void {
  for (const item of row.placed) page.items.push(moved(item, shift.x, shift.y));
  for (const link of row.links) page.links.push(moved(link, shift.x, shift.y));
  if (row.line) placeSetLine(page, row.line, shift);
}

/** The same row with its line in its place, for those who add to what stands in it. */
export function placedRow(row: Row): Row {
  const { line, ...rest } = row;
  if (line === undefined) return row;
  const { items, links } = placeAlone(line);
  return { ...rest, placed: [...row.placed, ...items], links: [...row.links, ...links] };
}

/** Right end of the last glyph of a row's line; 0 where it has none. */
export function endOf(row: Row | undefined): number {
  return row?.line ? placeAlone(row.line).end : 0;
}

/** How far a row's line comes from the side where it begins; 0 where it has none. */
export function extentOf(row: Row | undefined): number {
  if (row?.line === undefined) return 0;
  const { left, measure, rightToLeft } = row.line.paragraph.style;
  const { start, end } = placeAlone(row.line);
  return rightToLeft ? left + measure - start : end - left;
}

// A page that ends in a hyphen makes the reader carry half a word over.
const HYPHEN_AT_FOOT_COST = 2_000;

/** Forbids single first and last lines: a paragraph is cut only where two lines stand on each side. */
export function keepParagraph(rows: Row[]): Row[] {
  return rows.map((row, i) => {
    const lone = i === 1 || (i > 0 && i === rows.length - 1);
    if (lone) return { ...row, penalty: Number.POSITIVE_INFINITY };
    return rows[i - 1]?.hyphen ? { ...row, penalty: row.penalty + HYPHEN_AT_FOOT_COST } : row;
  });
}

/** Keeps rows on one page. */
export function keepTogether(rows: readonly Row[]): Row[] {
  return rows.map((row, i) => (i === 0 ? row : { ...row, penalty: Number.POSITIVE_INFINITY }));
}

/** Keeps rows on the page of the row that follows each of them. */
export function keepWithNext(rows: readonly Row[]): Row[] {
  return rows.map((row) => ({ ...row, after: Number.POSITIVE_INFINITY }));
}

/** Puts white above the first row, and the first row on the grid if asked. */
export function spaceAbove(rows: readonly Row[], space: number, snap = false): Row[] {
  return rows.map((row, i) => {
    return i === 0 ? { ...row, space: Math.max(row.space, space), snap: row.snap || snap } : row;
  });
}

/** White above and below a block. */
export function around(rows: readonly Row[], space: number): Row[] {
  const last = rows.length - 1;
  const spaced = rows.map((row, i) => {
    return i === last ? { ...row, below: Math.max(row.below ?? 0, space) } : row;
  });
  return spaceAbove(spaced, space);
}

/** Height of rows under each other, with the white between them. */
export function heightOf(rows: readonly Row[]): number {
  let height = 0;
  for (const row of rows) height += row.space + row.height + (row.below ?? 0);
  return height;
}

/** Moves something placed. */
export function moved<T extends Placed | PlacedLink>(item: T, x: number, y: number): T {
  return { ...item, x: item.x + x, y: item.y + y };
}
