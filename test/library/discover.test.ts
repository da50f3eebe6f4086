// Which manuscripts are meant by the paths a user names.
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/library/discover.ts';
import { readers } from '../../src/manuscript/readers.ts';
import { builtInFormats } from '../../src/writers/writers.ts';
import { folderWith } from './folder.ts';

async function found(cwd: string, paths: string[]): Promise<string[]> {
  const { sources, problems } = await discover(paths, {
    cwd,
    skip: join(cwd, 'output'),
    oneBook: false,
    readers,
    formats: builtInFormats,
  });
  return [
    ...sources.map(({ path, folder }) => (folder === '' ? path : `${path} → ${folder}`)),
    ...problems.map(({ id }) => id),
  ];
}

describe('discover', () => {
  it('takes manuscripts in natural order and keeps their folders', async () => {
    const cwd = await folderWith({
      'stories/10 ice.txt': 'x',
      'stories/2 snow.md': 'x',
      'stories/Autumn.MARKDOWN': 'x',
      'stories/sea/1.txt': 'x',
      'stories/cover.png': 'x',
    });
    expect(await found(cwd, ['stories'])).toEqual([
      'stories/2 snow.md',
      'stories/10 ice.txt',
      'stories/Autumn.MARKDOWN',
      'stories/sea/1.txt → sea',
    ]);
  });

  it('leaves out hidden files, node_modules, the output folder and files about the project', async () => {
    const cwd = await folderWith({
      'one.txt': 'x',
      '.hidden.txt': 'x',
      '.git/two.txt': 'x',
      'node_modules/three/README.md': 'x',
      'output/four.txt': 'x',
      'README.md': 'x',
      'LICENSE.txt': 'x',
      'Licensed to Kiss.txt': 'x',
    });
    expect(await found(cwd, ['.'])).toEqual(['Licensed to Kiss.txt', 'one.txt']);
  });

  it('builds what is named, even a README, and each file once', async () => {
    const cwd = await folderWith({ 'README.md': 'x', 'a.txt': 'x' });
    expect(await found(cwd, ['README.md', 'a.txt', './a.txt', '.'])).toEqual([
      'README.md',
      'a.txt',
    ]);
  });

  it('says what is missing, empty or no manuscript', async () => {
    const cwd = await folderWith({ 'cover.png': 'x' });
    await mkdir(join(cwd, 'empty'));
    expect(await found(cwd, ['gone.txt', 'empty', 'cover.png', 'cover.png/a.txt'])).toEqual([
      'file-missing',
      'no-manuscripts',
      'file-kind-unknown',
      'file-unreadable',
    ]);
  });

  it('follows links to files, and does not go round in linked folders', async () => {
    const cwd = await folderWith({ 'library/a.txt': 'x', 'elsewhere/b.txt': 'x' });
    await symlink('..', join(cwd, 'library/up'));
    await symlink('../elsewhere/b.txt', join(cwd, 'library/b.txt'));
    await symlink('nowhere.txt', join(cwd, 'library/broken.txt'));
    expect(await found(cwd, ['library'])).toEqual(['library/a.txt', 'library/b.txt']);
  });
});
