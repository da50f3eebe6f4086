// Whole books as lists of pages: `pages/NAME.md` is the manuscript, `pages/NAME.pages.txt` what a
// proof-reader should see. UPDATE=1 writes the lists; then a person reads them.
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import { layOut } from '../../../src/pdf/write.ts';
import { expectText } from '../../expectation.ts';
import { listPages } from './listing.ts';

const folder = new URL('./listings/', import.meta.url);
const theme = loadTheme('classic');
const faces = loadFaces(theme);

async function pagesOf(file: URL, pageSize: string): Promise<string> {
  const { book } = await bindManuscript(readFileSync(file), { file: file.pathname });
  const { laidOut } = await layOut(book, { theme, faces, pageSize });
  return listPages(laidOut);
}

function expectPages(pages: string, name: string): void {
  expectText(pages, new URL(name.replace(/\.\w+$/, '.pages.txt'), folder));
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
