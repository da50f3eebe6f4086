// Pages that cannot be made level by breaking alone → the same pages, with a paragraph here and there
// set a line longer or shorter. Tried only where a spread is uneven or a page falls short.
import { type PageBreak, type PageRoom, type Pagination, paginate } from './paginate.ts';
import type { Row } from './rows.ts';

/** Rows, some of them set again, and their pages. */
export interface Levelled {
  rows: readonly Row[];
  pages: PageBreak[];
}

// A stretched paragraph is a lesser evil than a short page, and a greater one than a level spread
// that is a line short.
const stretched = 60;
/** Paragraphs tried for one spread, the longest first: there a line more or less shows least. */
const candidates = 16;
/** Spreads of one chapter that we try to mend. */
const mostSpreads = 60;

/** Breaks rows into pages and mends uneven spreads by paragraphs that can be set again. */
export function levelPages(rows: readonly Row[], room: PageRoom): Levelled {
  let best = { rows, ...paginate(rows, room) };
  let from = 0;
  for (let tries = 0; tries < mostSpreads; tries++) {
    const uneven = findUneven(best.pages, room, from);
    if (uneven < 0) break;
    const better = mend(best, uneven, room);
    if (better) best = better;
    else from = uneven + 1;
  }
  return best;
}

/** The first page, from `from` on, that is short or does not end level with the one it faces. */
function findUneven(pages: readonly PageBreak[], room: PageRoom, from: number): number {
  const firstIsVerso = room.side === 'verso';
  return pages.findIndex((page, i) => {
    if (i < from || i === pages.length - 1) return false;
    const next = pages[i + 1];
    const isVerso = (i % 2 === 0) === firstIsVerso;
    const faces = room.side !== 'single' && isVerso && next && i + 1 < pages.length - 1;
    return page.short > 1 || (faces && next.short !== page.short);
  });
}

interface Attempt extends Pagination {
  rows: readonly Row[];
}

/** Tries the paragraphs of an uneven page and of those around it; undefined when none helps. */
function mend(best: Attempt, uneven: number, room: PageRoom): Attempt | undefined {
  const from = best.pages[Math.max(0, uneven - 3)]?.from ?? 0;
  const to = best.pages[Math.min(best.pages.length - 1, uneven + 1)]?.to ?? best.rows.length;
  for (const at of adjustable(best.rows, from, to)) {
    for (const looseness of [1, -1] as const) {
      const set = best.rows[at]?.again?.(looseness);
      if (set === undefined) continue;
      const rows = replaced(best.rows, at, set, looseness);
      const attempt = { rows, ...paginate(rows, room) };
      if (attempt.cost + stretched < best.cost)
        return { ...attempt, cost: attempt.cost + stretched };
    }
  }
  return undefined;
}

/** First rows of the paragraphs between two rows that can be set again, the longest first. */
function adjustable(rows: readonly Row[], from: number, to: number): number[] {
  const found: { at: number; lines: number }[] = [];
  for (let at = from; at < to; at++) {
    if (rows[at]?.again) found.push({ at, lines: linesFrom(rows, at) });
  }
  found.sort((a, b) => b.lines - a.lines);
  return found.slice(0, candidates).map((paragraph) => paragraph.at);
}

/** Lines of the paragraph that begins at a row: up to the row before which a page may end freely. */
function linesFrom(rows: readonly Row[], at: number): number {
  const paragraph = elementOf(rows[at]);
  let count = 0;
  while (at + count < rows.length && elementOf(rows[at + count]) === paragraph) count++;
  return count;
}

function elementOf(row: Row | undefined): unknown {
  return row?.placed[0]?.element;
}

/** A paragraph in its new setting keeps the white above it, and is not set a third time. */
function replaced(rows: readonly Row[], at: number, set: Row[], looseness: 1 | -1): Row[] {
  const old = rows[at];
  const count = set.length - looseness;
  const kept = set.map((row, i) => {
    if (i > 0 || old === undefined) return row;
    return { ...row, space: old.space, snap: old.snap, destinations: old.destinations };
  });
  return [...rows.slice(0, at), ...kept, ...rows.slice(at + count)];
}
