// Pages that cannot be made level by breaking alone → the same pages, with a paragraph here and there
// set a line longer or shorter. Tried only where a spread is uneven or a page falls short.
import type { Row } from '../blocks/rows.ts';
import { loosener } from './loosen.ts';
import type { PageBreak } from './page-break.ts';
import { type PageRoom, paginate, survey } from './paginate.ts';

/** Rows, some of them set again, and their pages. */
export interface Balanced {
  rows: readonly Row[];
  pages: PageBreak[];
}

/** Spreads of one chapter that we try to mend. */
const MAX_SPREADS = 60;
/** Pages before an uneven one, and after it, on which paragraphs may be set again. */
const PAGES_BEFORE = 6;
const PAGES_AFTER = 4;
const MIN_ROWS = 4;

/** Breaks rows into pages and mends uneven spreads by paragraphs that can be set again. */
export function balanceSpreads(rows: readonly Row[], room: PageRoom): Balanced {
  const known = survey(rows, room);
  let best = paginate(rows, room, known);
  const paragraphs = loosener(rows);
  let from = 0;
  for (let tries = 0; tries < MAX_SPREADS; tries++) {
    const uneven = findUneven(best.pages, room, from);
    if (uneven < 0) break;
    const first = best.pages[Math.max(0, uneven - PAGES_BEFORE)]?.from ?? 0;
    paragraphs.allow(first, best.pages[uneven + PAGES_AFTER]?.to ?? rows.length);
    const attempt = paginate(rows, { ...room, reset: paragraphs.find }, known);
    if (attempt.cost < best.cost) best = attempt;
    else from = uneven + 1;
  }
  return paragraphs.apply(best.pages);
}

/** The first page, from `from` on, that is short or does not end level with the one it faces. */
function findUneven(pages: readonly PageBreak[], room: PageRoom, from: number): number {
  const firstIsVerso = room.side === 'verso';
  const last = pages.length - 1;
  return pages.findIndex((page, i) => {
    if (i < from) return false;
    if (i === last) return i > 0 && page.to - page.from < MIN_ROWS;
    const next = pages[i + 1];
    const isVerso = (i % 2 === 0) === firstIsVerso;
    const faces = room.side !== 'single' && isVerso && next && i + 1 < last;
    return page.short > 1 || (faces && next.short !== page.short);
  });
}
