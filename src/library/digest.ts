// What a file or a string is, as one number. Equal digests mean equal bytes.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Hexadecimal SHA-256. */
export type Digest = string;

export function digest(data: Uint8Array | string): Digest {
  return createHash('sha256').update(data).digest('hex');
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
