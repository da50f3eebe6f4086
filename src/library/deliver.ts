// Puts bytes in their place: whoever looks sees the old file or the new one, never a torn one.
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kill, pid } from 'node:process';
import { Failure, message } from '../messages.ts';
import { causeOf } from './paths.ts';

/** `.fascicle-4711-a1b2c3d4.tmp`: hidden, beside its target, naming the process it belongs to. */
const temporaryName = /^\.fascicle-(\d+)-[0-9a-f]{8}\.tmp$/;

/** A file to be written; `path` is its place as shown to the user. */
interface Parcel {
  absolute: string;
  path: string;
  bytes: Uint8Array;
}

/** A parcel whose bytes stand beside its place. */
interface Waiting extends Parcel {
  temporary: string;
}

/** Writes `bytes` at `path`, making folders as needed; throws a Failure that names the cause. */
export function deliver(path: string, bytes: Uint8Array, shown = path): Promise<void> {
  return deliverAll([{ absolute: path, path: shown, bytes }]);
}

/**
 * Writes files that belong together. All are whole on the disk before the first takes its place, so
 * what fails while they are written leaves the old ones, and nothing but renames lies between the
 * first of the new ones and the last. Throws a Failure that names the file and the cause.
 */
export async function deliverAll(parcels: readonly Parcel[]): Promise<void> {
  const waiting: Waiting[] = [];
  try {
    for (const parcel of parcels) {
      waiting.push(await orFailure(parcel, async () => ({ ...parcel, ...(await lay(parcel)) })));
    }
    for (const parcel of waiting) await orFailure(parcel, () => place(parcel));
  } catch (error) {
    await Promise.all(waiting.map(({ temporary }) => rm(temporary, { force: true })));
    throw error;
  }
}

async function orFailure<T>({ path }: Parcel, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new Failure(message('output-unwritable', { path, cause: causeOf(error) }));
  }
}

/** Writes a parcel under another name into the folder that it is for. */
async function lay({ absolute, bytes }: Parcel): Promise<{ temporary: string }> {
  const folder = dirname(absolute);
  await mkdir(folder, { recursive: true });
  const random = randomBytes(4).toString('hex');
  const temporary = join(folder, `.fascicle-${pid}-${random}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  return { temporary };
}

async function place(parcel: Waiting): Promise<void> {
  try {
    await rename(parcel.temporary, parcel.absolute);
  } catch (error) {
    if (causeOf(error) !== 'missing') throw error;
    // A machine that shares the folder has process ids of its own and may sweep our file away.
    parcel.temporary = (await lay(parcel)).temporary;
    await rename(parcel.temporary, parcel.absolute);
  }
}

/** Removes what killed runs left in `folder`; the files of a run that is still at work are kept. */
export async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => {
    const owner = temporaryName.exec(name)?.[1];
    return owner !== undefined && !isRunning(Number(owner));
  });
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true })));
}

/** Signal 0 tests for the process; `EPERM` means that it runs and is somebody else's. */
function isRunning(owner: number): boolean {
  try {
    return kill(owner, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
