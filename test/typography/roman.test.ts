// Roman numerals, one a line: those that are read and written, and those that are only read.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRoman, writeRoman } from '../../src/typography/roman.ts';

const source = readFileSync(new URL('roman.txt', import.meta.url), 'utf8');
const cases = source.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const [both, only] = ['↔', '→'].map((sign) => cases.filter((line) => line.includes(sign)));

test.each(both ?? [])('%s', (line) => {
  const [number, numeral = ''] = line.split(' ↔ ');
  expect(writeRoman(Number(number))).toBe(numeral);
  expect(readRoman(numeral)).toBe(Number(number));
  expect(readRoman(numeral.toUpperCase())).toBe(Number(number));
});

test.each(only ?? [])('%s', (line) => {
  const [numeral = '', number = ''] = line.split('→').map((part) => part.trim());
  expect(String(readRoman(numeral) ?? 'none')).toBe(number);
});

test('every number to a thousand is read as it is written', () => {
  for (let number = 1; number <= 1000; number++) expect(readRoman(writeRoman(number))).toBe(number);
});
