// Every manuscript in `books/` against the pages its book brings itself, beside it (`NAME.pages.txt`).
// `NAME.new-since-2.md` marks chapters after the second as new. `UPDATE=1` writes the listings; read
// them before you commit them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { wordsFor } from '../../src/book/wording/wording.ts';
import { manuscriptTitleOf } from '../../src/pages/manuscript-title.ts';
import { ownPagesOf } from '../../src/pages/pages.ts';
import { bindText } from '../epub/making.ts';
import { listPages } from './listing.ts';

const folder = fileURLToPath(new URL('books/', import.meta.url));
const manuscripts = readdirSync(folder).filter(
  (name) => /\.(md|txt)$/.test(name) && !name.endsWith('.pages.txt'),
);

it.each(manuscripts)('%s', async (name) => {
  const listing = `${folder}${name.replace(/\.\w+$/, '')}.pages.txt`;
  const book = await bindText(readFileSync(`${folder}${name}`, 'utf8'), name);
  const words = wordsFor(book.metadata.language ?? 'en');
  const newSince = /new-since-(\d+)/.exec(name)?.[1];
  const pages = ownPagesOf(book, words, newSince === undefined ? undefined : Number(newSince));
  const listed = listPages(pages, manuscriptTitleOf(book, words));
  if (process.env['UPDATE'] || !existsSync(listing)) writeFileSync(listing, listed);
  expect(listed).toBe(readFileSync(listing, 'utf8'));
});
