// Which words lean on the word after them, language by language.
import { expect, test } from 'vitest';
import { leanIn } from '../../src/typography/particles.ts';

const cases: [language: string, word: string, lean: string][] = [
  ['en', 'the', 'light'],
  ['en', 'THE', 'light'],
  ['en', '“The', 'light'],
  ['en', 'and', 'light'],
  ['en', 'Miss', 'light'],
  ['en', 'miss', 'none'],
  ['en', 'and,', 'none'],
  ['en', 'Weather', 'none'],
  ['en', 'Mr.', 'firm'],
  ['en', 'MR.', 'firm'],
  ['en', 'Dr', 'firm'],
  ['en', 'No.', 'firm'],
  ['en-GB', 'St', 'firm'],
  ['und', 'of', 'light'],
  ['fr', 'l’', 'light'],
  ['fr-CA', 'Mme', 'firm'],
  ['de', 'zum', 'light'],
  ['de', 'the', 'none'],
  ['es', 'del', 'light'],
  ['it', 'nella', 'light'],
  ['pt', 'pelo', 'light'],
  ['nl', 'van', 'light'],
  ['ru', 'и', 'light'],
  ['sv', 'och', 'light'],
  ['fr', 'qui', 'light'],
  ['ja', 'the', 'none'],
  ['en', '', 'none'],
];

test.each(cases)('%s: %s leans %s', (language, word, lean) => {
  expect(leanIn(language)(word)).toBe(lean);
});
