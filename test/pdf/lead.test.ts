// How chapters open: drop capitals that nothing runs into, and words in small capitals.
import { expect, test } from 'vitest';
import { bindManuscript } from '../../src/compile.ts';
import { defaultSettings } from '../../src/config.ts';
import { fontOpener } from '../../src/pdf/fonts.ts';
import { loadFaces, loadTheme } from '../../src/pdf/load.ts';
import type { PlacedLine } from '../../src/pdf/types.ts';
import { layOut } from '../../src/pdf/write.ts';
import { linesOf, textLines } from './page-listing.ts';

const theme = loadTheme('classic');
const faces = loadFaces(theme);

async function openingLines(text: string, dropCaps: boolean): Promise<PlacedLine[]> {
  const manuscript = new TextEncoder().encode(`# One\n\n${text}\n`);
  const { book } = await bindManuscript(manuscript, 'one.md', defaultSettings);
  const { laidOut } = await layOut(book, { theme, faces, dropCaps });
  const page = laidOut.pages.find((each) =>
    linesOf(each).some(({ element }) => element?.role === 'P' && each.label === '1'),
  );
  return page ? linesOf(page).filter(({ element }) => element?.role === 'P') : [];
}

const rest = 'uite plainly the first of many words that fill a few lines of the measure. '.repeat(
  5,
);

test.each([...'ABCDEFGHIJKLMNOPQRSTUVWXYZÅÇÉØ'])('nothing runs into %s', async (letter) => {
  const open = await fontOpener();
  const font = open(faces.get('regular') ?? new Uint8Array());
  const lines = await openingLines(letter + rest, true);
  const drop = lines.find(({ size }) => size > 30);
  const glyph = drop?.words[0]?.[0]?.glyphs[0];
  expect(drop && glyph).toBeDefined();
  if (drop === undefined || glyph === undefined) return;
  const ink = font.inkOf(glyph.id);
  const right = drop.x + (ink.right / 1000) * drop.size;
  const foot = drop.y - (ink.bottom / 1000) * drop.size;
  for (const { x, y, size } of lines.filter((line) => line !== drop)) {
    // The top of small letters; capitals are 0.65 of an em high.
    if (y - size * 0.65 < foot - 1) expect(x).toBeGreaterThan(right - 0.01);
  }
});

test('a paragraph too short for a drop capital does without', async () => {
  expect((await openingLines('No.', true)).every(({ size }) => size < 30)).toBe(true);
});

test('a paragraph that opens with speech does without', async () => {
  expect((await openingLines(`“Q${rest}”`, true)).every(({ size }) => size < 30)).toBe(true);
});

const leads: [string, string][] = [
  ['The lamp went out before the boats came in.', 'The lamp went out'],
  ['Now, said the lamp, we begin.', 'Now,'],
  ['*Now* said the lamp.', ''],
];

test.each(leads)('%s: the lead-in is %j', async (text, lead) => {
  const [first] = await openingLines(text, false);
  const words = (first?.words ?? []).filter((word) => word[0]?.face === 'caps');
  expect(words.map((word) => word.map((part) => part.text).join('')).join(' ')).toBe(lead);
});

test('the whole paragraph reads as written', async () => {
  const lines = await openingLines('Quite plainly it was over.', false);
  expect(textLines(lines)).toEqual(['Quite plainly it was over.']);
});
