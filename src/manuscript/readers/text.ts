// Plain text in, blocks out. Nothing is known of Markdown here: `1.` and `#5` and `>` are words.
import { countBlanks } from '../blank-lines.ts';
import { mendSentences } from '../broken-sentences.ts';
import { carriedMarks } from '../carried-emphasis.ts';
import { hyphenEvidence } from '../hyphens.ts';
import { isLaidOut, laidOutBlock } from '../laid-out.ts';
import { textBlock } from '../make-block.ts';
import { paragraphsOf } from '../paragraphs.ts';
import { type LineReader, lineReader } from '../reader.ts';
import { type Row, rowsOf } from '../rows.ts';
import { type MeasuredLayout, measureLayout, publicLayout } from '../text-layout.ts';
import type { Blocks, Manuscript } from '../types.ts';
import { readTagged } from './tagged.ts';

export const text: LineReader = lineReader({
  id: 'text',
  extensions: ['.txt'],
  readBlocks: async (manuscript) =>
    manuscript.tagged ? readTagged(manuscript) : readText(manuscript),
});

/** Reads the blocks of a plain-text manuscript. */
function readText(manuscript: Manuscript): Blocks {
  const rows = rowsOf(manuscript.lines, (manuscript.frontMatterLines?.endLine ?? 0) + 1);
  const layout = measureLayout(rows);
  const isSolid = hyphenEvidence(rows);
  const paragraphs = pieces(rows, layout);
  const carried = carriedMarks(paragraphs.map((piece) => (piece.laidOut ? [] : piece.rows)));
  const blocks = paragraphs.map((piece) => {
    if (piece.laidOut) return laidOutBlock(piece.rows);
    return textBlock(piece.rows, layout, isSolid, carried.get(piece.rows[0]?.number ?? 0));
  });
  const mended = mendSentences(blocks, layout);
  countBlanks(mended, rows);
  return { blocks: mended, layout: publicLayout(layout), messages: [] };
}

/** Lines that belong together: a paragraph, or what is laid out. */
interface Piece {
  rows: Row[];
  laidOut: boolean;
}

function pieces(rows: Row[], layout: MeasuredLayout): Piece[] {
  let above = 0;
  return runsOf(rows).flatMap((run): Piece[] => {
    const laidOut = isLaidOut(run, above);
    for (const { text } of run) above += text.length;
    if (laidOut) return [{ rows: run, laidOut }];
    return paragraphsOf(run, layout).map((paragraph) => ({ rows: paragraph, laidOut }));
  });
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
