// Keeps the cache from growing for ever: what no build has asked for in a season is forgotten. The
// folder is shared by all projects of a user, so that no single run can say what is still wanted.
import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long an entry is kept that no build has asked for. */
const season = 90 * DAY_MS;

/** An empty file whose time says when the folder was last looked through. */
const markerName = 'pruned';
const entryName = /^[0-9a-f]{64}\.json$/;

/**
 * Removes entries of the cache in `folder` that were not asked for in 90 days. Once a day at most;
 * `now` is in milliseconds. What cannot be removed stays.
 */
export async function pruneCache(folder: string, now: number): Promise<void> {
  const marker = join(folder, markerName);
  if ((await age(marker, now)) < DAY_MS) return;
  const names = await readdir(folder).catch(() => []);
  if (names.length === 0) return;
  await writeFile(marker, '').catch(() => undefined);
  for (const name of names.filter((each) => entryName.test(each))) {
    const path = join(folder, name);
    if ((await age(path, now)) > season) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Notes that the entry at `path` was asked for: a day's exactness is enough. */
export async function noteUse(path: string, now: number): Promise<void> {
  const since = await age(path, now);
  if (since < DAY_MS || since === Number.POSITIVE_INFINITY) return;
  await utimes(path, now / 1000, now / 1000).catch(() => undefined);
}

/** Milliseconds since the file was written or used; infinite when there is none. */
async function age(path: string, now: number): Promise<number> {
  const stats = await stat(path).catch(() => undefined);
  return stats === undefined ? Number.POSITIVE_INFINITY : now - stats.mtimeMs;
}
