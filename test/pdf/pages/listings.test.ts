// Whole books as lists of pages: `pages/NAME.md` is the manuscript, `pages/NAME.pages.txt` what a
// proof-reader should see. UPDATE=1 writes the lists; then a person reads them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import { layOut } from '../../../src/pdf/write.ts';
import { defaultSettings } from '../../../src/settings/table.ts';
import { listPages } from './listing.ts';

const folder = new URL('./listings/', import.meta.url);
const theme = loadTheme('classic');
const faces = loadFaces(theme);

async function pagesOf(file: URL, pageSize: string): Promise<string> {
  const { book } = await bindManuscript(readFileSync(file), file.pathname, defaultSettings);
  const { laidOut } = await layOut(book, { theme, faces, pageSize });
  return listPages(laidOut);
}

function expectPages(pages: string, name: string): void {
  const expected = new URL(name.replace(/\.\w+$/, '.pages.txt'), folder);
  if (process.env['UPDATE'] || !existsSync(expected)) writeFileSync(expected, pages);
  expect(pages).toBe(readFileSync(expected, 'utf8'));
}

const small = readdirSync(folder).filter((name) => name.endsWith('.md'));

test.each(small)('%s on small pages', async (name) => {
  expectPages(await pagesOf(new URL(name, folder), 'a6'), name);
});

const samples = new URL('../../../manuscripts/', import.meta.url);
const stories = readdirSync(samples).filter((name) => /\.(txt|md)$/.test(name));

test.each(stories)('the sample %s', async (name) => {
  expectPages(await pagesOf(new URL(name, samples), '5.5x8.5in'), name);
});
