// fascicle ast: the book tree of a manuscript as JSON.
import { printBookJson } from '../book/json.ts';
import type { Invocation } from './arguments.ts';
import { bindNamed } from './bind-manuscript.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';
import { printMessages } from './io.ts';

/** Runs the command. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { book, messages } = await bindNamed(invocation, io);
  io.stdout.write(printBookJson(book));
  printMessages(messages, io);
  return exitCode.done;
}
