// A book that runs from right to left is the mirror of one that does not: every block of the same
// words stands as far from the right edge of its page as the other does from the left.
import { expect, test } from 'vitest';
import { bindManuscript } from '../../src/compile.ts';
import { loadFaces, loadTheme } from '../../src/pdf/load.ts';
import type { LaidOut, Placed } from '../../src/pdf/types.ts';
import { layOut } from '../../src/pdf/write.ts';

const theme = { ...loadTheme('classic'), hang: false, hyphenate: false, lead: 'none' as const };
const faces = loadFaces(theme);

/** What stands on a book's first page of text. */
async function firstPage(
  blocks: string,
  language: string,
): Promise<{ items: Placed[]; width: number; laidOut: LaidOut }> {
  const text = `---\ntitle: One\nlanguage: ${language}\n---\n\n# One\n\n${blocks}\n`;
  const { book } = await bindManuscript(Buffer.from(text), { file: 'one.md' });
  const { laidOut } = await layOut(book, { theme, faces });
  const page = laidOut.pages.find(({ label }) => label === '1');
  return { items: page?.contents().items ?? [], width: page?.width ?? 0, laidOut };
}

function widthOf(item: Placed): number {
  if (item.kind !== 'line') return item.width;
  const letters = item.words.flat().reduce((sum, { width }) => sum + width, 0);
  const spaces = item.space * (item.words.length - 1);
  return ((letters + spaces) * item.scale * item.size) / 1000;
}

function textOf(item: Placed): string {
  const words = item.kind === 'line' ? item.words : [];
  return words.map((word) => word.map((part) => part.text).join('')).join(' ');
}

/** A stretch of a line, from its left end. */
interface Stretch {
  y: number;
  x: number;
  width: number;
}

/** Places of all but the heading, in the middle, whose letters are spaced. Pieces that touch are one. */
function places(items: readonly Placed[], xOf: (item: Stretch) => number): string[] {
  const stretches = items
    .filter((item) => item.kind !== 'line' || item.tracking === 0)
    .map((item) => ({ y: item.y, x: item.x, width: widthOf(item) }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
  const joined: Stretch[] = [];
  for (const { y, x, width } of stretches) {
    const last = joined.at(-1);
    if (last?.y === y && Math.abs(last.x + last.width - x) < 0.01) last.width += width;
    else joined.push({ y, x, width });
  }
  return joined
    .map((each) => `${each.y.toFixed(1)}: ${xOf(each).toFixed(1)} ${each.width.toFixed(1)}`)
    .sort();
}

const long = 'word '.repeat(24).trim();

test.each([
  ['paragraphs', `${long}\n\n${long}`],
  ['a list', `- ${long}\n- two\n  1. three\n  2. ${long}`],
  ['a quotation and who said it', `> ${long}\n>\n> — Somebody`],
  ['a table', '| one | two | three |\n|---|---|---|\n| 1 | twenty | 3 |\n| 4 | 5 | 6 |'],
  ['a footnote', `${long}\n\n—[^1]\n\n[^1]: ${long}`],
  [
    'verse',
    'The leaves came down in black and white,\\\nThe fruit was printed overnight,\\\nAnd no one bought a pear;\\\nMay help themselves in there.',
  ],
  ['a subheading and a break', `${long}\n\n## Sub\n\n${long}\n\n***\n\n${long}`],
])('%s', async (_, blocks) => {
  const english = await firstPage(blocks, 'en');
  const hebrew = await firstPage(blocks, 'he');
  const seen = places(hebrew.items, ({ x }) => x);
  const mirrored = places(english.items, ({ x, width }) => english.width - x - width);
  expect(seen).toEqual(mirrored);
});

test.each([
  ['ug', 'rtl'],
  ['iw', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['ar-Latn', 'ltr'],
])('a book in %s runs %s', async (language, direction) => {
  const { laidOut, items } = await firstPage(`${long}\n\n- ${long}`, language);
  const like = await firstPage(`${long}\n\n- ${long}`, direction === 'rtl' ? 'he' : 'en');
  expect(laidOut.rightToLeft).toBe(direction === 'rtl');
  expect(places(items, ({ x }) => x)).toEqual(places(like.items, ({ x }) => x));
});

test('a program in a Hebrew book still runs from left to right', async () => {
  const { items } = await firstPage(`${long}\n\n- 1\n\n\`\`\`\nlet one = two;\n\`\`\``, 'he');
  const left = Math.min(...items.slice(1).map(({ x }) => x));
  const last = items.at(-1);
  expect(last?.x).toBeGreaterThan(left);
  expect(last?.x).toBeLessThan(left + 20);
});

test('a table names the sides of the page, whichever way it runs', async () => {
  const table = '| one | a long column |\n|---|:--|\n| 1 | 2 |';
  const { items } = await firstPage(table, 'he');
  const [, second, , two] = items.filter(({ element }) => /^T[HD]$/.test(element?.role ?? ''));
  expect(two?.x).toBe(second?.x);
});

test('the head of a Hebrew manuscript stands at the left and is read from the right', async () => {
  const text =
    '---\ntitle: המגדלור של יפו\nauthor: נועה דוד\nlanguage: he\n---\n\n# פרק\n\nאור\n\n# פרק\n\nים\n';
  const { book } = await bindManuscript(Buffer.from(text), { file: 'one.md' });
  const manuscript = loadTheme('manuscript');
  const { laidOut } = await layOut(book, { theme: manuscript, faces: loadFaces(manuscript) });
  const page = laidOut.pages.find(({ label }) => label === '2');
  const items = page?.contents().items ?? [];
  const head = items.filter(({ y }) => y === items[0]?.y);
  expect(head.map(textOf).join(' ')).toBe('דוד / המגדלור של יפו / 2');
  const seen = head.toSorted((a, b) => a.x - b.x);
  expect(seen.map(textOf).join(' ')).toBe('2 / יפו של המגדלור / דוד');
  expect(seen[0]?.x).toBeLessThan((page?.width ?? 0) / 4);
});

test('a line of Hebrew is painted in the order in which it is read', async () => {
  const words = 'ברחוב הארוך היו *תשעה* עשר פנסים ואחד לבן';
  const { items } = await firstPage(words, 'he');
  const lines = items.slice(1);
  expect(lines.map(textOf).join(' ')).toBe(words.replaceAll('*', ''));
  expect(lines.map(({ x }) => x)).toEqual(lines.map(({ x }) => x).toSorted((a, b) => b - a));
});

test('a name in Latin letters stays one piece in a line of Hebrew', async () => {
  const { items } = await firstPage('הספר The Salt Road היה כאן', 'he');
  expect(items.slice(1).map(textOf)).toEqual(['הספר', 'The Salt Road', 'היה', 'כאן']);
});
