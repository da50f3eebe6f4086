// One node of an mdast tree in, its blocks out, and not a word lost: what Markdown would swallow is
// read as plain text instead.
import type { RootContent } from 'mdast';
import { haveSameLetters, lettersOf } from '../../../book/letters.ts';
import { message } from '../../../messages.ts';
import { wordsOf } from '../../content.ts';
import type { Row } from '../../rows.ts';
import { spellsOut } from '../../spelling.ts';
import type { Block } from '../../types.ts';
import { type BlockContext, blocksOf, plainBlocks, rowsUnder } from './blocks.ts';

/** The blocks that a node makes, in order; they hold all words of its lines. */
export function wholeBlocksOf(node: RootContent, context: BlockContext): Block[] {
  const rows = rowsUnder(node, context);
  const isPlain = rows.some(({ number }) => context.plain.has(number));
  if (isPlain && rows.length > 1) return typedBlocks(rows, context);
  const blocks = blocksOf(node, context);
  if (isPlain || node.type === 'definition' || holdsAll(node, rows, blocks, context)) return blocks;
  const where = { file: context.file, line: rows[0]?.number ?? 1 };
  context.messages.push(message('markdown-kept', {}, where));
  return typedBlocks(rows, context);
}

function holdsAll(
  node: RootContent,
  rows: readonly Row[],
  blocks: readonly Block[],
  context: BlockContext,
): boolean {
  // `1986.` alone is a year, not the number of an item without words.
  const numbered = node.type === 'list' && node.ordered === true;
  if (numbered && node.children.some(({ children }) => children.length === 0)) return false;
  const source = rows.map(({ number }) => context.bare[number - 1] ?? '').join('\n');
  const held = blocks.map((block) => wordsOf(block.flow ?? block.children)).join('\n');
  return haveSameLetters(source, held) || spellsOut(source, lettersOf(held));
}

/** Reads lines as plain text, with all that dialects would leave out. */
function typedBlocks(rows: readonly Row[], context: BlockContext): Block[] {
  for (const { number } of rows) context.dense.add(number);
  const typed = rows.map((row) => {
    const raw = context.typed[row.number - 1] ?? row.raw;
    return { ...row, raw, text: raw.trim() };
  });
  return plainBlocks(typed, context);
}
