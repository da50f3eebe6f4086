// Where the lines are that a correction names: by their text and, among lines of the same text, by the
// lines around them. A correction never moves to another line.
import type { Correction } from '../../manuscript/types.ts';
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';

/** The lines of a manuscript by their words. */
export type LinesByText = ReadonlyMap<string, readonly Line[]>;

/** First and last line number of a correction. */
export interface LineRange {
  from: number;
  to: number;
}

/** Lines that differ in white space alone have the same text. */
export function linesByText({ lines }: Facts): LinesByText {
  const byText = new Map<string, Line[]>();
  for (const line of lines) {
    const text = bare(line.raw);
    byText.set(text, [...(byText.get(text) ?? []), line]);
  }
  return byText;
}

const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** The lines that a correction names; undefined when none of them fit any more. */
export function findLines(
  correction: Correction,
  lines: LinesByText,
  facts: Facts,
): LineRange | undefined {
  const { text, after, before, near = 0 } = correction;
  if (text === '') return gapBetween(after ?? '', before ?? '', near, lines, facts);
  const ranked = (lines.get(bare(text)) ?? [])
    .map((line) => ({ line, fit: fitOf(line, correction, facts) }))
    .sort((a, b) => b.fit - a.fit || distance(a.line, near) - distance(b.line, near));
  const [best] = ranked;
  if (!best) return undefined;
  const last = lastOf(best.line, correction, facts);
  return last && { from: best.line.number, to: last.number };
}

const distance = (line: Line, near: number) => Math.abs(line.number - near);

/** How many of the lines around a line are those that the correction names. */
function fitOf(line: Line, correction: Correction, facts: Facts): number {
  const above = facts.lines[line.index - 1]?.raw ?? '';
  const below = facts.lines[line.index + (correction.lines ?? 1)]?.raw ?? '';
  const fits = (named: string | undefined, text: string) =>
    named !== undefined && bare(named) === bare(text) ? 1 : 0;
  return fits(correction.after, above) + fits(correction.before, below);
}

function lastOf(line: Line, { lines = 1 }: Correction, facts: Facts): Line | undefined {
  return facts.lines[line.index + lines - 1];
}

/** The blank lines between two lines that still stand together. */
function gapBetween(
  after: string,
  before: string,
  near: number,
  lines: LinesByText,
  facts: Facts,
): LineRange | undefined {
  const [found] = (lines.get(bare(before)) ?? [])
    .filter((line) => line.gapBefore > 0 && line.index > 0)
    .filter((line) => bare(facts.lines[line.index - 1]?.raw ?? '') === bare(after))
    .sort((a, b) => distance(a, near) - distance(b, near));
  const above = found && facts.lines[found.index - 1];
  return above && { from: above.number + 1, to: found.number - 1 };
}
