// Every manuscript of `manuscripts/` beside the outline a reader expects. `UPDATE=1` writes new
// outlines, which are read line by line before they are committed.
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { bindManuscript } from '../../src/compile.ts';
import { printOutline } from '../../src/outline/outline.ts';
import { expectText } from '../expectation.ts';

const manuscripts = new URL('../../manuscripts/', import.meta.url);
const isManuscript = (name: string) => /\.(?:txt|md)$/.test(name);

test.each(readdirSync(manuscripts).filter(isManuscript))('%s', async (name) => {
  const bytes = readFileSync(new URL(name, manuscripts));
  const { book, detected, messages } = await bindManuscript(bytes, { file: name });
  const outline = printOutline(book, detected, messages);
  const beside = new URL(name.replace(/\.\w+$/, '.outline.txt'), import.meta.url);
  expectText(outline, beside);
});
