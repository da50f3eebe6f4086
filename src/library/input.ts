// Reads a manuscript's bytes, and never more of them than a manuscript can have.
import { open, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { checkSize } from '../manuscript/limits.ts';
import { sidecarName } from '../manuscript/sidecar.ts';
import { Failure, message } from '../messages.ts';
import type { Source } from './discover.ts';
import { causeOf } from './paths.ts';

/** A manuscript as it was read; `file` is its path as the user would name it. */
export interface ManuscriptFile {
  file: string;
  absolute: string;
  bytes: Uint8Array;
  /** The author's corrections beside it: `story.fascicle.yaml`. */
  sidecar?: string;
}

/** Reads the manuscript of a book, or all those of a folder. */
export async function loadManuscripts(source: Source): Promise<ManuscriptFile[]> {
  const { path, absolute, bytes, parts } = source;
  if (bytes !== undefined) return [{ file: path, absolute, bytes }];
  const files = parts?.files ?? [absolute];
  return Promise.all(
    files.map(async (each) => {
      const file = join(path, relative(absolute, each));
      const sidecar = await loadSidecar(each);
      const content = await readInput(each, file);
      return { file, absolute: each, bytes: content, ...(sidecar !== undefined && { sidecar }) };
    }),
  );
}

/** The text of the corrections beside a manuscript (its absolute path); absent when there are none. */
export async function loadSidecar(manuscript: string): Promise<string | undefined> {
  return readFile(sidecarName(manuscript), 'utf8').catch(() => undefined);
}

/** The bytes of a file; throws a Failure when it cannot be read or is too large. */
export async function readInput(absolute: string, path: string): Promise<Uint8Array> {
  try {
    const file = await open(absolute);
    try {
      const { size } = await file.stat();
      checkSize(size, path);
      return await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    const cause = causeOf(error);
    const where = { file: path };
    throw new Failure(
      cause === 'missing'
        ? message('file-missing', { path }, where)
        : message('file-unreadable', { path, cause }, where),
    );
  }
}
