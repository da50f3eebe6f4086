// The columns of a table: how wide they are, and that nothing stands out of them.
import { expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { type Claim, shareColumns } from '../../../src/pdf/blocks/columns.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import type { Placed, PlacedLine } from '../../../src/pdf/types.ts';
import { layOut } from '../../../src/pdf/write.ts';

/** `60/20`: a column whose widest cell asks for 60 points, and its longest word for 20. */
function claim(text: string): Claim {
  const [whole = 0, word = 0] = text.split('/').map(Number);
  return { whole, word };
}

test.each([
  ['what is asked for, where there is room', '40/20 30/20 50/20', '40 30 50'],
  ['no less than half an even share', '40/20 5/5 50/20', '40 20 50'],
  ['a part of what is asked for, where all ask for more', '120/20 60/20', '80 40'],
  ['a long word whole, at the cost of the others', '160/20 40/36', '82 38'],
  [
    'long words cut, where there is no room for them, short ones whole',
    '10/10 90/90 80/80',
    '10 55 55',
  ],
])('%s: %s → %s', (_, claims, widths) => {
  const shared = shareColumns(claims.split(' ').map(claim), 120);
  expect(shared.map(Math.round).join(' ')).toBe(widths);
});

const theme = loadTheme('classic');
const faces = loadFaces(theme);

async function tableOf(cells: readonly string[]): Promise<Placed[]> {
  const row = (each: readonly string[]) => `| ${each.join(' | ')} |`;
  const rows = [row(cells.map((_, i) => String(i))), row(cells.map(() => '---')), row(cells)];
  const text = `---\ntitle: One\nlanguage: en\n---\n\n# One\n\n${rows.join('\n')}\n`;
  const { book } = await bindManuscript(Buffer.from(text), { file: 'one.md' });
  const { laidOut } = await layOut(book, { theme, faces });
  return laidOut.pages.find(({ label }) => label === '1')?.contents().items ?? [];
}

/** The words of the second row, line by line, column by column. */
function cellsOf(items: readonly Placed[]): PlacedLine[] {
  return items.filter((item): item is PlacedLine => {
    return item.kind === 'line' && item.element?.role === 'TD';
  });
}

function textOf({ words }: PlacedLine): string {
  return words.map((word) => word.map(({ text }) => text).join('')).join(' ');
}

function endOf({ x, words, size, space }: PlacedLine): number {
  const letters = words.flat().reduce((sum, { width }) => sum + width, 0);
  return x + ((letters + space * (words.length - 1)) * size) / 1000;
}

test('of two columns the one with the longer word gets room for it', async () => {
  const sentence = 'a rather long description that goes on and on and on for a great many words';
  const cells = cellsOf(await tableOf([sentence, sentence, 'incomprehensibilities']));
  expect(cells.map(textOf)).toContain('incomprehensibilities');
});

test.each([
  ['BLACKSMITH', 'words that nobody divides'],
  ['x'.repeat(38), 'words wider than any column'],
  ['incomprehensibilities', 'words with hyphens'],
])('twelve columns of %s: no line is wider than the rule (%s)', async (word) => {
  const items = await tableOf(Array.from({ length: 12 }, () => word));
  const [rule] = items.filter(({ kind }) => kind === 'rule');
  const right = rule && rule.kind === 'rule' ? rule.x + rule.width : 0;
  const cells = cellsOf(items);
  expect(Math.max(...cells.map(endOf))).toBeLessThanOrEqual(right + 1);
  const letters = cells.map(textOf).join('').replace(/-/g, '');
  expect([...letters].sort().join('')).toBe([...word.repeat(12)].sort().join(''));
});
