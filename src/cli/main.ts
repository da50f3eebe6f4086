// The command line: arguments in, exit code out. A known problem prints one clear line; only a bug
// prints a stack.
import { packageVersion } from '../library/tool.ts';
import { Failure, type Message, message } from '../messages.ts';
import type { Given } from '../settings/read.ts';
import { type Invocation, parseArguments } from './arguments.ts';
import { type CommandName, commands } from './commands.ts';
import { type ExitCode, exitCode, isWrongUse } from './exit.ts';
import { type Io, printMessages } from './io.ts';

/** What the module of each command exports. */
interface CommandModule {
  run(invocation: Invocation, io: Io): Promise<ExitCode>;
}

/** A command's code, and the libraries behind it, is loaded when that command runs. */
const modules: Record<CommandName, () => Promise<CommandModule>> = {
  build: () => import('./build.ts'),
  outline: () => import('./outline.ts'),
  fix: () => import('./fix.ts'),
  ast: async () => ({ run: (await import('./outline.ts')).runAst }),
  check: () => import('./check.ts'),
  verify: () => import('./verify.ts'),
  diff: () => import('./diff.ts'),
  'merge-reports': () => import('./merge-reports.ts'),
  init: () => import('./init.ts'),
  schema: () => import('./schema.ts'),
  completions: () => import('./completions.ts'),
};

/** Runs `argv` (without node and script); resolves to the exit code and never rejects. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await run(await readInvocation(argv, io), io);
  } catch (error) {
    return fail(error, io);
  }
}

/** Which formats there are is known when plugins are loaded; until then those are built in. */
async function readInvocation(argv: readonly string[], io: Io): Promise<Invocation> {
  const invocation = parseArguments(argv);
  const { command, given, problems, help, version } = invocation;
  const mayMend = problems.some(({ id }) => id === 'setting-invalid') && !help && !version;
  if (!mayMend || commands[command].settings.length === 0) return invocation;
  const { openExtensions } = await import('./extensions.ts');
  const extensions = await openExtensions(given, io).catch((error: unknown) => {
    if (error instanceof Failure) return undefined;
    throw error;
  });
  return extensions === undefined ? invocation : parseArguments(argv, extensions.formats);
}

async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { command, named, paths, given, help, version, problems } = invocation;
  const nothingAsked = !named && paths.length === 0 && given.filesFrom === undefined;
  if (version) {
    io.stdout.write(`${packageVersion()}\n`);
    return exitCode.done;
  }
  if (help || (nothingAsked && problems.length === 0)) {
    const { helpText } = await import('./help.ts');
    (help ? io.stdout : io.stderr).write(await helpText(named ? command : undefined));
    return help ? exitCode.done : exitCode.wrongUse;
  }
  if (problems.length > 0) return refuse(problems, io);
  const { checkPaths } = await import('./paths.ts');
  checkPaths(invocation);
  const module = await modules[command]();
  return module.run({ ...invocation, given: dateEdition(given, io) }, io);
}

/**
 * The date of a book that has none from SOURCE_DATE_EPOCH (seconds since 1970), where no flag gives one;
 * reproducible-builds.org/specs/source-date-epoch. Throws a `Failure` if it is no number.
 */
function dateEdition(given: Given, { env }: Io): Given {
  const epoch = env['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '' || given.date !== undefined) return given;
  if (!/^\d{1,11}$/.test(epoch)) {
    const expected = 'it is a number of seconds since 1970';
    throw new Failure(
      message('setting-invalid', { name: 'SOURCE_DATE_EPOCH', value: epoch, expected, hint: '' }),
    );
  }
  return { ...given, date: new Date(Number(epoch) * 1000).toISOString() };
}

function refuse(problems: readonly Message[], io: Io): ExitCode {
  printMessages(problems, io);
  return exitCode.wrongUse;
}

function fail(error: unknown, io: Io): ExitCode {
  if (error instanceof Failure) {
    printMessages([error.diagnostic], io);
    return isWrongUse(error.diagnostic) ? exitCode.wrongUse : exitCode.nothingBuilt;
  }
  const cause = error instanceof Error ? error.message : String(error);
  printMessages([message('internal-error', { cause })], io);
  if (error instanceof Error && error.stack) io.stderr.write(`${error.stack}\n`);
  return exitCode.nothingBuilt;
}
