// What people type for Markdown and CommonMark does not know: headings without a space after their
// signs, bold that closes after a space. Mended only where it is plain what was meant.
import { type Draft, linesOf } from './draft.ts';

/** Mends headings and bold of a draft. */
export function mendHabits(draft: Draft): void {
  mendHeadings(draft);
  for (const [number, line] of linesOf(draft)) {
    if (line.includes('*') || line.includes('__')) draft.lines[number - 1] = mendBold(line);
  }
}

/** `#Two`, `##Chapter 1`; near misses: `#blessed, she wrote.`, `#ferrylife #eels`, `#1!`. */
const tight = /^(#{1,6})(?=[\p{Lu}\p{Lo}\d])[^#]{1,80}(?<![.,;!?\s])$/u;
const spaced = /^ {0,3}(#{1,6})\s+\S/;
/** Such headings of one depth from which on they are a habit and no hashtags. */
const MIN_HEADINGS = 2;

function mendHeadings(draft: Draft): void {
  const found = new Map<string, number[]>();
  const usual = new Set<string>();
  for (const [number, line] of linesOf(draft)) {
    const [, signs] = spaced.exec(line) ?? [];
    if (signs !== undefined) usual.add(signs);
    const [, own] = tight.exec(line.trimEnd()) ?? [];
    if (own !== undefined && standsAlone(draft, number)) {
      found.set(own, [...(found.get(own) ?? []), number]);
    }
  }
  for (const [signs, numbers] of found) {
    if (usual.has(signs) || numbers.length < MIN_HEADINGS) continue;
    for (const number of numbers) {
      draft.lines[number - 1] = (draft.lines[number - 1] ?? '').replace(signs, `${signs} `);
    }
  }
}

function standsAlone({ lines }: Draft, number: number): boolean {
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  return isBlank(lines[number - 2]) && isBlank(lines[number]);
}

/** A space on the wrong side of a closing mark: `**Part One **`, `**Note: **The tide…`. */
const lateSpace =
  /^(\s*(?:>\s*)*)(\*{1,3}|_{2,3})(?![\s*_])([^*_\n]{1,200}?)(\s+)\2(?=\s*$|[\p{L}\p{N}“"‘'])/u;
/** The same at the opening: `** Part One**`. */
const earlySpace = /^(\s*(?:>\s*)*)(\*{2,3}|_{2,3})\s+([^*_\s][^*_\n]{0,200}?)\s*\2\s*$/u;

function mendBold(line: string): string {
  const late = lateSpace.exec(line);
  if (late) {
    const [all, before = '', mark = '', words = '', space = ''] = late;
    // A star with a space before it and words behind is as often a bullet or a sum.
    if (mark.length === 1 && line.length > all.length && line.trimEnd() !== all) return line;
    const rest = line.slice(all.length);
    return `${before}${mark}${words}${mark}${rest.trim() === '' ? '' : space}${rest}`;
  }
  const early = earlySpace.exec(line);
  if (!early) return line;
  const [, before = '', mark = '', words = ''] = early;
  return `${before}${mark}${words}${mark}`;
}
