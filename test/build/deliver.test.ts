// Files appear whole or not at all.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deliver, sweep } from '../../src/build/deliver.ts';
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
