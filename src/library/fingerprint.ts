// What a book is made of, as one number: manuscripts, settings, the files that settings name, and
// the tool itself. Equal fingerprints make equal bytes.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { allSettings } from '../settings/read.ts';
import { bookSettings, type Settings } from '../settings/table.ts';
import type { ManuscriptFile } from './input.ts';
import type { Job } from './job.ts';

/** Hexadecimal SHA-256. */
export type Digest = string;

export function digest(data: Uint8Array | string): Digest {
  return createHash('sha256').update(data).digest('hex');
}

/** Raised when the same input makes other bytes for a reason that is not in the tool's version. */
const SCHEMA = 2;

/**
 * A function that gives the fingerprint of a book. It reads each file that settings name once, so
 * it is made anew for each run. `tool` is the version of Fascicle and of what it runs on.
 */
export function fingerprinter(
  tool: string,
): (job: Job, manuscripts: readonly ManuscriptFile[]) => Promise<Digest> {
  const known = new Map<string, Promise<Digest>>();

  function ofPath(path: string): Promise<Digest> {
    const found = known.get(path) ?? digestPath(path);
    known.set(path, found);
    return found;
  }

  const ofSettings = remember(async (settings: Settings): Promise<Digest> => {
    const values = Object.entries(settings).filter(([name]) => name in bookSettings);
    const named = values.flatMap(([name, value]) =>
      allSettings[name]?.exists ? [value].flat().map(String) : [],
    );
    const files = await Promise.all(named.map(ofPath));
    const settled = values.toSorted(([a], [b]) => (a < b ? -1 : 1));
    return digest(JSON.stringify([settled, files]));
  });

  return async ({ source, settings, config }, manuscripts) => {
    const inputs = manuscripts.map(({ file, bytes, sidecar }) => [
      file,
      digest(bytes),
      sidecar ?? '',
    ]);
    const kind = source.parts?.kind ?? 'story';
    const made = [SCHEMA, tool, kind, await ofSettings(settings), config, inputs];
    return digest(JSON.stringify(made));
  };
}

/** The books of a library mostly share one object of settings: it is looked at once. */
function remember(look: (settings: Settings) => Promise<Digest>): typeof look {
  const known = new WeakMap<Settings, Promise<Digest>>();
  return (settings) => {
    const found = known.get(settings) ?? look(settings);
    known.set(settings, found);
    return found;
  };
}

/** Of a file, its content; of a folder, the names and contents of everything in it. */
export async function digestPath(path: string): Promise<Digest> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined) return 'missing';
  if (!stats.isDirectory()) return digest(await readFile(path));
  const names = (await readdir(path)).toSorted();
  const inside = await Promise.all(names.map((name) => digestPath(join(path, name))));
  return digest(JSON.stringify(names.map((name, place) => [name, inside[place]])));
}
