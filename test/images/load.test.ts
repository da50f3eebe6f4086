// Which pictures a manuscript may name, and what is said of the others.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCover } from '../../src/epub/cover/file.ts';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { loadImage, loadImages } from '../../src/images/load.ts';
import type { Message } from '../../src/messages.ts';
import { bodyOf, filesOf, plainOptions } from '../epub/making.ts';
import { pngOf } from '../epub/pictures.ts';
import { bookOf, chapter, paragraph } from '../epub/specimen.ts';

let root = '';
let folder = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fascicle-'));
  folder = join(root, 'story');
  mkdirSync(join(folder, 'art', 'empty'), { recursive: true });
  writeFileSync(join(root, 'secret.png'), pngOf(4, 4));
  writeFileSync(join(folder, 'map.png'), pngOf(40, 30));
  writeFileSync(join(folder, 'art', 'the map.png'), pngOf(4, 4));
  writeFileSync(join(folder, '50%.png'), pngOf(4, 4));
  writeFileSync(join(folder, 'named.jpg'), pngOf(4, 4));
  writeFileSync(join(folder, 'drawing.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'words.png'), 'not a picture');
  writeFileSync(join(folder, 'nothing.png'), '');
  writeFileSync(join(folder, 'cut.png'), pngOf(40, 30).subarray(0, 20));
  writeFileSync(join(folder, 'huge.png'), '');
  truncateSync(join(folder, 'huge.png'), 30 * 1024 * 1024);
  writeFileSync(join(folder, 'wide.png'), pngOf(60_000, 1000).subarray(0, 100));
  symlinkSync(join(root, 'secret.png'), join(folder, 'link-out.png'));
  symlinkSync(join(folder, 'map.png'), join(folder, 'link-in.png'));
  symlinkSync(join(folder, 'gone.png'), join(folder, 'link-nowhere.png'));
});
afterAll(() => rmSync(root, { recursive: true }));

const accepted = [
  'map.png',
  './map.png',
  'art/the map.png',
  'art/the%20map.png',
  'art\\the map.png',
  'art/../map.png',
  '50%.png',
  'named.jpg',
  'link-in.png',
];

const refused: Record<string, string> = {
  'gone.png': 'image-missing',
  'link-nowhere.png': 'image-missing',
  'art/empty': 'image-missing',
  '': 'image-missing',
  'http://example.org/a.png': 'image-remote',
  'HTTPS://example.org/a.png': 'image-remote',
  '//example.org/a.png': 'image-remote',
  'file:///etc/hosts': 'image-remote',
  'data:image/png;base64,AAAA': 'image-remote',
  '\\\\server\\share\\a.png': 'image-remote',
  '/etc/hosts': 'image-outside',
  'C:\\pictures\\a.png': 'image-outside',
  '../secret.png': 'image-outside',
  'art/../../secret.png': 'image-outside',
  '%2e%2e/secret.png': 'image-outside',
  '..%2fsecret.png': 'image-outside',
  'link-out.png': 'image-outside',
  'map.png\0.txt': 'image-outside',
  'drawing.svg': 'image-type',
  'words.png': 'image-type',
  'nothing.png': 'image-type',
  'cut.png': 'image-type',
  'huge.png': 'image-too-large',
  'wide.png': 'image-too-large',
};

describe('a picture in the text', () => {
  it.each(accepted)('%j is read', async (url) => {
    expect(await loadImage(folder, url)).toMatchObject({ mediaType: 'image/png' });
  });

  it.each(Object.entries(refused))('%j is refused', async (url, id) => {
    expect(await loadImage(folder, url)).toMatchObject({ id });
  });

  it('stands in the book under a plain name; a refused one is its description', async () => {
    const picture = (url: string, alt: string) => ({ type: 'image' as const, url, alt });
    const position = { start: { line: 7, column: 1 }, end: { line: 7, column: 1 } };
    const book = bookOf([
      chapter(1, 'One', paragraph(picture('map.png', 'A map'), picture('art/the map.png', ''))),
      chapter(2, 'Two', {
        type: 'figure',
        image: { ...picture('../secret.png', 'A secret'), position },
        children: [],
      }),
      chapter(3, 'Three', paragraph(picture('map.png', 'The map again'))),
    ]);
    const messages: Message[] = [];
    const images = await loadImages(book, folder, (each) => messages.push(each));
    const epub = await writeEpub(book, await plainOptions({ images }));
    const files = filesOf(epub);
    expect([...files.keys()].filter((name) => name.startsWith('images/'))).toEqual([
      'images/map.png',
      'images/the-map.png',
    ]);
    expect(bodyOf(files, 'chapter-2-two')).toContain('A secret');
    expect(messages).toMatchObject([{ id: 'image-outside', line: 7 }]);
    expect(files.get('content.opf')).toContain('accessModeSufficient">textual,visual<');
    expect(await validateEpub(epub)).toEqual([]);
  });
});

describe('a cover of the author’s own', () => {
  const cover = async (width: number, height: number) => {
    const path = join(root, 'cover.png');
    writeFileSync(path, pngOf(width, height));
    const { messages } = await loadCover(path);
    return messages.map(({ id }) => id);
  };

  it.each([
    [1600, 2560, []],
    [1400, 2100, []],
    [600, 960, ['cover-small']],
    [2000, 2000, ['cover-ratio']],
    [300, 100, ['cover-small', 'cover-ratio']],
  ])('of %i × %i pixels', async (width, height, ids) => {
    expect(await cover(width, height)).toEqual(ids);
  });

  it('must be a picture', async () => {
    await expect(loadCover(join(folder, 'words.png'))).rejects.toThrow(/neither JPEG nor PNG/);
    await expect(loadCover(join(folder, 'gone.png'))).rejects.toThrow(/cannot be used/);
  });
});
