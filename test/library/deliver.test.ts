// Files appear whole or not at all.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliver, deliverAll, sweep } from '../../src/library/deliver.ts';
import { folderWith, listing } from './folder.ts';

describe('deliver', () => {
  it('makes folders, replaces the old file and leaves nothing else', async () => {
    const folder = await folderWith({ 'books/a.epub': 'old' });
    await deliver(join(folder, 'books/a.epub'), Buffer.from('new'));
    await deliver(join(folder, 'books/deep/b.epub'), Buffer.from('new'));
    expect(await listing(folder)).toEqual(['books/a.epub', 'books/deep/b.epub']);
    expect(await readFile(join(folder, 'books/a.epub'), 'utf8')).toBe('new');
  });

  it('says why a file cannot be written, and cleans up', async () => {
    const folder = await folderWith({ file: 'in the way' });
    await mkdir(join(folder, 'a.epub'));
    await expect(
      deliver(join(folder, 'file/a.epub'), Buffer.from('x'), 'file/a.epub'),
    ).rejects.toThrow(/^Cannot write file\/a.epub \(/);
    await expect(deliver(join(folder, 'a.epub'), Buffer.from('x'))).rejects.toThrow(
      /it is a folder/,
    );
    expect(await listing(folder)).toEqual(['file']);
  });

  it('leaves all old files when one of a set cannot be written', async () => {
    const folder = await folderWith({ 'a-1.pdf': 'old', 'a-2.pdf': 'old', file: 'in the way' });
    const set = ['a-1.pdf', 'a-2.pdf', 'file/a-3.pdf'].map((path) => parcel(folder, path));
    await expect(deliverAll(set)).rejects.toThrow(/^Cannot write file\/a-3.pdf \(/);
    expect(await listing(folder)).toEqual(['a-1.pdf', 'a-2.pdf', 'file']);
    expect(await readFile(join(folder, 'a-1.pdf'), 'utf8')).toBe('old');
  });

  it('names the file of a set that cannot take its place, and cleans up', async () => {
    const folder = await folderWith({ 'a-1.pdf': 'old', 'a-2.pdf/note': 'a folder' });
    const set = ['a-1.pdf', 'a-2.pdf', 'a-3.pdf'].map((path) => parcel(folder, path));
    await expect(deliverAll(set)).rejects.toThrow(/^Cannot write a-2.pdf \(it is a folder\)/);
    expect(await listing(folder)).toEqual(['a-1.pdf', 'a-2.pdf/note']);
  });

  it('sweeps what a killed run left, and nothing of a run at work', async () => {
    const working = `.fascicle-${process.pid}-0123abcd.tmp`;
    // Process ids end well below this number on every system.
    const folder = await folderWith({
      '.fascicle-999999999-0123abcd.tmp': 'torn',
      [working]: 'half',
    });
    await writeFile(join(folder, '.fascicle-notes.tmp'), 'somebody else’s');
    await sweep(folder);
    expect(await listing(folder)).toEqual([working, '.fascicle-notes.tmp'].sort());
  });
});

function parcel(folder: string, path: string) {
  return { absolute: join(folder, path), path, bytes: Buffer.from('new') };
}
