// Manuscripts beside the listing of their blocks. A new case is two files and no code.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'vitest';
import { readBlocks, readManuscript } from '../../src/manuscript/readers.ts';
import { expectText } from '../expectation.ts';
import { listing } from './listing.ts';

const folder = new URL('./blocks/', import.meta.url);
const manuscripts = readdirSync(folder).filter((name) => !name.endsWith('.blocks.txt'));

describe('blocks', () => {
  test.each(manuscripts)('%s', async (name) => {
    const manuscript = await readManuscript(readFileSync(new URL(name, folder)), name);
    const expected = new URL(`${name.replace(/\.\w+$/, '')}.blocks.txt`, folder);
    expectText(listing(manuscript, await readBlocks(manuscript)), expected);
  });
});
