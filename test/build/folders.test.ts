// Folders that are books: what their trees look like.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tocTitle } from '../../src/book/chunks.ts';
import { shelvesOf } from '../../src/book/walk.ts';
import { compileFolder, type Part } from '../../src/compile-folder.ts';
import { defaultSettings } from '../../src/config.ts';

const settings = { ...defaultSettings, format: [] };

async function shelves(
  kind: 'book' | 'anthology',
  files: Record<string, string>,
): Promise<string[]> {
  const parts = Object.entries(files).map(
    ([name, text]): Part => ({ file: join('salt', name), bytes: Buffer.from(text) }),
  );
  const { book } = await compileFolder(kind, parts, 'salt', settings);
  const { title = '', creators = [] } = book.metadata;
  const lines = shelvesOf(book).map((shelf) => {
    const [first] = shelf.children;
    const heading = first?.type === 'heading' ? tocTitle(first) : '(no heading)';
    return `${shelf.id}: ${heading} [${shelf.children.map(({ type }) => type).join(' ')}]`;
  });
  return [`${title} by ${creators.map(({ name }) => name).join(', ')}`, ...lines];
}

describe('a folder of chapters', () => {
  it('takes headings from the text, then from the names of the files', async () => {
    const chapters = await shelves('book', {
      'prologue.txt': 'It had not rained.',
      '01 - The Salt Road.txt': 'The road was white.',
      '02.md': '# The Well\n\nThe well was dry.',
      '10.txt': 'Chapter 3: The Return\n\nThey came back.',
      'ch11.txt': 'They left again.',
    });
    expect(chapters).toEqual([
      'Salt by ',
      'prologue: Prologue [heading paragraph]',
      'chapter-1-the-salt-road: Chapter 1: The Salt Road [heading paragraph]',
      'chapter-2-the-well: Chapter 2: The Well [heading paragraph]',
      'chapter-3-the-return: Chapter 3: The Return [heading paragraph]',
      'chapter-11: Chapter 11 [heading paragraph]',
    ]);
  });

  it('keeps footnotes of the same name apart', async () => {
    const parts = ['one', 'two'].map((word): Part => {
      const text = `# ${word}\n\nA note.[^1]\n\n[^1]: The note of ${word}.\n`;
      return { file: `${word}.md`, bytes: Buffer.from(text) };
    });
    const { book } = await compileFolder('book', parts, 'salt', settings);
    const identifiers = [...JSON.stringify(book).matchAll(/"identifier":"(\d-1)"/g)].map(
      ([, id]) => id,
    );
    expect(identifiers.toSorted()).toEqual(['1-1', '1-1', '2-1', '2-1']);
  });
});

describe('an anthology', () => {
  it('makes a part of each story, with its title and authors', async () => {
    const stories = await shelves('anthology', {
      'a.md': '---\ntitle: The Well\nauthor: Ann Reed\n---\n\nThe well was dry.',
      'b.md':
        '---\ntitle: The Road\nauthor: Ben Hale\n---\n\n# Chapter One\n\nOut.\n\n# Chapter Two\n\nBack.',
    });
    expect(stories).toEqual([
      'Salt by Ann Reed, Ben Hale',
      'part-the-well: The Well [heading paragraph chapter]',
      'part-the-well-text: (no heading) [paragraph]',
      'part-the-road: The Road [heading paragraph chapter chapter]',
      'part-the-road-chapter-1: Chapter One [heading paragraph]',
      'part-the-road-chapter-2: Chapter Two [heading paragraph]',
    ]);
  });
});
