// What the cache forgets, and when.
import { readdir, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noteUse, pruneCache } from '../../src/library/prune.ts';
import { folderWith } from './folder.ts';

const day = 24 * 60 * 60 * 1000;
const now = Date.UTC(2030, 5, 1);
const entry = (letter: string) => `${letter.repeat(64)}.json`;

/** A cache whose files were last used so many days ago. */
async function cacheOf(ages: Record<string, number>): Promise<string> {
  const folder = await folderWith(Object.fromEntries(Object.keys(ages).map((name) => [name, ''])));
  for (const [name, days] of Object.entries(ages)) {
    const time = (now - days * day) / 1000;
    await utimes(join(folder, name), time, time);
  }
  return folder;
}

it('forgets what no build has asked for in 90 days, and touches nothing else', async () => {
  const folder = await cacheOf({ [entry('a')]: 91, [entry('b')]: 89, 'notes.json': 400 });
  await pruneCache(folder, now);
  expect((await readdir(folder)).toSorted()).toEqual([entry('b'), 'notes.json', 'pruned']);
});

it('looks through the cache once a day', async () => {
  const folder = await cacheOf({ [entry('a')]: 200, pruned: 0.5 });
  await pruneCache(folder, now);
  expect(await readdir(folder)).toContain(entry('a'));
  await pruneCache(folder, now + day);
  expect(await readdir(folder)).not.toContain(entry('a'));
});

it('keeps what was asked for', async () => {
  const folder = await cacheOf({ [entry('a')]: 89 });
  await noteUse(join(folder, entry('a')), now);
  await pruneCache(folder, now + 2 * day);
  expect(await readdir(folder)).toContain(entry('a'));
  expect((await stat(join(folder, entry('a')))).mtimeMs).toBe(now);
});

it('does not mind a cache that is not there', async () => {
  const folder = join(await folderWith({}), 'none');
  await pruneCache(folder, now);
  await noteUse(join(folder, entry('a')), now);
  await expect(readdir(folder)).rejects.toThrow();
});
