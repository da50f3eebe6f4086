// Plain text in, blocks out. Nothing is known of Markdown here: `1.` and `#5` and `>` are words.
import { mendSentences } from '../broken-sentences.ts';
import { hyphenEvidence } from '../hyphens.ts';
import { textBlock } from '../make-block.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { type LineReader, lineReader } from '../reader.ts';
import { type Row, rowsOf } from '../rows.ts';
import { type MeasuredLayout, measureLayout } from '../text-layout.ts';
import type { Block, Blocks, Manuscript } from '../types.ts';

export const text: LineReader = lineReader({
  id: 'text',
  extensions: ['.txt'],
  readBlocks: async (manuscript) => readText(manuscript),
});

/** Reads the blocks of a plain-text manuscript. */
function readText(manuscript: Manuscript): Blocks {
  const rows = rowsOf(manuscript.lines, (manuscript.frontMatterLines?.endLine ?? 0) + 1);
  const layout = measureLayout(rows);
  const isSolid = hyphenEvidence(rows);
  const blocks: Block[] = [];
  for (const run of runsOf(rows)) {
    for (const paragraph of paragraphsOf(run, layout)) {
      blocks.push(textBlock(paragraph, layout, isSolid));
    }
  }
  const mended = mendSentences(blocks, layout);
  countBlanks(mended, rows);
  return { blocks: mended, layout: publicLayout(layout), messages: [] };
}

/** The runs of lines between blank lines. */
function runsOf(rows: Row[]): Row[][] {
  const runs: Row[][] = [];
  let start = 0;
  for (let n = 0; n <= rows.length; n++) {
    const row = rows[n];
    if (row && row.text !== '') continue;
    if (n > start) runs.push(rows.slice(start, n));
    start = n + 1;
  }
  return runs;
}

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

/** The layout as later stages know it. */
export function publicLayout({ model, usualGap, wrapWidth }: MeasuredLayout): Blocks['layout'] {
  return { model, usualGap, ...(wrapWidth !== undefined && { wrapWidth }) };
}
