// Titles from file names and from first words, one case a line.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { incipit, titleFromFile } from '../../src/bind/title-book.ts';

const lines = readFileSync(new URL('./titles.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.map((line) => line.split(' → ')).filter((parts) => parts.length === 2);

describe('titles', () => {
  test.each(cases)('%s', (from = '', title) => {
    const opening = /^"(.*)"$/.exec(from)?.[1];
    const found = opening === undefined ? titleFromFile(from) : incipit(opening);
    expect(found ?? '∅').toBe(title);
  });
});
