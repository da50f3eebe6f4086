// For the commands that look at manuscripts and write no book: bytes, settings, and the book found.
import { dirname, resolve } from 'node:path';
import { type Bound, bindManuscript } from '../compile.ts';
import type { CompileOptions } from '../compile-options.ts';
import { openConfigs } from '../library/config-file.ts';
import { loadManuscripts, loadSidecar, readInput } from '../library/input.ts';
import type { Order } from '../library/job.ts';
import { Failure, type Message } from '../messages.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { mergeGiven, resolvePaths, settleBook } from '../settings/read.ts';
import type { Invocation } from './arguments.ts';
import { openExtensions } from './extensions.ts';
import { type Io, readStandardInput, standardInput } from './io.ts';

/** A manuscript that a command has named, bound, and the options that it was bound with. */
export interface NamedBound extends Bound {
  options: CompileOptions;
}

/** Reads and binds the manuscript the invocation names; throws a Failure for a known problem. */
export async function bindNamed({ paths, given }: Invocation, io: Io): Promise<NamedBound> {
  const [path = '-'] = paths;
  const { user, plugins, formats } = await openExtensions(given, io);
  const absolute = resolve(io.cwd, path);
  const bytes = path === '-' ? await readStandardInput(io) : await readInput(absolute, path);
  const found = await openConfigs(io.cwd, formats).forBook(absolute);
  const said = mergeGiven([found, user]);
  const { settings, config } = settleBook(said, resolvePaths(given, io.cwd));
  const sidecar = path === '-' ? undefined : await loadSidecar(absolute);
  const file = path === '-' ? standardInput : path;
  const beside = { config, file, plugins, ...(sidecar !== undefined && { sidecar }) };
  const options = { ...settings, ...beside };
  return { ...(await bindManuscript(bytes, options)), options };
}

/** Binds every manuscript of a book; one that cannot be is a problem and not the end. */
export async function bindOrder(
  { source, settings, config }: Order,
  plugins: readonly Plugin[],
): Promise<(Bound | { problem: Message })[]> {
  try {
    const manuscripts = await loadManuscripts(source);
    return await Promise.all(
      manuscripts.map(({ bytes, file, absolute, sidecar }) => {
        const beside = sidecar === undefined ? {} : { sidecar };
        const around = { config, plugins, file, folder: dirname(absolute), ...beside };
        return bindManuscript(bytes, { ...settings, ...around });
      }),
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ problem: { file: source.path, ...error.diagnostic } }];
  }
}
