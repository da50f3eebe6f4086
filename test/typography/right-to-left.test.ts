// Which languages run from right to left, one tag a line; and which letters do.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasRightToLeftLetters, isRightToLeft } from '../../src/typography/right-to-left.ts';

const source = readFileSync(new URL('right-to-left.txt', import.meta.url), 'utf8');
const cases = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test.each(cases)('%s', (line) => {
  const [language = '', direction] = line.split(' → ');
  expect(isRightToLeft(language) ? 'rtl' : 'ltr').toBe(direction);
});

test.each(['א', 'شب', 'ܐ', 'ދ', 'ߊ', '𞤀', 'a ש b'])('%s has letters from right to left', (text) => {
  expect(hasRightToLeftLetters(text)).toBe(true);
});

test.each(['', 'a', 'я', '日', '﹐', '1,2', '\u200f'])('“%s” has none', (text) => {
  expect(hasRightToLeftLetters(text)).toBe(false);
});
