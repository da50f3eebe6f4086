// Puts bytes in their place: whoever looks sees the old file or the new one, never a torn one.
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { kill, pid } from 'node:process';
import { Failure, message } from '../messages.ts';
import { causeOf } from './cause.ts';

/** `.fascicle-4711-a1b2c3d4.tmp`: hidden, beside its target, naming the process it belongs to. */
const temporaryName = /^\.fascicle-(\d+)-[0-9a-f]{8}\.tmp$/;

/** Writes `bytes` at `path`, making folders as needed; throws a Failure that names the cause. */
export async function deliver(path: string, bytes: Uint8Array, shown = path): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    // A machine that shares the folder has process ids of its own and may sweep our file away.
    await writeBeside(path, bytes).catch(() => writeBeside(path, bytes));
  } catch (error) {
    throw new Failure(message('output-unwritable', { path: shown, cause: causeOf(error) }));
  }
}

async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  const random = randomBytes(4).toString('hex');
  const temporary = join(dirname(path), `.fascicle-${pid}-${random}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
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
