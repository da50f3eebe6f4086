// Folders that are books: what their trees look like.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tocTitle } from '../../src/book/chunks.ts';
import { nodesOf } from '../../src/book/nodes.ts';
import { sectionsOf } from '../../src/book/walk.ts';
import { compileFolder, type FolderPart } from '../../src/compile-folder.ts';
import { loadImages } from '../../src/images/load.ts';
import { bookBuilder } from '../../src/library/build-book.ts';
import type { Source } from '../../src/library/discover.ts';
import { plan } from '../../src/library/targets.ts';
import { joinPlugins } from '../../src/plugins/seams.ts';
import { defaultSettings } from '../../src/settings/table.ts';
import { folderWith } from './folder.ts';

async function sections(
  kind: 'book' | 'anthology',
  files: Record<string, string>,
): Promise<string[]> {
  const parts = Object.entries(files).map(
    ([name, text]): FolderPart => ({ file: join('salt', name), bytes: Buffer.from(text) }),
  );
  const { book } = await compileFolder(parts, { kind, file: 'salt', format: [] });
  const { title = '', creators = [] } = book.metadata;
  const lines = sectionsOf(book).map((section) => {
    const [first] = section.children;
    const heading = first?.type === 'heading' ? tocTitle(first) : '(no heading)';
    return `${section.id}: ${heading} [${section.children.map(({ type }) => type).join(' ')}]`;
  });
  return [`${title} by ${creators.map(({ name }) => name).join(', ')}`, ...lines];
}

describe('a folder of chapters', () => {
  it('takes headings from the text, then from the names of the files', async () => {
    const chapters = await sections('book', {
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
    const parts = ['one', 'two'].map((word): FolderPart => {
      const text = `# ${word}\n\nA note.[^1]\n\n[^1]: The note of ${word}.\n`;
      return { file: `${word}.md`, bytes: Buffer.from(text) };
    });
    const { book } = await compileFolder(parts, { file: 'salt', format: [] });
    const identifiers = [...JSON.stringify(book).matchAll(/"identifier":"(\d-1)"/g)].map(
      ([, id]) => id,
    );
    expect(identifiers.toSorted()).toEqual(['1-1', '1-1', '2-1', '2-1']);
  });
});

describe('pictures of a folder', () => {
  // Each picture is as wide as the number of the case that it is for.
  const chapter = [
    'map.png beside its chapter',
    '../other/plan.png in another folder of the book',
    'cover.png in the folder of the book alone',
    'the%20gate.png beside its chapter, by the name that a link needs',
    '../../secret.png outside of the book',
    'gone.png nowhere',
  ];

  it('are named from their chapter, or else from the folder', async () => {
    const root = await folderWith({
      'secret.png': png(9),
      'salt/map.png': png(8),
      'salt/two/map.png': png(1),
      'salt/other/plan.png': png(2),
      'salt/cover.png': png(3),
      'salt/two/the gate.png': png(4),
    });
    const text = chapter.map((line) => `![${line}](${line.split(' ')[0]})`).join('\n\n');
    const part = { file: join('salt', 'two', '1.md'), bytes: Buffer.from(`# One\n\n${text}\n`) };
    const around = { folder: join(root, 'salt') };
    const { book, messages } = await compileFolder([part], { ...around, file: 'salt', format: [] });
    const urls = Array.from(nodesOf(book.children, 'image'), ({ url }) => url);
    expect(urls).toEqual([
      'two/map.png',
      'other/plan.png',
      'cover.png',
      'two/the gate.png',
      '../../secret.png',
      'gone.png',
    ]);
    const missed = messages.filter(({ id }) => id.startsWith('image-'));
    expect(missed.map(({ id }) => id)).toEqual(['image-outside', 'image-missing']);
    const images = await loadImages(book, around.folder, () => undefined);
    expect(Array.from(images.values(), ({ width }) => width)).toEqual([1, 2, 3, 4]);
  });

  it('are looked at by the next build', async () => {
    const text = '# One\n\nThe map.\n\n![A map](the%20map.png)\n';
    const root = await folderWith({
      'salt/two/ch1.md': text,
      'salt/two/ch2.md': '# Two\n\nIt ends.',
    });
    await writeFile(join(root, 'salt/book.yaml'), 'title: Salt\n');
    const build = async () => {
      const source: Source = {
        path: 'salt',
        absolute: join(root, 'salt'),
        folder: '',
        given: {},
        parts: {
          kind: 'book',
          files: ['ch1.md', 'ch2.md'].map((name) => join(root, 'salt/two', name)),
        },
      };
      const order = {
        source,
        settings: { ...defaultSettings, format: ['epub'] },
        config: {},
      };
      const [job] = plan([order], join(root, 'output'), root, joinPlugins([])).jobs;
      const cache = { folder: join(root, 'cache'), tool: 'test' };
      return (
        job &&
        (await bookBuilder({ cache, force: false, validate: false, checkWords: false })(job)).status
      );
    };
    expect(await build()).toBe('built');
    expect(await build()).toBe('unchanged');
    await writeFile(join(root, 'salt/the map.png'), png(1));
    expect(await build()).toBe('built');
    await writeFile(join(root, 'salt/two/the map.png'), png(2));
    expect(await build()).toBe('built');
    await writeFile(join(root, 'salt/two/the map.png'), png(3));
    expect(await build()).toBe('built');
    expect(await build()).toBe('unchanged');
  });
});

/** As much of a PNG file as says how wide it is, in pixels. */
function png(width: number): Buffer {
  const header = Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000000000000108060000000000',
    'hex',
  );
  header.writeUInt32BE(width, 16);
  return header;
}

describe('an anthology', () => {
  it('makes a part of each story, with its title and authors', async () => {
    const stories = await sections('anthology', {
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
