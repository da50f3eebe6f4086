// Whether some lines are laid out and no prose: tables, boxes of signs, columns, drawings. Measured by
// what stands under what, not by words. Such lines are kept as they are, line by line.
import { fieldForKey } from '../metadata/field-lookup.ts';
import { blockOf } from './make-block.ts';
import type { Row } from './rows.ts';
import type { Block, SourceLine } from './types.ts';

/** Lines that one table or drawing may have, and characters of its longest line. */
const MAX_ROWS = 200;
const MAX_ROW_CHARS = 160;
/** Share of the rows that must agree on a column or have a frame. */
const MIN_SHARE = 0.75;
/** Characters of text above which a line `Title: …` is no part of a story's header. */
const MIN_CHARS_ABOVE = 600;

/** Whether neighbouring lines are laid out; `above` counts the characters of text before them. */
export function isLaidOut(rows: readonly Row[], above: number): boolean {
  if (rows.length < 2 || rows.length > MAX_ROWS) return false;
  if (rows.some(({ text }) => text.length > MAX_ROW_CHARS)) return false;
  if (!rows.some(({ text }) => mayBeLaidOut.test(text))) return false;
  if (above < MIN_CHARS_ABOVE && isHeader(rows)) return false;
  if (isFramed(rows) || isBoxed(rows) || isDrawing(rows)) return true;
  if (isContents(rows) || isSpeech(rows)) return false;
  return hasColumns(rows) || (above >= MIN_CHARS_ABOVE && isListOfValues(rows));
}

/** A tab, a bar, a slash, a gap, a colon or a row of signs: what all that is laid out has. */
const mayBeLaidOut = /[\t|│║┃/\\:：]|\S {2}|^[-=~*_#─━═+┌╔┏╭]{3}/u;

/** A block of lines that keeps them as they stand. */
export function laidOutBlock(rows: readonly SourceLine[], given: Partial<Block> = {}): Block {
  const value = asOneText(rows.map(({ raw }) => raw));
  const lines = rows.map(({ number, raw, text }, n) => {
    return { number, raw, text, ...(n < rows.length - 1 && { joint: 'break' as const }) };
  });
  const flow: Block['flow'] = [{ type: 'code', value }];
  return blockOf(lines, {
    ...given,
    type: 'code',
    children: [],
    flow,
    text: value,
    markup: 'none',
  });
}

/** The lines without the indent they share; columns parted by tabs are made even. */
function asOneText(raws: readonly string[]): string {
  const lines = raws.map((raw) => raw.trimEnd());
  const tabbed = lines.filter((line) => /\S\t+\S/.test(line)).length;
  const even = tabbed > 0 ? evenColumns(lines) : lines;
  const indents = even.map((line) => line.length - line.trimStart().length);
  const shared = Math.min(...indents);
  return even.map((line) => line.slice(shared)).join('\n');
}

function evenColumns(lines: readonly string[]): string[] {
  const cells = lines.map((line) => line.trim().split(/\t+/));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [n, cell] of row.entries()) widths[n] = Math.max(widths[n] ?? 0, cell.trim().length);
  }
  return cells.map((row) =>
    row
      .map((cell, n) =>
        n < row.length - 1 ? cell.trim().padEnd((widths[n] ?? 0) + 2) : cell.trim(),
      )
      .join(''),
  );
}

//  Title:     The Stubborn        fields of the story's header, where no story stands above
//  Author:    Ann Example
function isHeader(rows: readonly Row[]): boolean {
  const known = rows.filter(({ text }) => {
    const key = /^[^\p{L}]{0,4}([\p{L}][\p{L} '’/]{1,30}):/u.exec(text)?.[1];
    return key !== undefined && fieldForKey(key) !== undefined;
  });
  return known.length * 2 >= rows.length;
}

const side = /^[|│║┃╎┊].*[|│║┃╎┊]$/u;
const border = /^[+|┌┐└┘├┤╔╗╚╝╠╣┏┓┗┛╭╮╰╯─━═╌┄][-+=_|─━═╌┄┬┴┼╦╩╬┌┐└┘├┤╔╗╚╝╠╣┏┓┗┛╭╮╰╯\s]*$/u;

//  +----------+-------+     ╔═══════════╗     near miss: | a lone line behind bars |
//  | Strength |     4 |     ║ Level up! ║                ------------
//  +----------+-------+     ╚═══════════╝
function isFramed(rows: readonly Row[]): boolean {
  const sides = rows.filter(({ text }) => side.test(text) && text.length > 2).length;
  const borders = rows.filter(({ text }) => border.test(text) && text.length > 3).length;
  return sides > 0 && sides + borders >= 2 && sides + borders >= MIN_SHARE * rows.length;
}

const rule = /^([-=~*_#─━═])(?:\1|\s){2,}$/u;
/** `[Ines Vale]`, `Level 2 (17/100)`, `HP: 40/40`, `【Skill gained】`. */
const entry = /^(?:[[【［(<].{1,60}[\]】］)>]|\S.{0,40}?[:：=]\s*\S.{0,40}|.{1,40}\d[^\p{L}]*)$/u;

//  ===                     near miss:  -----
//  [Ines Vale]                         A/N: thanks for all your reviews!
//  Level 2 (17/100)                    -----
//  Strength: 4
//  ===
function isBoxed(rows: readonly Row[]): boolean {
  const inner = rows.slice(1, -1);
  if (inner.length < 2 || !rule.test(rows[0]?.text ?? '') || !rule.test(rows.at(-1)?.text ?? ''))
    return false;
  const entries = inner.filter(({ text }) => entry.test(text) && !/\p{L}[.!?…]$/u.test(text));
  return entries.length === inner.length && inner.some(({ text }) => /\d/.test(text));
}

const strokes = /[/\\|_()<>^`'.,:;=~-]/g;

/** Rows of strokes and hardly a word: a drawing; near misses: a mark over three lines, verse. */
function isDrawing(rows: readonly Row[]): boolean {
  if (rows.length < 3) return false;
  const text = rows.map((row) => row.text).join('');
  const signs = text.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const kinds = new Set(text.match(strokes) ?? []);
  const slanted = /[/\\]/.test(text) && /[_|()-]/.test(text);
  return slanted && signs >= 8 && signs > 2 * letters && kinds.size >= 3;
}

const numberedEntry =
  /^(?:\p{L}{3,12} (?:\d{1,3}|[ivxlc]{1,7})(?:[.):]|\s|$)|(?:\d{1,3}|[ivxlc]{1,7})(?:[.):]\s|\s\s|\t))/iu;

/** A list of chapters is no table: `Chapter 1    The Boat`, `The Boat        12`. */
function isContents(rows: readonly Row[]): boolean {
  const numbered = rows.filter(({ text }) => numberedEntry.test(text));
  const pages = rows.map(({ text }) => Number(/\s(\d{1,4})$/.exec(text)?.[1] ?? Number.NaN));
  const rising = pages.every((page, n) => n === 0 || page >= (pages[n - 1] ?? Number.NaN));
  return numbered.length * 2 >= rows.length || (rows.length > 2 && rising && !hasNaN(pages));
}

const hasNaN = (numbers: readonly number[]) => numbers.some((number) => Number.isNaN(number));

/** `MAUD:   I never said so.` in every line is a script. */
function isSpeech(rows: readonly Row[]): boolean {
  const spoken = rows.filter(({ text }) => /\p{Ll}+ \p{Ll}+.*[.!?…]["”’']?$/u.test(text));
  return spoken.length * 2 >= rows.length;
}

/** Rows from which on a list of values is one; two lines with colons are speech as often. */
const MIN_VALUES = 3;
const value = /^\p{L}[\p{L}\d '’-]{0,20}[:：]\s+\S.{0,30}$/u;

//  HP: 40/40          near misses:  Maud: Are you up?     Rating: G, in the header
//  Luck: 3                          Hugh: At 12.
//  Gold: none
function isListOfValues(rows: readonly Row[]): boolean {
  if (rows.length < MIN_VALUES || !rows.every(({ text }) => value.test(text))) return false;
  if (isHeader(rows) || rows.some(({ text }) => /[.!?…]["”’']?$/u.test(text))) return false;
  return rows.filter(({ text }) => /:.*\d/.test(text)).length * 2 >= rows.length;
}

/** Columns at which words begin or end after a gap, tabs being a gap of their own. */
function hasColumns(rows: readonly Row[]): boolean {
  const tabs = rows.map(({ text }) => text.split(/\t+/).length - 1);
  const [first = 0] = tabs;
  if (first > 0 && tabs.every((count) => count === first)) return rows.every(hasShortCells);
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const edge of edgesOf(row)) counts.set(edge, (counts.get(edge) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  // Lines that were justified with spaces are full of words.
  const words = rows.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return most >= 2 && most >= MIN_SHARE * rows.length && words <= MAX_ROW_WORDS * rows.length;
}

const MAX_CELL_CHARS = 40;
/** On average. */
const MAX_ROW_WORDS = 8;

const hasShortCells = ({ text }: Row) =>
  text.split(/\t+/).every((cell) => cell.length <= MAX_CELL_CHARS);

/** Where a gap of three spaces or more ends, and where a row with such a gap ends. */
function edgesOf({ raw }: Row): Set<string> {
  const line = raw.trimEnd().replaceAll('\t', '        ');
  const start = line.length - line.trimStart().length;
  const edges = new Set<string>();
  for (const gap of line.slice(start).matchAll(/(?<=\S) {3,}(?=\S)/g)) {
    edges.add(`from ${start + gap.index + gap[0].length}`);
    edges.add(`to ${line.length}`);
  }
  // Two spaces part columns, too, where no sentence ends before them.
  for (const gap of line.slice(start).matchAll(/(?<=[^\s.!?…"”]) {2}(?=\S)/g)) {
    edges.add(`from ${start + gap.index + 2}`);
  }
  return edges;
}
