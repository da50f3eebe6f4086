// What a book is made of, as one number: manuscripts, settings, the files that settings name, and
// the tool itself. Equal fingerprints make equal bytes.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { bookSettings } from '../config.ts';
import { allSettings } from '../settings.ts';
import type { Manuscript } from './input.ts';
import type { Job } from './plan.ts';

/** Hexadecimal SHA-256. */
export type Digest = string;

export function digest(data: Uint8Array | string): Digest {
  return createHash('sha256').update(data).digest('hex');
}

/** Raised when the same input makes other bytes for a reason that is not in the tool's version. */
const schema = 1;

/**
 * A function that gives the fingerprint of a book. It reads each file that settings name once, so
 * it is made anew for each run. `tool` is the version of Fascicle and of what it runs on.
 */
export function fingerprinter(
  tool: string,
): (job: Job, manuscripts: readonly Manuscript[]) => Promise<Digest> {
  const known = new Map<string, Promise<Digest>>();

  function ofPath(path: string): Promise<Digest> {
    const found = known.get(path) ?? digestPath(path);
    known.set(path, found);
    return found;
  }

  return async ({ source, settings, config }, manuscripts) => {
    const values = Object.entries(settings).filter(([name]) => name in bookSettings);
    const named = values.flatMap(([name, value]) =>
      allSettings[name]?.exists ? [value].flat().map(String) : [],
    );
    const files = await Promise.all(named.map(ofPath));
    const inputs = manuscripts.map(({ file, bytes, sidecar }) => [
      file,
      digest(bytes),
      sidecar ?? '',
    ]);
    const settled = values.toSorted(([a], [b]) => (a < b ? -1 : 1));
    const kind = source.parts?.kind ?? 'story';
    return digest(JSON.stringify([schema, tool, kind, settled, config, files, inputs]));
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
