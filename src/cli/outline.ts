// fascicle outline: the structure found in a manuscript, for people, or as JSON for programs.
// fascicle ast: the book tree that is made of it.
import { printBookJson } from '../book/json.ts';
import { writeBook } from '../compile.ts';
import { printExplanation } from '../outline/explain.ts';
import { outlineJson } from '../outline/json.ts';
import { printOutline } from '../outline/outline.ts';
import type { Invocation } from './arguments.ts';
import { bindNamed } from './bind-manuscript.ts';
import { type ExitCode, exitCode } from './exit.ts';
import { type Io, printMessages } from './io.ts';

/** Runs `fascicle outline`. Messages are part of the outline, so nothing goes to standard error. */
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

/** Runs `fascicle ast`: the tree as the writers are given it. */
export async function runAst(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { book: bound, messages: said, options } = await bindNamed(invocation, io);
  const { book, messages } = await writeBook(bound, { ...options, format: [] });
  io.stdout.write(printBookJson(book));
  printMessages([...said, ...messages], io);
  return exitCode.done;
}
