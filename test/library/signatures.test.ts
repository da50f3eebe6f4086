// Files of signatures: what they are called, and which names could be theirs.
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/library/job.ts';
import { anyNumber, filesOf } from '../../src/library/signatures.ts';

const target: Target = {
  format: 'pdf',
  extension: '.pdf',
  absolute: '/books/gate.pdf',
  path: 'gate.pdf',
  split: true,
};

describe('signatures', () => {
  it.each([
    [1, ['gate-1.pdf']],
    [3, ['gate-1.pdf', 'gate-2.pdf', 'gate-3.pdf']],
  ])('%d', (count, paths) => {
    expect(filesOf(target, count).map(({ path }) => path)).toEqual(paths);
  });

  it('sort by name however many they are', () => {
    const paths = filesOf(target, 12).map(({ path }) => path);
    expect([paths[0], paths[11]]).toEqual(['gate-01.pdf', 'gate-12.pdf']);
    expect(paths.toSorted()).toEqual(paths);
  });

  it('are none of a book in one file', () => {
    expect(filesOf({ ...target, split: false }, 12)).toHaveLength(1);
  });

  it.each([
    ['gate-03.pdf', 'gate-*.pdf'],
    ['gate-3-1.PDF', 'gate-3-*.PDF'],
    ['gate.pdf', 'gate.pdf'],
    ['gate-3.epub', 'gate-3.epub'],
  ])('%s → %s', (name, any) => {
    expect(anyNumber(name, '.pdf')).toBe(any);
  });
});
