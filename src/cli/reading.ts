// For the commands that look at one manuscript: its bytes from a file or standard input, its
// settings from the config files and the command line, and the book found in it.
import { resolve } from 'node:path';
import { openConfigs } from '../build/config-file.ts';
import { readInput } from '../build/input.ts';
import { type Bound, bindManuscript } from '../compile.ts';
import { resolvePaths, settleBook } from '../settings.ts';
import type { Invocation } from './arguments.ts';
import type { Io } from './io.ts';
import { readStandardInput, standardInput } from './standard-input.ts';

/** Reads and binds the manuscript the invocation names; throws a Failure for a known problem. */
export async function readBook({ paths, given }: Invocation, io: Io): Promise<Bound> {
  const [path = '-'] = paths;
  const absolute = resolve(io.cwd, path);
  const bytes = path === '-' ? await readStandardInput(io) : await readInput(absolute, path);
  const fromFiles = await openConfigs(io.cwd).forBook(absolute);
  const { settings, config } = settleBook(fromFiles, resolvePaths(given, io.cwd));
  return bindManuscript(bytes, path === '-' ? standardInput : path, settings, { config });
}
