// Every manuscript in `books/` against the listing beside it (`NAME.epub.txt`). `UPDATE=1` writes
// the listings; read them before you commit them.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { listEpub } from './listing.ts';
import { bindText, filesOf, plainOptions } from './making.ts';

const folder = fileURLToPath(new URL('books/', import.meta.url));
const manuscripts = readdirSync(folder).filter(
  (name) => /\.(md|txt)$/.test(name) && !/\.epub\.txt$/.test(name),
);

describe.each(manuscripts)('%s', (name) => {
  const listing = `${folder}${name.replace(/\.\w+$/, '')}.epub.txt`;
  const make = async () => {
    const book = await bindText(readFileSync(`${folder}${name}`, 'utf8'), name);
    return writeEpub(book, await plainOptions());
  };

  it('is the book beside it', async () => {
    const listed = listEpub(filesOf(await make()));
    if (process.env['UPDATE'] || !existsSync(listing)) writeFileSync(listing, listed);
    expect(listed).toBe(readFileSync(listing, 'utf8'));
  });

  it('is valid', async () => {
    expect(await validateEpub(await make())).toEqual([]);
  });
});
