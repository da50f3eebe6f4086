// How a manuscript separates its paragraphs, measured over all its lines. Two neighbouring lines
// tell: either the second goes on with the sentence of the first (the text is wrapped), or the
// first ends its sentence with room to spare (each line is a paragraph).
import type { Row } from './rows.ts';
import type { TextLayout } from './types.ts';

/** A layout, and what only this stage needs of it. */
export interface MeasuredLayout extends TextLayout {
  /** Column where most indented paragraphs begin; 0 where paragraphs are not indented. */
  paragraphIndent: number;
  /** Column where most paragraphs after a blank line begin. */
  usualIndent: number;
  /** Lines between two blank lines, on average. */
  linesPerRun: number;
  /** Blank lines often stand inside sentences, left by a conversion. */
  brokenSentences: boolean;
}

/** Longer or shorter lines than this were not wrapped by hand or by a mail program. */
const MAX_WRAP = 160;
const MIN_WRAP = 40;

/** Measures the layout of all lines of a manuscript (blank ones included). */
export function measureLayout(rows: Row[]): MeasuredLayout {
  const pairs = countPairs(rows);
  const width =
    pairs.continued > 0 ? valueAt(pairs.widths, Math.floor(0.95 * (pairs.continued - 1))) : 0;
  const wrapped = isWrapped(pairs, width);
  const model = modelOf(pairs, wrapped);
  return {
    model,
    usualGap: model === 'line' || model === 'indented' ? 0 : mostCommon(pairs.gaps, 1),
    ...(wrapped && { wrapWidth: width }),
    linesPerRun: pairs.lines / (pairs.lines - pairs.neighbours || 1),
    usualIndent: mostCommon(pairs.starts, 0),
    paragraphIndent: pairs.neighbours > 0 ? mostCommon(pairs.indents, 0) : 0,
    brokenSentences: pairs.brokenGaps >= 8 && pairs.brokenGaps > 0.08 * pairs.gapCount,
  };
}

interface Pairs {
  lines: number;
  /** Lines directly under another line. */
  neighbours: number;
  /** … that go on with its sentence, and how often the lines above them have which length. */
  continued: number;
  widths: Map<number, number>;
  /** … in Chinese, Japanese or Korean, whose signs are two columns wide. */
  wide: number;
  /** … that begin anew although the line above had ended its sentence. */
  separate: number;
  /** … that are indented more than the line above. */
  indented: number;
  indents: Map<number, number>;
  /** Runs of blank lines, by length. */
  gaps: Map<number, number>;
  gapCount: number;
  brokenGaps: number;
  /** Indents of lines after a blank line. */
  starts: Map<number, number>;
}

function countPairs(rows: Row[]): Pairs {
  const pairs: Pairs = {
    lines: 0,
    neighbours: 0,
    continued: 0,
    widths: new Map(),
    wide: 0,
    separate: 0,
    indented: 0,
    indents: new Map(),
    gaps: new Map(),
    gapCount: 0,
    starts: new Map(),
    brokenGaps: 0,
  };
  let above: Row | undefined;
  for (const row of rows) {
    if (row.text === '') continue;
    pairs.lines += 1;
    if (above) countPair(pairs, above, row);
    above = row;
  }
  return pairs;
}

function countPair(pairs: Pairs, above: Row, row: Row): void {
  const gap = row.number - above.number - 1;
  if (gap > 0) {
    add(pairs.gaps, gap);
    pairs.gapCount += 1;
    add(pairs.starts, row.indent);
    if (goesOn(above.text, row.text)) pairs.brokenGaps += 1;
    return;
  }
  pairs.neighbours += 1;
  const anew = endsSentence(above.text) && beginsSentence(row.text);
  if (row.indent >= above.indent + 2 || (row.indent >= 2 && row.indent === above.indent && anew)) {
    pairs.indented += 1;
    add(pairs.indents, row.indent);
  } else if (goesOn(above.text, row.text) || isBrokenWord(above.text, row.text)) {
    pairs.continued += 1;
    add(pairs.widths, above.indent + above.text.length);
    if (row.text.charCodeAt(0) >= 0x2e80) pairs.wide += 1;
  } else if (anew) {
    pairs.separate += 1;
  }
}

/**
 * Wrapped: sentences go on in the next line, in lines of about one length, and oftener than lines
 * stop short. A paragraph that fills its last line looks separate; hence the comparison of shares.
 */
function isWrapped({ continued, separate, widths, wide }: Pairs, width: number): boolean {
  const shortest = wide > continued / 2 ? MIN_WRAP / 2 : MIN_WRAP;
  if (continued === 0 || width > MAX_WRAP || width < shortest) return false;
  let full = 0;
  for (const [length, count] of widths) if (length >= 0.75 * width) full += count;
  return full >= 0.5 * continued && continued >= 0.4 * separate;
}

function modelOf(pairs: Pairs, wrapped: boolean): TextLayout['model'] {
  const { lines, neighbours, indented, gapCount } = pairs;
  if (wrapped) {
    const byIndent = indented > gapCount && indented >= 0.05 * lines && indented >= 2;
    return byIndent ? 'indented' : 'hard-wrapped';
  }
  return neighbours >= 0.5 * lines && neighbours > gapCount ? 'line' : 'blank-line';
}

/** The layout as later stages know it. */
export function publicLayout({ model, usualGap, wrapWidth }: MeasuredLayout): TextLayout {
  return { model, usualGap, ...(wrapWidth !== undefined && { wrapWidth }) };
}

/** Whether `next` goes on with the sentence that `text` left open: `of the` / `oil and`. */
export function goesOn(text: string, next: string): boolean {
  const first = next.charCodeAt(0);
  if (!(first < 128 ? first >= 97 && first <= 122 : beginsSmall(next)) || !endsOpen(text))
    return false;
  return !(next.slice(0, 22).includes(': ') && key.test(next));
}

/** `the well-` / `known smell`: a word goes on in the next line; near miss: `he said--` / `then`. */
function isBrokenWord(text: string, next: string): boolean {
  if (!text.endsWith('-') || text.length < MIN_WRAP) return false;
  return /\p{L}-$/u.test(text.slice(-3)) && beginsSmall(next);
}

/** Dashes and quotation marks are told by their place in Unicode. */
function beginsSmall(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first >= 0x2010 && first < 0x2028) && /^[\p{Ll}\p{Lo}]/u.test(text);
}

/** Whether a line ends in a letter, a digit or a comma; nearly all do or end in a stop of ASCII. */
function endsOpen(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last < 128) return isAsciiLetter(last) || (last >= 48 && last <= 57) || last === 44;
  return /[\p{L}\p{N}]$/u.test(text.slice(-2));
}

const isAsciiLetter = (code: number) => (code | 32) >= 97 && (code | 32) <= 122;

// `author: Ada` is no rest of a sentence.
const key = /^[\p{L} ]{1,20}: /u;

/** Whether a line ends like a sentence, with a stop and perhaps quotation marks. */
export function endsSentence(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last === 44 || (last < 128 && isAsciiLetter(last))) return false; // as most lines do
  return /[.!?…:;。！？—][\s"'”’»)\]*_」』]{0,4}$/u.test(text) || /["”»」』]$/.test(text);
}

/** Whether a line begins like a sentence: a capital, a digit, a quotation mark, a dash. */
export function beginsSentence(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 128 && isAsciiLetter(first)) return first < 97;
  return (
    /^[\s"'“‘«„([*_¿¡—–「『-]{0,4}[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(text) ||
    /^["“«„「『…([]/.test(text)
  );
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The key counted most often; the smaller one of equals. */
function mostCommon(counts: Map<number, number>, otherwise: number): number {
  let best = otherwise;
  let most = 0;
  for (const [key, count] of counts) {
    if (count > most || (count === most && key < best)) [best, most] = [key, count];
  }
  return best;
}

/** The value at a place, counted from 0, among counted values in ascending order. */
function valueAt(counts: Map<number, number>, place: number): number {
  let before = 0;
  for (const [value, count] of [...counts].sort(([a], [b]) => a - b)) {
    before += count;
    if (before > place) return value;
  }
  return 0;
}
