// Which language a text is said to be in, and that its neighbours are left unnamed: `languages.txt`.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/finish/language.ts';

const lines = readFileSync(new URL('languages.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.flatMap((line) => {
  const [language, text] = line.split(' | ');
  return language && text ? [[language, text] as const] : [];
});

test.each(cases)('%s: %s', (language, text) => {
  expect(guessLanguage(text) ?? '-').toBe(language);
});
