// Texts that say the same over and over, or nothing but marks: the proof's work grows with their
// length and no faster, and what is lost of them is found.
import { describe, expect, test } from 'vitest';
import { findingsOf, type ProofCase } from './cases.ts';

const hostile: Record<string, (count: number) => string[]> = {
  'one word': (count) => Array.from({ length: count }, () => 'ha ha ha ha ha ha ha ha'),
  'one paragraph': (count) =>
    Array.from({ length: count }, () => 'Tick, said the clock on the wall.'),
  'a word a line': (count) => Array.from({ length: count }, (_, n) => `word${n % 7}`),
  'openings of comments': (count) => Array.from({ length: count }, () => '<!-- <a " [![^ ^[ %% ('),
  'no two words alike': (count) => Array.from({ length: count }, (_, n) => `${n} ${n * 7919}`),
};

function caseOf(written: readonly string[], printed: readonly string[]): ProofCase {
  const escaped = printed.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const lines = { text: [], md: [...written], says: [], pdf: [], found: [] };
  return { title: '', lines: { ...lines, epub: escaped.map((line) => `<p>${line}</p>`) } };
}

/** Milliseconds of processor time. */
function cost(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

describe.each(Object.entries(hostile))('%s', (_, make) => {
  test('costs what its length costs', () => {
    const proved = (count: number) => {
      const lines = make(count);
      const printed = lines.toSpliced(count >> 1, 1).reverse();
      return Math.min(...[1, 2].map(() => cost(() => findingsOf(caseOf(lines, printed)))));
    };
    proved(500);
    const [short, long] = [proved(4_000), proved(16_000)];
    expect(long).toBeLessThan(Math.max(400, short * 10));
  });

  test('is whole, or is not', () => {
    const lines = make(400);
    expect(findingsOf(caseOf(lines, lines))).toEqual([]);
    const lost = findingsOf(caseOf(lines, lines.toSpliced(200, 1)));
    expect(lost.length > 0 || !/[\p{L}\p{N}]/u.test(lines[200] ?? '')).toBe(true);
  });
});
