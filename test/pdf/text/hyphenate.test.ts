// Hyphenation by language: `word → parts`.
import { expect, test } from 'vitest';
import { loadHyphenation } from '../../../src/pdf/text/hyphenate.ts';

const cases: [string, string, string][] = [
  ['en-GB', 'impossible', 'im-possible'],
  ['en-US', 'impossible', 'im-pos-si-ble'],
  ['en-GB', '“impossible,”', '“im-possible,”'],
  ['en', 'NASA', 'NASA'],
  ['en', 'McAllister', 'McAllister'],
  ['en', 'table', 'ta-ble'],
  ['de', 'Silbentrennung', 'Sil-ben-tren-nung'],
  ['fr-CA', 'bibliothèque', 'bi-blio-thèque'],
  ['es', 'biblioteca', 'bi-blio-te-ca'],
  ['ru', 'библиотека', 'биб-лио-те-ка'],
  ['tlh', 'impossible', 'impossible'],
];

test.each(cases)('%s: %s → %s', async (language, word, parts) => {
  const hyphenate = await loadHyphenation(language);
  const places = [0, ...hyphenate(word), word.length];
  const found = places.slice(1).map((end, i) => word.slice(places[i], end));
  expect(found.join('-')).toBe(parts);
});
