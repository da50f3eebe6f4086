// Manuscripts and the books made of them, good and damaged: what the second proof finds.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../src/proof/words.ts';
import { findingsOf, readCases } from './cases.ts';

const folder = new URL('./cases/', import.meta.url);

describe.each(readdirSync(folder))('%s', (file) => {
  for (const each of readCases(readFileSync(new URL(file, folder), 'utf8'))) {
    test(each.title, () => {
      expect(findingsOf(each)).toEqual(each.lines.found);
    });
  }
});

describe('words.txt', () => {
  const lines = readFileSync(new URL('./words.txt', import.meta.url), 'utf8').split('\n');
  test.each(lines.filter((line) => line.includes(' → ')))('%s', (line) => {
    const [before = '', after = ''] = line.split(' → ');
    expect(keysOf(before.replaceAll('␤', '\n')).join(' ')).toBe(after);
  });
});
