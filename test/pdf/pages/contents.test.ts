// The list of contents as a reader sees it: columns, faces, leaders, folios.
import { expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import type { Page, PlacedLine } from '../../../src/pdf/types.ts';
import { layOut } from '../../../src/pdf/write.ts';
import { linesOf, textLines } from './listing.ts';

const theme = loadTheme('classic');
const faces = loadFaces(theme);

/** The pages of the contents of a book with these headings. */
async function contentsOf(headings: readonly string[], pageSize = '5.5x8.5in'): Promise<Page[]> {
  const chapters = headings.map((heading) => `${heading}\n\n${'Nothing came in. '.repeat(90)}`);
  const text = ['---', 'title: A Book', 'author: A. Clerk', '---', '', ...chapters].join('\n\n');
  const bytes = new TextEncoder().encode(text);
  const { book } = await bindManuscript(bytes, { file: 'one.md' });
  const { laidOut } = await layOut(book, { theme, faces, pageSize });
  const place = laidOut.destinations.get('contents');
  const body = laidOut.labels.at(-1)?.page ?? 0;
  return laidOut.pages.slice(place?.page ?? 0, body).filter((page) => linesOf(page).length > 0);
}

/** Pieces of each line, from left to right, leaders left out. */
function entriesOn(page: Page): PlacedLine[][] {
  const byBaseline = new Map<number, PlacedLine[]>();
  for (const line of linesOf(page)) {
    const y = Math.round(line.y);
    byBaseline.set(y, [...(byBaseline.get(y) ?? []), line]);
  }
  const rows = [...byBaseline.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
  return rows.slice(1).map((row) => row.toSorted((a, b) => a.x - b.x));
}

function textOf({ words }: PlacedLine): string {
  return words.map((word) => word.map(({ text }) => text).join('')).join(' ');
}

function leadersOn(page: Page): PlacedLine[] {
  return linesOf(page, true).filter((line) => /^[. ]+$/.test(textOf(line)));
}

test('leaders end in one column, clear of the page numbers', async () => {
  const headings = Array.from({ length: 60 }, (_, i) => `# Chapter ${i + 1}: The Ferry`);
  const pages = await contentsOf(headings);
  for (const page of pages) {
    const ends = leadersOn(page).map(({ x, words, space, size }) => {
      const dots = words.length * (words[0]?.[0]?.width ?? 0);
      return x + ((dots + (words.length - 1) * space) / 1000) * size;
    });
    const leftmost = Math.min(...entriesOn(page).map((row) => row.at(-1)?.x ?? 0));
    expect(new Set(ends.map(Math.round)).size).toBe(1);
    for (const end of ends) expect(end).toBeLessThan(leftmost - 4);
  }
});

test('untitled chapters have the column of numbers, and prologues its left edge', async () => {
  const headings = ['# Prologue', '# Chapter I: The Ferry', '# Chapter II', '# Chapter III: Rain'];
  const [page] = await contentsOf([...headings, '# Epilogue']);
  const rows = page ? entriesOn(page) : [];
  expect(rows.map((row) => row.map(textOf).slice(0, -1).join(' | '))).toEqual([
    'Prologue',
    'I | The Ferry',
    'II',
    'III | Rain',
    'Epilogue',
  ]);
  const left = Math.min(...rows.map(([first]) => first?.x ?? 0));
  expect(rows.filter(([first]) => first?.x === left)).toHaveLength(3);
});

test('a list of chapters without titles says what they are', async () => {
  const [page] = await contentsOf(['# Chapter One', '# Chapter Two']);
  expect(page && textLines(linesOf(page)).slice(1)).toEqual(['Chapter One 1', 'Chapter Two 2']);
});

test('titles in capitals stand in small capitals, all of them, and so do their numbers', async () => {
  const [page] = await contentsOf([
    '# I: DR. TARN’S DIARY',
    '# II: DR. TARN’S DIARY—continued',
    '# III: THE FERRY',
  ]);
  const rows = page ? entriesOn(page) : [];
  const faceOf = (line: PlacedLine): string | undefined => line.words[0]?.[0]?.face;
  for (const row of rows) expect(row.map(faceOf)).toEqual(['small', 'small', 'regular']);
});

test('parts stand a line apart, and nothing is stretched', async () => {
  const part = (name: string): string => `# Part ${name}\n\n## Chapter 1: Rain\n\nIt rained.`;
  const [page] = await contentsOf([part('One'), part('Two'), part('Three')], 'a6');
  const ys = page ? entriesOn(page).map(([first]) => first?.y ?? 0) : [];
  const steps = ys.slice(1).map((y, i) => Math.round((y - (ys[i] ?? 0)) / 7));
  expect(new Set(steps)).toEqual(new Set([2, 4]));
});

test('further pages have Roman folios', async () => {
  const headings = Array.from({ length: 60 }, (_, i) => `# Chapter ${i + 1}: The Ferry`);
  const [, second] = await contentsOf(headings);
  const head = second && textLines(linesOf(second, true).filter(({ y }) => y < 60))[0];
  expect(head).toMatch(/\b[ivx]+\b/);
});
