// Every manuscript of `manuscripts/` beside the outline a reader expects. `UPDATE=1` writes new
// outlines, which are read line by line before they are committed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bindManuscript } from '../../src/compile.ts';
import { printOutline } from '../../src/outline/outline.ts';
import { defaultSettings } from '../../src/settings/table.ts';

const manuscripts = new URL('../../manuscripts/', import.meta.url);
const isManuscript = (name: string) => /\.(?:txt|md)$/.test(name);

test.each(readdirSync(manuscripts).filter(isManuscript))('%s', async (name) => {
  const bytes = readFileSync(new URL(name, manuscripts));
  const { book, detected, messages } = await bindManuscript(bytes, name, defaultSettings);
  const outline = printOutline(book, detected, messages);
  const beside = new URL(name.replace(/\.\w+$/, '.outline.txt'), import.meta.url);
  if (process.env['UPDATE']) writeFileSync(beside, outline);
  expect(outline).toBe(existsSync(beside) ? readFileSync(beside, 'utf8') : '');
});
