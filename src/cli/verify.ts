// fascicle verify: builds every book again, in memory, and compares it with the one that stands in
// the output folder. Proof for archives that a book is what its manuscript makes.
import { readFile } from 'node:fs/promises';
import { bookBuilder } from '../library/build-book.ts';
import type { Job, Target } from '../library/job.ts';
import { type FilePlace, filesOf, findSurplus } from '../library/signatures.ts';
import { plan } from '../library/targets.ts';
import { type Message, message } from '../messages.ts';
import type { Invocation } from './arguments.ts';
import { type ExitCode, exitCode } from './exit.ts';
import { type Io, printMessages } from './io.ts';
import { readJobs } from './jobs.ts';

/** Runs the command. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { orders, options, problems, seams, pluginFiles } = await readJobs(invocation, io);
  const { jobs, problems: unnameable } = plan(orders, options.output, io.cwd, seams);
  const { checkWords } = options;
  const build = bookBuilder({ force: true, validate: false, checkWords, plugins: pluginFiles });
  const found = [...problems, ...unnameable];
  const doubts: Message[] = [];
  let same = 0;
  for (const job of jobs) {
    for (const target of job.targets) {
      const { isSame, messages } = await verify(job, target, build);
      if (isSame) same += 1;
      (isSame ? doubts : found).push(...messages);
    }
    if (io.interrupted.aborted) return exitCode.interrupted;
  }
  printMessages([...found, ...(options.quiet ? [] : doubts)], io);
  if (!options.quiet) io.stderr.write(`${same} verified, ${found.length} not\n`);
  if (found.length === 0) return exitCode.done;
  return same > 0 ? exitCode.partFailed : exitCode.nothingBuilt;
}

/** Whether the book stands as it would be built now, and what is wrong, or was not looked at. */
async function verify(
  job: Job,
  target: Target,
  build: ReturnType<typeof bookBuilder>,
): Promise<{ isSame: boolean; messages: Message[] }> {
  const settings = { ...job.settings, format: [target.format] };
  const { bytes, messages } = await build({ ...job, settings, targets: [] });
  if (bytes === undefined) {
    return { isSame: false, messages: messages.filter(({ severity }) => severity === 'error') };
  }
  const files = filesOf(target, bytes.length);
  const problems = await Promise.all(files.map((file, index) => compare(file, bytes[index])));
  const found = [...problems.flat(), ...(await findSurplus([target], files))];
  if (found.length === 0) return { isSame: true, messages: messages.filter(isAboutWords) };
  return { isSame: false, messages: found.map((each) => ({ file: job.source.path, ...each })) };
}

/** What was said of a book is said when it is built; whether it was proved is asked here. */
function isAboutWords({ id }: Message): boolean {
  return id === 'words-untold' || id === 'words-unchecked';
}

async function compare(
  { absolute, path }: FilePlace,
  bytes: Uint8Array = new Uint8Array(),
): Promise<Message[]> {
  const standing = await readFile(absolute).catch(() => undefined);
  if (standing === undefined) return [message('book-missing', { path })];
  return standing.equals(bytes) ? [] : [message('book-differs', { path })];
}
