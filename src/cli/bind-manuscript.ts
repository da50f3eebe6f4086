// For the commands that look at manuscripts and write no book: bytes, settings, and the book found.
import { dirname, resolve } from 'node:path';
import { type Bound, bindManuscript } from '../compile.ts';
import { openConfigs } from '../library/config-file.ts';
import { loadManuscripts, loadSidecar, readInput } from '../library/input.ts';
import type { Order } from '../library/job.ts';
import { Failure, type Message } from '../messages.ts';
import { resolvePaths, settleBook } from '../settings/read.ts';
import type { Invocation } from './arguments.ts';
import type { Io } from './io.ts';
import { readStandardInput, standardInput } from './io.ts';

/** Reads and binds the manuscript the invocation names; throws a Failure for a known problem. */
export async function bindNamed({ paths, given }: Invocation, io: Io): Promise<Bound> {
  const [path = '-'] = paths;
  const absolute = resolve(io.cwd, path);
  const bytes = path === '-' ? await readStandardInput(io) : await readInput(absolute, path);
  const fromFiles = await openConfigs(io.cwd).forBook(absolute);
  const { settings, config } = settleBook(fromFiles, resolvePaths(given, io.cwd));
  const sidecar = path === '-' ? undefined : await loadSidecar(absolute);
  const around = { config, ...(sidecar !== undefined && { sidecar }) };
  return bindManuscript(bytes, path === '-' ? standardInput : path, settings, around);
}

/** Binds every manuscript of a book; one that cannot be is a problem and not the end. */
export async function bindOrder(order: Order): Promise<(Bound | { problem: Message })[]> {
  const { source, settings, config } = order;
  try {
    const manuscripts = await loadManuscripts(source);
    return await Promise.all(
      manuscripts.map(({ bytes, file, absolute, sidecar }) => {
        const beside = sidecar === undefined ? {} : { sidecar };
        const around = { config, folder: dirname(absolute), ...beside };
        return bindManuscript(bytes, file, settings, around);
      }),
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ problem: { file: source.path, ...error.diagnostic } }];
  }
}
