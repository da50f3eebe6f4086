// Comments that were taken out of Markdown, put on record: in the block they stood in, or as blocks
// of their own that hold no text.
import type { Absorbed } from '../../../book/absorbed.ts';
import { blockOf } from '../../make-block.ts';
import type { Row } from '../../rows.ts';
import type { Block } from '../../types.ts';

/** Adds comments to blocks; the result is in manuscript order. */
export function placeComments(blocks: Block[], comments: Absorbed[], rows: Row[]): Block[] {
  if (comments.length === 0) return blocks;
  const owner = new Map<number, Block>();
  for (const block of blocks) for (const { number } of block.lines) owner.set(number, block);
  const placed = [...blocks];
  for (const comment of comments) {
    const block = owner.get(comment.line) ?? owner.get(comment.endLine);
    if (block) block.absorbed = [...(block.absorbed ?? []), comment];
    else {
      const free = rows.slice(comment.line - 1, comment.endLine).filter(({ text }) => text !== '');
      const made = blockOf(free, { type: 'html', children: [], text: '', absorbed: [comment] });
      for (const { number } of free) owner.set(number, made);
      placed.push(made);
    }
  }
  return placed.sort((a, b) => firstLine(a) - firstLine(b));
}

function firstLine({ lines: [first] }: Block): number {
  return first?.number ?? 0;
}
