// How well detection does on sixteen novels with true labels: the project's promise, as thresholds.
import { describe, expect, test } from 'vitest';
import { addScores, f1, findIn, hasCorpus, judge, readTruths, verseScore } from './truth.ts';

if (!hasCorpus) console.warn('skipped: there is no ../shared/corpus beside the repository');

describe.skipIf(!hasCorpus)('sixteen novels', async () => {
  const novels = hasCorpus
    ? await Promise.all(readTruths().map(async (truth) => ({ truth, found: await findIn(truth) })))
    : [];
  const scoreOf = (kind: string) =>
    addScores(novels.map(({ truth, found }) => judge(truth, found, kind).score));

  test.each([
    ['chapter-heading', 0.99],
    ['part-heading', 0.97],
    ['scene-break', 0.99],
  ])('%s: F1 of at least %d', (kind, least) => {
    expect(f1(scoreOf(kind))).toBeGreaterThanOrEqual(least);
  });

  test.each(novels.map(({ truth, found }) => [truth.id, { truth, found }] as const))(
    'chapters of %s: F1 of at least 0.95',
    (_, { truth, found }) => {
      expect(f1(judge(truth, found, 'chapter-heading').score)).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('verse: F1 of at least 0.7, line by line', () => {
    const score = addScores(novels.map(({ truth, found }) => verseScore(truth, found)));
    expect(f1(score)).toBeGreaterThanOrEqual(0.7);
  });
});
