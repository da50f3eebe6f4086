// Sorting forms of titles: `language: before → after`.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { titleFileAs } from '../../src/epub/package.ts';

const lines = readFileSync(new URL('sorting.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.filter((line) => line !== '' && !line.startsWith('#'));

it.each(cases)('%s', (line) => {
  const [, language = '', before = '', after = ''] = /^([\w-]+): (.*) → (.*)$/.exec(line) ?? [];
  expect(titleFileAs(before, language)).toBe(after);
});
