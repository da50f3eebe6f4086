// What a run is to make: from the paths on the command line, a list of files or standard input to
// books with their settings.
import { join, resolve } from 'node:path';
import { type Configs, openConfigs } from '../library/config-file.ts';
import { discover, type Source } from '../library/discover.ts';
import { readInput } from '../library/input.ts';
import type { Order } from '../library/job.ts';
import { shown } from '../library/paths.ts';
import { checkPresent } from '../library/settings-file.ts';
import type { Message } from '../messages.ts';
import {
  type BookSettings,
  type Given,
  mergeGiven,
  resolvePaths,
  settleBook,
} from '../settings/read.ts';
import { defaultRunSettings, type RunSettings } from '../settings/table.ts';
import type { Invocation } from './arguments.ts';
import { type Extensions, openExtensions } from './extensions.ts';
import { type Io, readStandardInput, standardInput } from './io.ts';

/** The books of a run, how to run and with what; `problems` are paths that lead to no book. */
export interface Jobs extends Extensions {
  orders: Order[];
  options: RunSettings;
  problems: Message[];
}

/** Finds the books of an invocation. Throws a Failure for wrong settings. */
export async function readJobs(invocation: Invocation, io: Io): Promise<Jobs> {
  const given = resolvePaths(invocation.given, io.cwd);
  await checkPresent(given, io.cwd);
  const extensions = await openExtensions(given, io);
  const { user } = extensions;
  const configs = openConfigs(io.cwd, extensions.formats);
  const found = await configs.forFolder(io.cwd);
  const options = { ...runDefaults(io.cwd), ...found, ...user, ...given };
  const paths = [...invocation.paths, ...(await listedPaths(options.filesFrom, io))];
  const { sources, problems } = await sourcesOf(paths, options, extensions, io);
  const settle = settler(given);
  const orders: Order[] = [];
  // One after the other: ten thousand at once would keep all their intermediate steps alive.
  for (const source of sources) orders.push(await orderOf(source, configs, user, settle));
  return { ...extensions, orders, options, problems };
}

function runDefaults(cwd: string): RunSettings {
  return { ...defaultRunSettings, output: join(cwd, defaultRunSettings.output) };
}

type Settle = (config: Given) => BookSettings;

/** Books that config files say the same of share one object: in a library, ten thousand do. */
function settler(given: Given): Settle {
  const known = new Map<string, BookSettings>();
  return (config) => {
    const key = JSON.stringify(config);
    const settled = known.get(key) ?? settleBook(config, given);
    known.set(key, settled);
    return settled;
  };
}

async function orderOf(
  source: Source,
  configs: Configs,
  user: Given,
  settle: Settle,
): Promise<Order> {
  const config = mergeGiven([await configs.forBook(source.absolute), source.given, user]);
  return { source, ...settle(config) };
}

/** The books under `paths`; `-` among them is standard input. */
async function sourcesOf(
  paths: readonly string[],
  options: RunSettings,
  { seams, formats }: Extensions,
  io: Io,
): Promise<{ sources: Source[]; problems: Message[] }> {
  const { output: skip, oneBook } = options;
  const search = { cwd: io.cwd, skip, oneBook, readers: seams.readers, formats };
  const { sources, problems } = await discover(
    paths.filter((path) => path !== '-'),
    search,
  );
  if (!paths.includes('-')) return { sources, problems };
  const bytes = await readStandardInput(io);
  const absolute = resolve(io.cwd, standardInput);
  return {
    sources: [{ path: standardInput, absolute, folder: '', given: {}, bytes }, ...sources],
    problems,
  };
}

/** The lines of the file, or of standard input for `-`: one path a line, as `find` prints them. */
async function listedPaths(filesFrom: string | undefined, io: Io): Promise<string[]> {
  if (filesFrom === undefined) return [];
  const bytes =
    filesFrom === '-'
      ? await readStandardInput(io)
      : await readInput(filesFrom, shown(filesFrom, io.cwd));
  const lines = new TextDecoder().decode(bytes).split(/[\r\n\0]+/);
  return lines.filter((line) => line !== '');
}
