// How chapters open: drop capitals that nothing runs into, and words in small capitals.
import { expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import { fontOpener } from '../../../src/pdf/text/fonts.ts';
import type { PlacedLine } from '../../../src/pdf/types.ts';
import { layOut } from '../../../src/pdf/write.ts';
import { linesOf, textLines } from '../pages/listing.ts';

const theme = loadTheme('classic');
const faces = loadFaces(theme);

async function openingLines(text: string, dropCaps: boolean): Promise<PlacedLine[]> {
  const manuscript = new TextEncoder().encode(`# One\n\n${text}\n`);
  const { book } = await bindManuscript(manuscript, { file: 'one.md' });
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

/** Height of the drop capital in lines, by its size; 0 where there is none. */
function dropHeight(lines: readonly PlacedLine[]): number {
  const largest = Math.max(...lines.map(({ size }) => size));
  return largest > 50 ? 3 : largest > 25 ? 2 : 0;
}

test('a paragraph of one line does without a drop capital', async () => {
  expect(dropHeight(await openingLines('No.', true))).toBe(0);
});

test('a paragraph of two lines has a capital of two', async () => {
  const text = `N${rest.slice(0, 80)}`;
  expect(dropHeight(await openingLines(text, true))).toBe(2);
});

test.each(['“', '‘', '’', '‘“'])(
  '%s hangs before the drop capital, and reads first',
  async (mark) => {
    const lines = await openingLines(`${mark}Q${rest}`, true);
    expect(dropHeight(lines)).toBe(3);
    const [hung, capital, text] = lines;
    expect(hung?.words[0]?.map((part) => part.text).join('')).toBe(mark);
    expect(capital?.words[0]?.[0]?.text).toBe('Q');
    const left = Math.min(...lines.slice(3).map(({ x }) => x));
    expect(hung?.x).toBeLessThan(left - 4);
    expect(capital?.x).toBeLessThan(left + 1);
    expect(text?.x).toBeGreaterThan(left + 20);
  },
);

test.each(['„', '«', '— '])('a paragraph that opens with %s does without', async (mark) => {
  expect(dropHeight(await openingLines(`${mark}Q${rest}`, true))).toBe(0);
});

const leads: [text: string, lead: string][] = [
  ['The lamp went out before the boats came in.', 'The lamp went out'],
  ['Now, said the lamp, we begin.', 'Now,'],
  ['*Now* said the lamp.', ''],
  ['The clock in the hall stood still.', 'The clock in the hall'],
  ['The tide clock of Varrow has one hand.', 'The tide clock of Varrow'],
  ['Mr. Tulloch was late.', 'Mr.⍽Tulloch was late.'],
  ['We went to see Dr. Tarn at once.', 'We went to see'],
  ['We then met Mrs. Tarn at once.', 'We then met Mrs.⍽Tarn'],
  ['It was in St. James that he died.', 'It was in St.⍽James'],
  // Two words more would still lean: rather one less.
  ['The boats came in and of the five.', 'The boats came'],
];

test.each(leads)('%s: the lead-in is %j', async (text, lead) => {
  const [first] = await openingLines(text, false);
  const words = (first?.words ?? []).filter((word) => word[0]?.face === 'caps');
  expect(words.map((word) => word.map((part) => part.text).join('')).join(' ')).toBe(
    lead.replaceAll('⍽', ' '),
  );
});

test.each([
  [
    'Mr. Tulloch was late that day, and so was everybody else who had to come.',
    'r. Tulloch was late',
  ],
  ['St. James was cold that day, and so was everybody else who had to come.', 't. James was cold'],
  ['I am the last of them all, and so was everybody else who had to come and go.', 'am the last'],
])('%s: the words after its drop capital are %j', async (text, lead) => {
  const lines = await openingLines(text, true);
  const words = lines.flatMap((line) => line.words).filter((word) => word[0]?.face === 'caps');
  expect(words.map((word) => word.map((part) => part.text).join('')).join(' ')).toBe(lead);
});

test('the whole paragraph reads as written', async () => {
  const lines = await openingLines('Quite plainly it was over.', false);
  expect(textLines(lines)).toEqual(['Quite plainly it was over.']);
});
