// A library shared out among machines: every book once, evenly, and the same way each time.
import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/library/job.ts';
import { parseShard, shareOf } from '../../src/library/shard.ts';
import { defaultSettings } from '../../src/settings/table.ts';

const jobs = Array.from({ length: 100 }, (_, n): Job => {
  const source = { path: `stories/${n}.txt`, absolute: `/x/${n}.txt`, folder: '', given: {} };
  return { source, settings: defaultSettings, config: {}, targets: [] };
});

describe('shares', () => {
  it.each([1, 2, 3, 7, 100, 150])('%i of them hold every book once', (of) => {
    const shares = Array.from({ length: of }, (_, n) => shareOf(jobs, { number: n + 1, of }));
    const all = shares.flat().map(({ source }) => source.path);
    expect(all.toSorted()).toEqual(jobs.map(({ source }) => source.path).toSorted());
    const sizes = shares.map((share) => share.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('do not depend on the order in which the books were found', () => {
    const share = { number: 2, of: 5 };
    const paths = (found: readonly Job[]) => shareOf(found, share).map(({ source }) => source.path);
    expect(paths(jobs.toReversed()).toSorted()).toEqual(paths(jobs).toSorted());
  });

  it('are written I/N', () => {
    expect(parseShard('2/5')).toEqual({ number: 2, of: 5 });
    expect(['0/5', '6/5', '1', '1/0', '-1/2', '1/2/3', ''].map(parseShard)).toEqual(
      Array(7).fill(undefined),
    );
  });
});
