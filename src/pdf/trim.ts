// Page sizes by name or by measure, and the proportions of a page. Lengths come out in points.
import { Failure, message } from '../messages.ts';
import type { Theme } from './theme.ts';

/** A page's size. On a `screen` all pages are alike; a `leaf` has a front and a back. */
export interface Trim {
  width: number;
  height: number;
  kind: 'leaf' | 'screen';
}

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

const points: Record<string, number> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72 };

/** Trade names of page sizes. `eink` is a six-inch reader, `tablet` a ten-inch one. */
const named: Record<string, string> = {
  a4: '210x297mm',
  a5: '148x210mm',
  a6: '105x148mm',
  letter: '8.5x11in',
  'half-letter': '5.5x8.5in',
  digest: '5.5x8.5in',
  trade: '6x9in',
  royal: '156x234mm',
  demy: '138x216mm',
  'a-format': '111x178mm',
  'b-format': '129x198mm',
  pocket: '4.25x6.87in',
};
const screens: Record<string, string> = {
  eink: '90x122mm',
  phone: '70x140mm',
  tablet: '156x208mm',
};

// Smaller than a phone nothing can be set; larger than a newspaper nobody prints.
const smallest = 120;
const largest = 1600;
// On a page too wide for its text, the text may grow by a point.
const largestGrowth = 1;
const screenMargin = 0.055;
// Fewer than these under a head would look like a label.
const fewestLines = 4;
/** Baseline of a book's head above the text block: lines up, and parts of the text's size down. */
const headRise = 1.6;
const headDrop = 0.8;
/** Height of a head's letters in parts of the text's size, and their least distance from the edge. */
const headAscent = 0.7;
const headEdge = 8.5;

/** Reads `a5`, `b-format`, `eink`, `6x9in`, `120x180mm`; throws `page-size-unknown`. */
export function parsePageSize(text: string): Trim {
  const name = text.trim().toLowerCase();
  const screen = screens[name];
  const size = readSize(screen ?? named[name] ?? name);
  if (size === undefined) {
    const known = [...Object.keys(named), ...Object.keys(screens)].join(', ');
    throw new Failure(message('page-size-unknown', { size: text, known }));
  }
  return { ...size, kind: screen === undefined ? 'leaf' : 'screen' };
}

/** `6x9in` → 432 × 648; a unit after each number is allowed too: `6in x 9in`. */
function readSize(text: string): { width: number; height: number } | undefined {
  const parts =
    /^(\d{1,4}(?:\.\d{1,3})?) ?(pt|mm|cm|in)? ?[x×] ?(\d{1,4}(?:\.\d{1,3})?) ?(pt|mm|cm|in)$/.exec(
      text,
    );
  const unit = parts?.[4] ?? '';
  const width = Number(parts?.[1]) * (points[parts?.[2] ?? unit] ?? 0);
  const height = Number(parts?.[3]) * (points[unit] ?? 0);
  const fits = [width, height].every((side) => side >= smallest && side <= largest);
  return fits ? { width, height } : undefined;
}

/** Margins, measure and lines of a page; `size` overrides the theme's text size. */
export function pageGeometry(theme: Theme, trim: Trim, size?: number): Geometry {
  const margins = trim.kind === 'screen' ? screenMargins(trim) : theme.margins;
  const room = trim.width * (1 - margins.inner - margins.outer);
  const text = size ?? comfortableSize(theme, room);
  const leading = (theme.leading / theme.size) * text;
  const measure = Math.min(room, text * theme.widest);
  const spare = room - measure;
  const linesBelow = (top: number) =>
    Math.floor((trim.height * (1 - margins.bottom) - top) / leading + 0.01);
  const own = trim.height * margins.top;
  const headed = Math.max(own, leastTop(theme.layout, text, leading));
  const hasHead = linesBelow(headed) >= fewestLines;
  const top = hasHead ? headed : own;
  const lines = Math.max(linesBelow(top), fewestLines);
  const head = hasHead ? headBaseline(theme.layout, top, text, leading) : undefined;
  const inner = trim.width * margins.inner + spare / 2;
  const outer = trim.width * margins.outer + spare / 2;
  return { ...trim, inner, outer, top, size: text, leading, measure, lines, head };
}

/** A manuscript's head stands half-way up the margin, a book's some lines above the text. */
function headBaseline(layout: Theme['layout'], top: number, size: number, leading: number): number {
  return layout === 'manuscript' ? top / 2 + size / 2 : top - leading * headRise + size * headDrop;
}

/** The top margin in which a head keeps its distance from the paper's edge. */
function leastTop(layout: Theme['layout'], size: number, leading: number): number {
  const baseline = headEdge + size * headAscent;
  return layout === 'manuscript'
    ? 2 * (baseline - size / 2)
    : baseline + leading * headRise - size * headDrop;
}

/** On wide pages the text grows a little before the margins do. */
function comfortableSize({ size, widest }: Theme, room: number): number {
  const wanted = room / widest;
  return Math.min(Math.max(size, wanted), size + largestGrowth);
}

function screenMargins(trim: Trim): Theme['margins'] {
  const high = (screenMargin * trim.width) / trim.height;
  return { inner: screenMargin, outer: screenMargin, top: high + 0.05, bottom: high };
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
