// Plain text with HTML left in it in, blocks out: paragraphs as in any plain text, and what tags say of
// headings, rules and emphasis.

import { countBlanks } from '../blank-lines.ts';
import { mendSentences } from '../broken-sentences.ts';
import { hyphenEvidence } from '../hyphens.ts';
import { blockOf, textBlock } from '../make-block.ts';
import { paragraphsOf } from '../paragraphs.ts';
import type { Row } from '../rows.ts';
import { readTags, type TaggedRow, taggedRows } from '../tagged-rows.ts';
import { measureLayout, publicLayout } from '../text-layout.ts';
import type { Block, Blocks, Manuscript } from '../types.ts';

/** Reads the blocks of a plain text whose tags are meant. */
export function readTagged(manuscript: Manuscript): Blocks {
  const first = (manuscript.frontMatterLines?.endLine ?? 0) + 1;
  const tagged = taggedRows(manuscript.lines, first);
  const rows = tagged.map(({ row }) => row);
  const layout = measureLayout(rows);
  const isSolid = hyphenEvidence(rows);
  const byNumber = new Map(tagged.map((one) => [one.row.number, one]));
  const blocks: Block[] = [];
  for (const run of runsOf(tagged)) {
    for (const paragraph of paragraphsOf(run, layout)) {
      const own = paragraph.flatMap(({ number }) => byNumber.get(number) ?? []);
      readTags(own);
      blocks.push(withTags(textBlock(paragraph, layout, isSolid), own));
    }
  }
  const all = [...blocks, ...tagged.flatMap(ruleOrMark)].toSorted((a, b) => place(a) - place(b));
  const mended = mendSentences(all, layout);
  countBlanks(mended, rows);
  return { blocks: mended, layout: publicLayout(layout), messages: [] };
}

const place = ({ lines: [line] }: Block) => line?.number ?? 0;

/** Runs of lines with words; a heading is a run of its own. */
function runsOf(tagged: readonly TaggedRow[]): Row[][] {
  const runs: Row[][] = [];
  let open = false;
  for (const { row, depth } of tagged) {
    const isApart = row.text === '' || depth !== undefined;
    if (row.text !== '') {
      const run = open && !isApart ? runs.at(-1) : undefined;
      if (run) run.push(row);
      else runs.push([row]);
    }
    open = !isApart;
  }
  return runs;
}

function withTags(block: Block, own: readonly TaggedRow[]): Block {
  const depth = own.length === 1 ? own[0]?.depth : undefined;
  const centred = block.centred || own.every((row) => row.centred);
  return { ...block, centred, ...(depth !== undefined && { type: 'heading', depth }) };
}

/** `<hr>` is a scene break; a line with no words but tags has none. */
function ruleOrMark({ row: { number }, bare, isRule }: TaggedRow): Block[] {
  if (bare === undefined) return [];
  const line = { number, raw: bare, text: bare.trim() };
  const type = isRule ? 'thematicBreak' : 'html';
  return [blockOf([line], { type, children: [], text: '', markup: 'none' })];
}
