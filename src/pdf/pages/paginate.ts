// Rows → pages: a dynamic programme over the places where a page may end. Full pages end level with
// the page they face; one line more or less is allowed to both, so that no first or last line of a
// paragraph stands alone. After Plass, “Optimal pagination techniques” (1981).
import { heightOf, type Row } from '../blocks/rows.ts';
import { EPSILON_LINES, EPSILON_PT } from '../theme/grid.ts';
import type { Loosener } from './loosen.ts';
import type { PageBreak, Reset } from './page-break.ts';
import { plainRuns, stackRows } from './stack-rows.ts';

/** The room of a page. Heights in points. */
export interface PageRoom {
  /** Height of a full page. */
  height: number;
  leading: number;
  /** Side of the first page; `single` pages face nothing. */
  side: 'recto' | 'verso' | 'single';
  /** Height of a footnote, with what parts it from others. */
  noteHeight(note: string): number;
  /** Room between the text and the first footnote. */
  noteGap: number;
  /** Finds a paragraph between two rows that can be set a line longer or shorter: its first row. */
  reset?: Loosener['find'];
}

/** All pages, and how bad they are together. */
export interface Pagination {
  pages: PageBreak[];
  cost: number;
}

/** A way to fill pages up to a row. */
interface State {
  at: number;
  side: PageRoom['side'];
  /** How short the verso is that the next page faces. */
  facing: number | undefined;
  cost: number;
  before: State | undefined;
  /** The page that ends here. */
  end: End;
}

/** An end of a page that begins at some row. */
interface End {
  to: number;
  /** Lines the page is short of a full one; −1 is a line too many. */
  short: number;
  reset?: Reset;
}

// Costs are compared with each other only. A line more is worse than a line less, since the eye
// misses the white at the foot; facing pages that differ are worse than both being short.
const LONG_PAGE_COST = 45;
const SHORT_PAGE_COST = 30;
const VERY_SHORT_PAGE_COST = 150;
const UNLEVEL_SPREAD_COST = 400;
// A stretched paragraph is a lesser evil than a short page, and a greater one than a level spread
// that is a line short.
const STRETCHED_COST = 60;
// A chapter that ends with less than four lines on a page of its own, and each line that is missing.
const MIN_LAST_LINES = 4;
const FEW_LINES_COST = 220;
const MISSING_LINE_COST = 90;
// How many lines a page may be short before we look at fewer ends.
const MAX_SHORT_LINES = 3;

const nothing: End = { to: 0, short: 0 };

/** What has been found out about rows: it holds however often they are broken into pages. */
export interface Survey {
  /** See `plainRuns`. */
  plain: Uint32Array;
  /** What `heightsFrom` says of plain rows. */
  full: readonly number[];
  /** Where pages that begin at a row may end, as far as somebody has asked. */
  ends: Map<number, readonly End[]>;
}

/** Looks at rows before they are broken into pages. */
export function survey(rows: readonly Row[], { height, leading, side }: PageRoom): Survey {
  const most = height + (side === 'single' ? 0 : leading);
  const full: number[] = [];
  for (let foot = leading; foot <= most + EPSILON_PT; foot += leading) full.push(foot);
  return { plain: plainRuns(rows, leading), full, ends: new Map() };
}

/**
 * Breaks rows into pages of least cost; always finds a way, whatever the rows forbid. `known` saves
 * work where the same rows are broken again.
 */
export function paginate(
  rows: readonly Row[],
  room: PageRoom,
  known: Survey = survey(rows, room),
): Pagination {
  const waiting = new Map<number, State[]>();
  const start = {
    at: 0,
    side: room.side,
    facing: undefined,
    cost: 0,
    before: undefined,
    end: nothing,
  };
  waiting.set(0, [start]);
  for (let at = 0; at < rows.length; at++) {
    const states = waiting.get(at);
    if (states === undefined) continue;
    waiting.delete(at);
    const plain = known.ends.get(at) ?? endsOfPage(rows, at, room, known);
    known.ends.set(at, plain);
    const ends = room.reset ? [...plain, ...resetEnds(at, plain, room.reset)] : plain;
    for (const state of states) {
      for (const end of ends) offer(waiting, nextState(rows, state, end, room));
    }
  }
  const last = waiting.get(rows.length) ?? [];
  const best = last.reduce<State | undefined>(cheaper, undefined);
  return { pages: pagesOf(best), cost: best?.cost ?? 0 };
}

function cheaper(best: State | undefined, state: State): State {
  return best === undefined || state.cost < best.cost ? state : best;
}

/** Keeps one way for each side and facing page. */
function offer(waiting: Map<number, State[]>, state: State): void {
  const states = waiting.get(state.at) ?? [];
  const same = states.findIndex(
    ({ side, facing }) => side === state.side && facing === state.facing,
  );
  const rival = states[same];
  if (rival === undefined) states.push(state);
  else if (state.cost < rival.cost) states[same] = state;
  waiting.set(state.at, states);
}

function nextState(rows: readonly Row[], state: State, end: End, room: PageRoom): State {
  const last = end.to === rows.length;
  const page = last ? lastPageCost(rows, state, end, room) : fullPageCost(rows, state, end);
  const cost = page + (end.reset ? STRETCHED_COST : 0);
  const verso = state.side === 'verso';
  return {
    at: end.to,
    side: state.side === 'single' ? 'single' : verso ? 'recto' : 'verso',
    facing: verso ? end.short : undefined,
    cost: state.cost + cost,
    before: state,
    end,
  };
}

function fullPageCost(rows: readonly Row[], state: State, { to, short }: End): number {
  const spread =
    state.facing === undefined ? 0 : UNLEVEL_SPREAD_COST * Math.abs(state.facing - short);
  return shortCost(short) + spread + Math.min(breakPenalty(rows, to), 1e9);
}

function shortCost(short: number): number {
  if (short < 0) return LONG_PAGE_COST;
  return short <= 1 ? short * SHORT_PAGE_COST : VERY_SHORT_PAGE_COST * short;
}

function lastPageCost(
  rows: readonly Row[],
  state: State,
  { to, short }: End,
  room: PageRoom,
): number {
  const lines = heightOf(rows.slice(state.at, to)) / room.leading;
  const missing = state.at > 0 ? Math.ceil(Math.max(0, MIN_LAST_LINES - lines) - EPSILON_LINES) : 0;
  const few = missing > 0 ? FEW_LINES_COST + missing * MISSING_LINE_COST : 0;
  return few + (short < 0 ? LONG_PAGE_COST : 0);
}

/** The ends that are allowed for a page that begins at row `from`, fullest first. */
function endsOfPage(rows: readonly Row[], from: number, room: PageRoom, known: Survey): End[] {
  const plain = (known.plain[from] ?? from) - from;
  const heights = plain > known.full.length ? known.full : heightsFrom(rows, from, room);
  const ends: End[] = [];
  let forced: End | undefined;
  for (let count = heights.length; count > 0; count--) {
    const to = from + count;
    const short = Math.round((room.height - (heights[count - 1] ?? 0)) / room.leading);
    const end = { to, short };
    forced ??= end;
    if (ends.length > 0 && short > MAX_SHORT_LINES) break;
    if (to === rows.length || breakPenalty(rows, to) !== Number.POSITIVE_INFINITY) ends.push(end);
  }
  // Nothing may end here: rather a forbidden end than none. The fullest is the least bad.
  return ends.length > 0 ? ends : [forced ?? { to: from + 1, short: 0 }];
}

/** The same pages with a paragraph that is a line longer, or shorter. */
function resetEnds(from: number, ends: readonly End[], find: Loosener['find']): End[] {
  const more: End[] = [];
  for (const { to, short } of ends) {
    for (const looseness of [1, -1] as const) {
      const at = short - looseness < -1 ? undefined : find(from, to, looseness);
      if (at !== undefined) more.push({ to, short: short - looseness, reset: { at, looseness } });
    }
  }
  return more;
}

/** Cost of a page that ends before row `to`. */
function breakPenalty(rows: readonly Row[], to: number): number {
  return (rows[to]?.penalty ?? 0) + (rows[to - 1]?.after ?? 0);
}

/** Heights of a page that begins at `from` and holds one row, two rows … up to a line too many. */
function heightsFrom(rows: readonly Row[], from: number, room: PageRoom): number[] {
  const heights: number[] = [];
  const most = room.height + room.leading;
  const { feet } = stackRows(rows, from, rows.length, room.leading, most);
  let notes = 0;
  for (let i = 0; i < feet.length; i++) {
    const foot = feet[i] ?? 0;
    const marks = rows[from + i]?.notes;
    if (marks !== undefined && marks.length > 0) notes += notesHeight(marks, notes, room);
    // A line too many needs a free foot: a screen has none, nor has a page with footnotes.
    const extra = room.side === 'single' || notes > 0 ? 0 : room.leading;
    if (i > 0 && foot + notes > room.height + extra + EPSILON_PT) break;
    heights.push(foot + notes);
  }
  return heights;
}

/** What more footnotes add to a page whose foot holds `notes` points of them. */
function notesHeight(marks: readonly string[], notes: number, room: PageRoom): number {
  let height = notes === 0 ? room.noteGap : 0;
  for (const mark of marks) height += room.noteHeight(mark);
  return height;
}

function pagesOf(end: State | undefined): PageBreak[] {
  const pages: PageBreak[] = [];
  for (let state = end; state?.before; state = state.before) {
    const { to, short, reset } = state.end;
    const last = state === end;
    pages.push({
      from: state.before.at,
      to,
      short: last ? Math.max(0, short) : short,
      ...(reset && { reset }),
    });
  }
  return pages.reverse();
}
