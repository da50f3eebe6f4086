// Conversions leave blank lines inside sentences. Where a manuscript is full of them, a paragraph
// without a stop at its end and the next one, which begins in lower case, are joined.
import { blockOf } from './make-block.ts';
import { goesOn, type MeasuredLayout } from './text-layout.ts';
import type { Block } from './types.ts';

/** Joins the paragraphs that a blank line has cut; does nothing in an undamaged manuscript. */
export function mendSentences(blocks: Block[], layout: MeasuredLayout): Block[] {
  if (!layout.brokenSentences) return blocks;
  const mended: Block[] = [];
  for (const group of groupsOf(blocks)) {
    const [first, ...rest] = group;
    if (!first) continue;
    const lines = group.flatMap((block) => block.lines);
    mended.push(rest.length === 0 ? first : blockOf(lines, { centred: first.centred }));
  }
  return mended;
}

function groupsOf(blocks: Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && isCut(before, block)) group.push(block);
    else groups.push([block]);
  }
  return groups;
}

function isCut(before: Block, block: Block): boolean {
  if (before.type !== 'paragraph' || block.type !== 'paragraph') return false;
  const last = before.lines.at(-1);
  const first = block.lines[0];
  if (!last || !first || first.number - last.number !== 2) return false;
  return goesOn(last.text, first.text);
}
