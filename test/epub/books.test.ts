// Every manuscript in `books/` against the listing beside it (`NAME.epub.txt`). `UPDATE=1` writes
// the listings; read them before you commit them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { expectText } from '../expectation.ts';
import { listEpub } from './listing.ts';
import { bindText, filesOf, plainOptions } from './making.ts';

const folder = new URL('books/', import.meta.url);
const manuscripts = readdirSync(folder).filter(
  (name) => /\.(md|txt)$/.test(name) && !/\.epub\.txt$/.test(name),
);

describe.each(manuscripts)('%s', (name) => {
  const listing = new URL(`${name.replace(/\.\w+$/, '')}.epub.txt`, folder);
  const make = async () => {
    const book = await bindText(readFileSync(new URL(name, folder), 'utf8'), name);
    return writeEpub(book, await plainOptions());
  };

  it('is the book beside it', async () => {
    expectText(listEpub(filesOf(await make())), listing);
  });

  it('is valid', async () => {
    expect(await validateEpub(await make())).toEqual([]);
  });
});
