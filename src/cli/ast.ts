// fascicle ast: the book tree of a manuscript as JSON, as the writers are given it.
import { printBookJson } from '../book/json.ts';
import { writeBook } from '../compile.ts';
import type { Invocation } from './arguments.ts';
import { bindNamed } from './bind-manuscript.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';
import { printMessages } from './io.ts';

/** Runs the command. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { book: bound, messages: said, options } = await bindNamed(invocation, io);
  const { book, messages } = await writeBook(bound, { ...options, format: [] });
  io.stdout.write(printBookJson(book));
  printMessages([...said, ...messages], io);
  return exitCode.done;
}
