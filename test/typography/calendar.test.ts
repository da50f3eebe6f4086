// Months by their words, and dates in ISO 8601, one a line.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { monthNames, monthOfWord, readIsoDate } from '../../src/typography/calendar.ts';
import { foldAccents } from '../../src/typography/fold.ts';

const source = readFileSync(new URL('calendar.txt', import.meta.url), 'utf8');
const [words, dates] = source.split(/\n\n/).map((section) => {
  return section.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
});

test.each(words ?? [])('%s', (line) => {
  const [word = '', month] = line.split(' → ');
  expect(String(monthOfWord(word))).toBe(month);
});

test.each(dates ?? [])('%s', (line) => {
  const [text = '', parts] = line.split(' → ');
  const { year, month, day, time } = readIsoDate(text) ?? { year: 'none' };
  expect([year, month, day, time].filter((part) => part !== undefined).join(', ')).toBe(parts);
});

test.each(Object.entries(monthNames))(
  'the months in %s are read as they are written',
  (_, names) => {
    const read = names.map((name) => monthOfWord(foldAccents(name)));
    expect(read).toEqual(names.map((_, n) => n + 1));
  },
);
