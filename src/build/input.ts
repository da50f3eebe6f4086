// Reads a manuscript's bytes, and never more of them than a manuscript can have.
import { open } from 'node:fs/promises';
import { Failure, message } from '../messages.ts';
import { causeOf } from './cause.ts';

/** The largest manuscript, in bytes: a hundred novels. */
const sizeLimit = 64 * 1024 * 1024;

/** The bytes of a file; throws a Failure when it cannot be read or is larger than `sizeLimit`. */
export async function readInput(absolute: string, path: string): Promise<Uint8Array> {
  try {
    const file = await open(absolute);
    try {
      const { size } = await file.stat();
      if (size > sizeLimit) throw tooLarge(size, path);
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

function tooLarge(size: number, path: string): Failure {
  const inMiB = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MiB`;
  const values = { size: inMiB(size), limit: inMiB(sizeLimit) };
  return new Failure(message('file-too-large', values, { file: path }));
}
