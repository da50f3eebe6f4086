// fascicle build: manuscripts in, books out. Standard output lists the files written; messages and
// the summary go to standard error.
import { resolve } from 'node:path';
import type { BookResult } from '../build/book.ts';
import { openConfigs } from '../build/config-file.ts';
import { discover } from '../build/discover.ts';
import { buildLibrary } from '../build/library.ts';
import { plan } from '../build/plan.ts';
import { checkPresent } from '../build/present.ts';
import { count, emptySummary, type Summary, summaryLine } from '../build/report.ts';
import { defaultRunSettings, type RunSettings } from '../config.ts';
import { Failure, type Message, message } from '../messages.ts';
import { didYouMean } from '../nearest.ts';
import { mergeGiven, resolvePaths, settleBook } from '../settings.ts';
import type { Invocation } from './arguments.ts';
import { commands } from './commands.ts';
import { type ExitCode, exitCode, type Io } from './io.ts';
import { printMessages } from './print.ts';

/** Runs the command. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const configs = openConfigs(io.cwd);
  const given = resolvePaths(invocation.given, io.cwd);
  await checkPresent(given, io.cwd);
  const folder = await configs.forFolder(io.cwd);
  const options = { ...defaultRunSettings, output: resolve(io.cwd, 'output'), ...folder, ...given };
  const { sources, problems } = await discover(invocation.paths, {
    cwd: io.cwd,
    skip: options.output,
    oneBook: options.oneBook,
  });
  const books = await Promise.all(
    sources.map(async (source) => {
      const config = mergeGiven([await configs.forBook(source.absolute), source.given]);
      return { source, ...settleBook(config, given) };
    }),
  );
  const planned = plan(books, options.output, io.cwd);
  const refused = [...suspectCommand(invocation, problems), ...planned.problems];
  printMessages(refused, io);
  let summary = { ...emptySummary(), failed: refused.length };
  for await (const result of buildLibrary(planned.jobs, io.interrupted)) {
    summary = count(summary, result);
    printResult(result, books.length === 1, options, io);
  }
  if (!options.quiet) io.stderr.write(`${summaryLine(summary)}\n`);
  return io.interrupted.aborted ? exitCode.interrupted : codeOf(summary, options.strict);
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
  const { quiet, verbose } = options;
  const shown = result.messages.filter(({ severity }) =>
    severity === 'info' ? !quiet && (alone || verbose) : severity === 'error' || !quiet,
  );
  printMessages(shown, io);
  if (!quiet) for (const file of result.files) io.stdout.write(`${file}\n`);
}

function codeOf({ built, unchanged, failed, warnings }: Summary, strict: boolean): ExitCode {
  if (failed > 0) return built + unchanged > 0 ? exitCode.partFailed : exitCode.nothingBuilt;
  return strict && warnings > 0 ? exitCode.warnings : exitCode.done;
}
