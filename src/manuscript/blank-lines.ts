// Blocks in manuscript order and the rows they were made of in, the blank lines around each block out.
import type { Row } from './rows.ts';
import type { Block } from './types.ts';

/** Counts the blank lines before and after each block. */
export function countBlanks(blocks: Block[], rows: Row[]): void {
  let end = (rows[0]?.number ?? 1) - 1;
  let before: Block | undefined;
  for (const block of blocks) {
    block.blanksBefore = Math.max(0, (block.lines[0]?.number ?? 0) - end - 1);
    if (before) before.blanksAfter = block.blanksBefore;
    end = block.lines.at(-1)?.number ?? end;
    before = block;
  }
  if (before) before.blanksAfter = Math.max(0, (rows.at(-1)?.number ?? end) - end);
}
