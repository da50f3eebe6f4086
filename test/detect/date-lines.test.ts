// Which lines speak of a date, one a line.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isDate } from '../../src/detect/date-lines.ts';

const source = readFileSync(new URL('date-lines.txt', import.meta.url), 'utf8');
const cases = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test.each(cases)('%s', (line) => {
  const [text = '', expected] = line.split(' → ');
  expect(isDate(text) ? 'yes' : 'no').toBe(expected);
});
