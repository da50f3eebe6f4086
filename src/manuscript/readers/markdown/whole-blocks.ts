// One node of an mdast tree in, its blocks out, and not a word lost: what Markdown would swallow is
// read as plain text instead.
import type { RootContent } from 'mdast';
import { haveSameLetters, lettersOf } from '../../../book/letters.ts';
import { message } from '../../../messages.ts';
import { wordsOf } from '../../content.ts';
import { spellsOut } from '../../spelling.ts';
import type { Block } from '../../types.ts';
import { type BlockContext, blocksOf, plainBlocks, rowsUnder } from './blocks.ts';

/** The blocks that a node makes, in order; they hold all words of its lines. */
export function wholeBlocksOf(node: RootContent, context: BlockContext): Block[] {
  const blocks = blocksOf(node, context);
  const rows = rowsUnder(node, context);
  if (node.type === 'definition' || rows.some(({ number }) => context.plain.has(number)))
    return blocks;
  const bare = rows.map((row) => {
    const raw = context.bare[row.number - 1] ?? row.raw;
    return { ...row, raw, text: raw.trim() };
  });
  const source = bare.map(({ text }) => text).join('\n');
  const held = blocks.map((block) => wordsOf(block.flow ?? block.children)).join('\n');
  if (haveSameLetters(source, held) || spellsOut(source, lettersOf(held))) return blocks;
  const where = { file: context.file, line: rows[0]?.number ?? 1 };
  context.messages.push(message('markdown-kept', {}, where));
  return plainBlocks(bare, context);
}
