// Paragraphs that can be set again, a line longer or shorter, and white that can: which of them
// stand on a page, and the rows of a book in which some have been set so.
import type { Row } from '../blocks/rows.ts';
import type { Looseness, PageBreak } from './page-break.ts';

/** Knows the paragraphs of some rows; each is set again only when a page asks for it, and once. */
export interface Loosener {
  /** Lets paragraphs between two rows be set again. */
  allow(from: number, to: number): void;
  /** The first row of the paragraph that a page should set again; undefined when none can be. */
  find(from: number, to: number, looseness: Looseness): number | undefined;
  /** The rows as their pages want them, and the pages of these. */
  apply(pages: readonly PageBreak[]): { rows: Row[]; pages: PageBreak[] };
}

interface LooseParagraph {
  at: number;
  lines: number;
  settings: Map<Looseness, Row[] | undefined>;
}

/** Finds the paragraphs of rows that can be set again. */
export function loosener(rows: readonly Row[]): Loosener {
  const known = new Map<number, LooseParagraph>();
  // The longest first: there a line more or less shows least.
  let allowed: LooseParagraph[] = [];
  let first = rows.length;
  let end = 0;
  const setting = (paragraph: LooseParagraph, looseness: Looseness): Row[] | undefined => {
    const { at, settings } = paragraph;
    if (!settings.has(looseness)) settings.set(looseness, setAgain(rows[at], looseness));
    return settings.get(looseness);
  };
  return {
    allow(from, to) {
      first = Math.min(first, from);
      end = Math.max(end, to);
      for (let at = from; at < to; at++) {
        if (known.has(at) || !rows[at]?.again) continue;
        known.set(at, { at, lines: linesFrom(rows, at), settings: new Map() });
      }
      allowed = [...known.values()].sort((a, b) => b.lines - a.lines);
    },
    find(from, to, looseness) {
      if (to <= first || from >= end) return undefined;
      const found = allowed.find((paragraph) => {
        return isWithin(paragraph, from, to) && setting(paragraph, looseness) !== undefined;
      });
      return found?.at;
    },
    apply: (pages) => replaceRows(rows, pages, known),
  };
}

/** A paragraph stands on a page with all of its lines; a scene break, with text on both sides. */
function isWithin({ at, lines }: LooseParagraph, from: number, to: number): boolean {
  const isHeading = at === 0;
  return lines > 1 || isHeading ? at >= from && at + lines <= to : at > from && at + 1 < to;
}

/** Lines of the paragraph that begins at a row. */
function linesFrom(rows: readonly Row[], at: number): number {
  const paragraph = elementOf(rows[at]);
  if (paragraph === undefined || at === 0) return 1;
  let count = 0;
  while (at + count < rows.length && elementOf(rows[at + count]) === paragraph) count++;
  return count;
}

function elementOf(row: Row | undefined): unknown {
  return row?.line?.paragraph.element ?? row?.placed[0]?.element;
}

/** A paragraph in its new setting keeps the white above it. */
function setAgain(old: Row | undefined, looseness: Looseness): Row[] | undefined {
  const { space = 0, snap = false, destinations = [] } = old ?? {};
  return old?.again?.(looseness)?.map((row, i) => {
    return i === 0 ? { ...row, space, snap, destinations } : row;
  });
}

function replaceRows(
  rows: readonly Row[],
  pages: readonly PageBreak[],
  known: ReadonlyMap<number, LooseParagraph>,
): { rows: Row[]; pages: PageBreak[] } {
  const all: Row[] = [];
  const moved = pages.map((page) => {
    const from = all.length;
    for (let at = page.from; at < page.to; at++) {
      const { reset } = page;
      const paragraph = reset?.at === at ? known.get(at) : undefined;
      const set = reset && paragraph?.settings.get(reset.looseness);
      const row = rows[at];
      if (set) for (const each of set) all.push(settled(each));
      else if (row) all.push(settled(row));
      if (paragraph && set) at += paragraph.lines - 1;
    }
    return { from, to: all.length, short: page.short };
  });
  return { rows: all, pages: moved };
}

/** A row that nobody sets again lets go of what that would take: the words of its paragraph. */
function settled(row: Row): Row {
  if (row.again === undefined) return row;
  const { again: _, ...rest } = row;
  return rest;
}
