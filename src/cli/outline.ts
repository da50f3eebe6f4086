// fascicle outline: the structure found in a manuscript, for people, or as JSON for programs.
import { printExplanation } from '../outline/explain.ts';
import { outlineJson } from '../outline/json.ts';
import { printOutline } from '../outline/outline.ts';
import type { Invocation } from './arguments.ts';
import { bindNamed } from './bind-manuscript.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';

/** Runs the command. Messages are part of the outline, so nothing goes to standard error. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const bound = await bindNamed(invocation, io);
  const { book, detected, manuscript, messages } = bound;
  if (invocation.own.has('json')) {
    io.stdout.write(
      `${JSON.stringify(outlineJson(manuscript, book.metadata, detected, messages), undefined, 2)}\n`,
    );
  } else if (invocation.own.has('explain')) {
    io.stdout.write(printExplanation(detected));
  } else {
    io.stdout.write(printOutline(book, detected, messages));
  }
  return exitCode.done;
}
