// The proportions of a page: its margins, measure and lines. Lengths are points.
import { linesWithin } from './grid.ts';
import type { Trim } from './page-size.ts';
import type { Theme } from './theme.ts';

/** Where things stand on a page. */
export interface Geometry extends Trim {
  inner: number;
  outer: number;
  top: number;
  /** Text size and leading. */
  size: number;
  leading: number;
  /** Width of the text block. */
  measure: number;
  /** Lines of a full page. */
  lines: number;
  /** Baseline of the running head below the paper's edge; undefined on a page too small for one. */
  head: number | undefined;
}

// On a page too wide for its text, the text may grow by a point.
const MAX_GROWTH = 1;
const SCREEN_MARGIN = 0.055;
// Fewer than these under a head would look like a label.
const MIN_LINES = 4;
/** Baseline of a book's head above the text block: lines up, and parts of the text's size down. */
const HEAD_RISE = 1.6;
const HEAD_DROP = 0.8;
/** Height of a head's letters in parts of the text's size, and their least distance from the edge. */
const HEAD_ASCENT = 0.7;
const HEAD_EDGE = 8.5;

/** Margins, measure and lines of a page; `size` overrides the theme's text size. */
export function pageGeometry(theme: Theme, trim: Trim, size?: number): Geometry {
  const margins = trim.kind === 'screen' ? screenMargins(trim) : theme.margins;
  const room = trim.width * (1 - margins.inner - margins.outer);
  const text = size ?? comfortableSize(theme, room);
  const leading = (theme.leading / theme.size) * text;
  const measure = Math.min(room, text * theme.widest);
  const spare = room - measure;
  const linesBelow = (top: number) =>
    linesWithin(trim.height * (1 - margins.bottom) - top, leading);
  const own = trim.height * margins.top;
  const headed = Math.max(own, leastTop(theme.layout, text, leading));
  const hasHead = linesBelow(headed) >= MIN_LINES;
  const top = hasHead ? headed : own;
  const lines = Math.max(linesBelow(top), MIN_LINES);
  const head = hasHead ? headBaseline(theme.layout, top, text, leading) : undefined;
  const inner = trim.width * margins.inner + spare / 2;
  const outer = trim.width * margins.outer + spare / 2;
  return { ...trim, inner, outer, top, size: text, leading, measure, lines, head };
}

/** A manuscript's head stands half-way up the margin, a book's some lines above the text. */
function headBaseline(layout: Theme['layout'], top: number, size: number, leading: number): number {
  return layout === 'manuscript'
    ? top / 2 + size / 2
    : top - leading * HEAD_RISE + size * HEAD_DROP;
}

/** The top margin in which a head keeps its distance from the paper's edge. */
function leastTop(layout: Theme['layout'], size: number, leading: number): number {
  const baseline = HEAD_EDGE + size * HEAD_ASCENT;
  return layout === 'manuscript'
    ? 2 * (baseline - size / 2)
    : baseline + leading * HEAD_RISE - size * HEAD_DROP;
}

/** On wide pages the text grows a little before the margins do. */
function comfortableSize({ size, widest }: Theme, room: number): number {
  const wanted = room / widest;
  return Math.min(Math.max(size, wanted), size + MAX_GROWTH);
}

function screenMargins(trim: Trim): Theme['margins'] {
  const high = (SCREEN_MARGIN * trim.width) / trim.height;
  return { inner: SCREEN_MARGIN, outer: SCREEN_MARGIN, top: high + 0.05, bottom: high };
}

/**
 * Points that the text block of a bound book moves away from the spine: thicker books open less.
 * After the steps of print-on-demand houses (150, 300, 500, 700 pages), an eighth of an inch each,
 * most of which our margins hold already. A screen has no spine.
 */
export function spineShift({ kind }: Pick<Trim, 'kind'>, pages: number): number {
  if (kind === 'screen') return 0;
  const steps = [150, 300, 500, 700].filter((limit) => pages > limit).length;
  return steps * 3;
}
