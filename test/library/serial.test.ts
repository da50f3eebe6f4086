// A serial that grows by a chapter: what readers have keeps its files, ids and text.
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import type { Settings } from '../../src/settings/table.ts';

const opening = `Title: The Salt Road
Author: Ada Orme
Language: en

Chapter 1: Dust

The road was white with salt.

Chapter 2: Wells

The first well was dry, and the second.
`;
const more = `
Chapter 3: Rain

It rained, and the road was gone.
`;

async function chapters(story: string, settings: Partial<Settings> = {}) {
  const made = await compile(story, { file: 'salt.txt', format: ['epub'], ...settings });
  const [epub = new Uint8Array()] = made.files['epub'] ?? [];
  const { files } = await JSZip.loadAsync(epub);
  const read = async (name: string) => (await files[name]?.async('string')) ?? '';
  const names = Object.keys(files).filter((name) => name.includes('/chapter-'));
  const texts = await Promise.all(names.map(read));
  const opf = await read(Object.keys(files).find((name) => name.endsWith('.opf')) ?? '');
  const nav = await read(Object.keys(files).find((name) => name.endsWith('toc.xhtml')) ?? '');
  return {
    pages: Object.fromEntries(names.map((name, place) => [name, texts[place]])),
    identifier: /<dc:identifier[^>]*>([^<]*)/.exec(opf)?.[1],
    listed: [...nav.matchAll(/<a href="chapter[^>]*>([^<]*)/g)].map(([, title]) => title),
  };
}

describe('a serial that grows', () => {
  it('keeps its identifier and the files of earlier chapters', async () => {
    const before = await chapters(opening);
    const after = await chapters(opening + more);
    expect(Object.keys(before.pages)).toHaveLength(2);
    expect(after.pages).toMatchObject(before.pages);
    expect(Object.keys(after.pages)).toHaveLength(3);
    expect(after.identifier).toBe(before.identifier);
  });

  it('marks what is new in the contents with --new-since', async () => {
    const { listed } = await chapters(opening + more, { newSince: 2 });
    expect(listed).toEqual(['Chapter 1: Dust', 'Chapter 2: Wells', 'Chapter 3: Rain · new']);
  });
});
