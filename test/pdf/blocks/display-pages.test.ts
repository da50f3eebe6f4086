// Pages of few words follow the design: what stands below a part's title, dedications, lone notes.
import { expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import type { Page, PlacedLine } from '../../../src/pdf/types.ts';
import { layOut } from '../../../src/pdf/write.ts';
import { linesOf, textLines } from '../pages/listing.ts';

async function pagesOf(text: string, design: string, name = 'one.md'): Promise<Page[]> {
  const bytes = new TextEncoder().encode(text);
  const { book } = await bindManuscript(bytes, { file: name });
  const theme = loadTheme(design);
  return (await layOut(book, { theme, faces: loadFaces(theme) })).laidOut.pages;
}

function findLine(pages: readonly Page[], text: string): { page?: Page; line?: PlacedLine } {
  const page = pages.find((each) => textLines(linesOf(each)).some((line) => line.includes(text)));
  const found = page && linesOf(page).find((line) => textLines([line])[0]?.includes(text));
  return { ...(page && { page }), ...(found && { line: found }) };
}

/** How far the middle of a line is from the middle of the text block, in points. */
function offCentre(pages: readonly Page[], text: string): number {
  const { page, line } = findLine(pages, text);
  if (page === undefined || line === undefined) return Number.NaN;
  const glyphs = line.words.flat().reduce((sum, { width }) => sum + width, 0);
  const width = ((glyphs + (line.words.length - 1) * line.space) / 1000) * line.size;
  const inner = page.width * 0.1364;
  const outer = page.width * 0.1263;
  const left = page.side === 'recto' ? inner : outer;
  return Math.abs(line.x + width / 2 - (left + (page.width - inner - outer) / 2));
}

const parted = [
  '# Part One: Ebb',
  'Contributed by Miss Clack.',
  'She was niece to Sir John.',
  '## Chapter 1',
  'It was so.',
  '# Part Two: Flood',
  '## Chapter 2',
  'It was not.',
].join('\n\n');

test.each(['Contributed', 'niece'])('below a centred part title, %s is centred', async (word) => {
  expect(offCentre(await pagesOf(parted, 'classic'), word)).toBeLessThan(1);
});

test.each(['Contributed', 'niece'])('below a flush part title, %s is flush', async (word) => {
  const { page, line } = findLine(await pagesOf(parted, 'modern'), word);
  expect(line?.x).toBeCloseTo((page?.width ?? 0) * 0.1364, 0);
});

const dedicated = [
  '---',
  'title: Salt',
  'author: A. Clerk',
  '---',
  'Dedication',
  'For my sister.',
  '# Chapter 1',
  'It was so.',
  '# Chapter 2',
  'It was not.',
].join('\n\n');

test('a dedication stands where the headings of its design do', async () => {
  expect(offCentre(await pagesOf(dedicated, 'classic'), 'sister')).toBeLessThan(1);
  const pages = await pagesOf(dedicated, 'modern');
  expect(findLine(pages, 'sister').line?.x).toBeCloseTo(findLine(pages, 'Salt').line?.x ?? 0, 0);
});

const noted = [
  'Title: Salt',
  'Author: A. Clerk',
  'Rating: PG',
  '',
  'A/N: This was going to be about a kettle. Thank you, all of you.',
  '',
  '',
  'Chapter 1: Ebb',
  '',
  'The floods had been up for nine days, and nobody minded them much.',
  '',
  'Chapter 2: Flood',
  '',
  'Then they went down again, and everybody was sorry for a day or two.',
].join('\n');

test('a note alone on its page stands like the pages beside it', async () => {
  const pages = await pagesOf(noted, 'classic', 'one.txt');
  const about = findLine(pages, 'About').line;
  const note = findLine(pages, 'Author’s Note').line;
  expect(note).toBeDefined();
  expect([note?.y, note?.size]).toEqual([about?.y, about?.size]);
});
