// Whatever is handed in: no throw, and in plain text no letter lost or moved.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sliceBlock, splitAtLines } from '../../src/manuscript/blocks.ts';
import { wordsOf } from '../../src/manuscript/content.ts';
import { readBlocks, readManuscript } from '../../src/manuscript/readers.ts';
import type { Block } from '../../src/manuscript/types.ts';

const piece = fc.constantFrom(
  'a word',
  'The end.',
  '*',
  '**',
  '_',
  '\n',
  '\n\n',
  '\n\n\n\n',
  '  ',
  '\t',
  '> ',
  '- ',
  '1. ',
  '# ',
  '---',
  '***',
  '* * *',
  '[x](y)',
  '[',
  ']{lang=fr}',
  '<i>',
  '</i>',
  '<br>',
  '<!-- ',
  ' -->',
  '```\n',
  'some-\n',
  'half',
  '"No,"',
  '—\n',
  '| a |',
  '&amp;',
  '雨',
  'A very long line of words '.repeat(4),
); // prettier-ignore
const text = fc
  .array(piece, { minLength: 1, maxLength: 60 })
  .map((parts) => `Start ${parts.join('')}`);

async function blocksOf(source: string, file: string): Promise<Block[]> {
  const manuscript = await readManuscript(new TextEncoder().encode(source), file);
  return (await readBlocks(manuscript)).blocks;
}

const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
const contentOf = (block: Block) => letters(wordsOf(block.flow ?? block.children));

describe('conservation', () => {
  test('plain text keeps every letter in order', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        // With tags all over it, the text is a copy from the web, and tags are no words.
        const { lines, tagged } = await readManuscript(new TextEncoder().encode(source), 'x.txt');
        const words = tagged ? lines.join('\n').replace(/<\/?(?:i|br)>/g, '') : lines.join('\n');
        const plain = letters(words.replace(/&amp;/g, tagged ? '' : '$&'));
        const blocks = await blocksOf(source, 'x.txt');
        expect(blocks.map(contentOf).join('')).toBe(plain);
        expect(letters(blocks.map((block) => block.text).join(''))).toBe(plain);
      }),
    );
  });

  test('cutting a block at any line keeps every letter in order', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40)), async (source, starts) => {
        for (const block of await blocksOf(source, 'x.txt')) {
          const parts = splitAtLines(block, starts);
          expect(parts.map(contentOf).join('')).toBe(contentOf(block));
        }
      }),
    );
  });

  test('Markdown never throws, and its lines are in order', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        const blocks = await blocksOf(source, 'x.md');
        const numbers = blocks.flatMap((block) => block.lines.map(({ number }) => number));
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        for (const block of blocks) {
          for (const { number } of block.lines) sliceBlock(block, number, number);
        }
      }),
    );
  });

  test('Markdown without marks reads as plain text does', async () => {
    const plain = fc.array(fc.constantFrom('word ', 'Other. ', '\n', '\n\n', '“Yes,” '), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(plain, async (parts) => {
        const blocks = await blocksOf(`Start ${parts.join('')}`, 'x.md');
        expect(blocks.map(contentOf).join('')).toBe(letters(`Start ${parts.join('')}`));
      }),
    );
  });
});
