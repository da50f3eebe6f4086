// fascicle build: manuscripts in, books out. Standard output lists the files written; messages and
// the summary go to standard error.
import { dirname, resolve } from 'node:path';
import type { BookResult } from '../library/build-book.ts';
import { LONG_RUN_BOOKS, openCollector } from '../library/collect.ts';
import { configName } from '../library/config-file.ts';
import type { Job, Order } from '../library/job.ts';
import { buildLibrary, type LibraryOptions } from '../library/library.ts';
import { usualCacheFolder } from '../library/paths.ts';
import { addResult, openReport, type Report, summaryLine } from '../library/report.ts';
import { printReport } from '../library/report-forms.ts';
import { parseShard, shareOf } from '../library/shard.ts';
import { plan } from '../library/targets.ts';
import { toolVersion } from '../library/tool.ts';
import { changesBelow } from '../library/watch.ts';
import { Failure, type Message, message } from '../messages.ts';
import { didYouMean } from '../nearest.ts';
import type { Seams } from '../plugins/seams.ts';
import type { RunSettings } from '../settings/table.ts';
import type { Invocation } from './arguments.ts';
import { commands } from './commands.ts';
import { makeLasting } from './engine.ts';
import { codeOf, type ExitCode, exitCode, isWrongUse } from './exit.ts';
import type { Extensions } from './extensions.ts';
import { type Io, printMessages } from './io.ts';
import { readJobs } from './jobs.ts';
import { startProgress } from './progress.ts';
import { warnOfUnused } from './unused-settings.ts';

/** Runs the command: once, or with --watch until the user has enough. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { code, watched, output } = await buildOnce(invocation, io);
  if (!invocation.given.watch) return code;
  io.stderr.write('Waiting for changes; Ctrl-C ends.\n');
  for await (const _change of changesBelow(watched, output, io.interrupted)) {
    await buildOnce(invocation, io).catch((error: unknown) => {
      // Between two steps of an edit anything may be wrong; the next change may mend it.
      if (!(error instanceof Failure)) throw error;
      printMessages([error.diagnostic], io);
    });
  }
  return exitCode.interrupted;
}

interface Run {
  code: ExitCode;
  /** Absolute paths whose changes matter. */
  watched: string[];
  output: string;
}

async function buildOnce(invocation: Invocation, io: Io): Promise<Run> {
  const planned = await makeLasting(() => planRun(invocation, io));
  const { jobs, options, refused, pluginFiles } = planned;
  const { output, quiet, strict } = options;
  // While it waits for its workers, this thread makes too little for V8 to collect what planning left.
  if (jobs.length >= LONG_RUN_BOOKS) openCollector()();
  printMessages(refused, io);
  const report = openReport(refused, isWrongUse);
  const idle = warnOfUnused(invocation.given, jobs);
  if (!quiet) printMessages(idle, io);
  report.summary.warnings += idle.length;
  await buildJobs({ ...planned, jobs: shareOfRun(jobs, options) }, report, io);
  if (options.report !== 'text') io.stdout.write(printReport(report, options.report));
  if (!quiet && output !== '-') io.stderr.write(`${summaryLine(report)}\n`);
  const code = io.interrupted.aborted ? exitCode.interrupted : codeOf(report.summary, strict);
  const named = invocation.paths.map((path) => resolve(io.cwd, path));
  const plugins = pluginFiles.map(({ absolute }) => dirname(absolute));
  return { code, output, watched: [...named, ...plugins, resolve(io.cwd, configName)] };
}

interface PlannedRun extends Extensions {
  jobs: readonly Job[];
  options: RunSettings;
  /** What was asked for and cannot be built. */
  refused: Message[];
}

async function planRun(invocation: Invocation, io: Io): Promise<PlannedRun> {
  const { orders, options, problems, ...extensions } = await readJobs(invocation, io);
  const { seams } = extensions;
  if (options.output === '-') checkStdout(orders, seams, io);
  const { jobs, problems: unnameable } = plan(orders, options.output, io.cwd, seams);
  const refused = [...suspectCommand(invocation, problems), ...unnameable];
  return { ...extensions, jobs, options, refused };
}

/** Builds, and tells each result as it comes. */
async function buildJobs(run: PlannedRun, report: Report, io: Io): Promise<void> {
  const { jobs, options } = run;
  const progress = startProgress(jobs.length, options.quiet, io);
  for await (const result of buildLibrary(jobs, libraryOptions(run, io))) {
    addResult(report, result, isWrongUse, options.report !== 'text');
    progress.clear();
    printResult(result, jobs.length === 1, options, io);
    progress.step();
  }
  progress.clear();
}

function shareOfRun(jobs: readonly Job[], { shard: text }: RunSettings): readonly Job[] {
  if (text === undefined) return jobs;
  const shard = parseShard(text);
  if (shard === undefined) throw new Failure(message('shard-unknown', { text }));
  return shareOf(jobs, shard);
}

function libraryOptions({ options, pluginFiles, seams }: PlannedRun, io: Io): LibraryOptions {
  const { cache, force, validate, checkWords, jobs, watch } = options;
  const tool = toolVersion();
  const folder = cache ?? (tool === undefined ? undefined : usualCacheFolder(io.env));
  return {
    force,
    validate,
    checkWords,
    plugins: pluginFiles,
    writers: seams.writers,
    isolated: watch && pluginFiles.length > 0,
    interrupted: io.interrupted,
    ...(jobs !== undefined && { workers: jobs }),
    ...(folder !== undefined && { cache: { folder, tool: tool ?? 'source' } }),
  };
}

/** -o - is for one book in one format, and for a pipe: a terminal would show noise. */
function checkStdout(orders: readonly Order[], { writers }: Seams, io: Io): void {
  const files = orders.flatMap(({ settings }) => settings.format);
  if (files.length !== 1) throw new Failure(message('stdout-unfit', { count: files.length }));
  const isSplit = ({ settings }: Order) =>
    writers.some(({ id, isSplit }) => settings.format.includes(id) && isSplit?.(settings));
  if (orders.some(isSplit)) {
    throw new Failure(message('stdout-signatures'));
  }
  if (io.stdout.terminal) throw new Failure(message('stdout-terminal'));
}

/** `fascicle biuld story.txt`: a lone word that is no file was more likely meant as a command. */
function suspectCommand({ named, paths }: Invocation, problems: Message[]): Message[] {
  const [first] = paths;
  const missing = problems.some(({ id, file }) => id === 'file-missing' && file === first);
  if (named || !missing || first === undefined || !/^[a-z-]+$/.test(first)) return problems;
  const hint = didYouMean(first, Object.keys(commands));
  throw new Failure(message('command-unknown', { name: first, hint }));
}

function printResult(result: BookResult, alone: boolean, options: RunSettings, io: Io): void {
  const { quiet, verbose, report } = options;
  const shown = result.messages.filter(({ severity }) =>
    severity === 'info' ? !quiet && (alone || verbose) : severity === 'error' || !quiet,
  );
  printMessages(shown, io);
  for (const bytes of result.bytes ?? []) io.stdout.write(bytes);
  const listed = report === 'text' && !quiet && (verbose || result.status === 'built');
  if (listed) for (const file of result.files) io.stdout.write(`${file}\n`);
}
