// fascicle verify: builds every book again, in memory, and compares it with the one that stands in
// the output folder. Proof for archives that a book is what its manuscript makes.
import { readFile } from 'node:fs/promises';
import { bookBuilder } from '../build/book.ts';
import { type Job, plan, type Target } from '../build/plan.ts';
import { type Message, message } from '../messages.ts';
import type { Invocation } from './arguments.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';
import { readOrders } from './orders.ts';
import { printMessages } from './print.ts';

/** Runs the command. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { orders, options, problems } = await readOrders(invocation, io);
  const { jobs, problems: unnameable } = plan(orders, options.output, io.cwd);
  const found = [...problems, ...unnameable];
  let same = 0;
  for (const job of jobs) {
    for (const target of job.targets) {
      const problem = await verify(job, target);
      if (problem === undefined) same += 1;
      else found.push(...problem);
    }
    if (io.interrupted.aborted) return exitCode.interrupted;
  }
  printMessages(found, io);
  if (!options.quiet) io.stderr.write(`${same} verified, ${found.length} not\n`);
  if (found.length === 0) return exitCode.done;
  return same > 0 ? exitCode.partFailed : exitCode.nothingBuilt;
}

/** Nothing when the book stands as it would be built now. */
async function verify(
  job: Job,
  { format, absolute, path }: Target,
): Promise<Message[] | undefined> {
  const standing = await readFile(absolute).catch(() => undefined);
  const where = { file: job.source.path };
  if (standing === undefined) return [message('book-missing', { path }, where)];
  const settings = { ...job.settings, format: [format] };
  const { bytes, messages } = await bookBuilder({ force: true, validate: false })({
    ...job,
    settings,
    targets: [],
  });
  if (bytes === undefined) return messages.filter(({ severity }) => severity === 'error');
  if (standing.equals(bytes)) return undefined;
  return [message('book-differs', { path }, where)];
}
