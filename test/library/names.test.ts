// Manuscript file name → book name, good on every file system.
import { describe, expect, it } from 'vitest';
import { bookName } from '../../src/library/names.ts';
import { readers } from '../../src/manuscript/readers.ts';
import { Failure } from '../../src/messages.ts';
import { writerNamed, writers } from '../../src/writers/writers.ts';

const names: [manuscript: string, book: string][] = [
  ['story.txt', 'story'],
  ['drafts/The Lighthouse.v2.md', 'The Lighthouse.v2'],
  ['Où vas-tu ?.markdown', 'Où vas-tu -'],
  ['a<b>c:d"e|f*g.txt', 'a-b-c-d-e-f-g'],
  ['the end....txt', 'the end'],
  ['...txt', 'book'],
  ['cafe\u0301.txt', 'caf\u00e9'],
  ['console.txt', 'console'],
  ['雪国.txt', '雪国'],
];

describe('book names', () => {
  it.each(names)('%s → %s', (manuscript, book) => {
    expect(bookName(manuscript, readers)).toBe(book);
  });

  it.each(['con.txt', 'NUL.md', 'com1.txt', 'lpt9.draft.txt'])('%s is reserved', (manuscript) => {
    expect(() => bookName(manuscript, readers)).toThrow(Failure);
  });

  it('refuses a name that no file system takes', () => {
    expect(() => bookName(`${'é'.repeat(130)}.txt`, readers)).toThrow(/too long/);
  });

  it('knows formats by their extensions', () => {
    const formatOf = (path: string) => writerNamed(path, writers)?.id;
    expect(['a.epub', 'a.kepub.epub', 'A.PDF', 'folder', 'a.txt'].map(formatOf)).toEqual([
      'epub',
      'kepub',
      'pdf',
      undefined,
      undefined,
    ]);
  });
});
