// The two ways of folding, one text a line: where they agree, and where they do not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { foldAccents, foldToWords } from '../../src/typography/fold.ts';

const source = readFileSync(new URL('fold.txt', import.meta.url), 'utf8');
const cases = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test.each(cases)('%s', (line) => {
  const [before = '', after = ''] = line.split(' → ');
  const [accents = '', words = accents] = after.split(' | ');
  expect(foldAccents(before)).toBe(accents);
  expect(foldToWords(before)).toBe(words);
});
