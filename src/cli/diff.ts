// fascicle diff: what became of each chapter between two editions of a book.
import { resolve } from 'node:path';
import type { ChapterText } from '../diff/chapter-text.ts';
import { type Change, compareEditions } from '../diff/compare.ts';
import { readChapters } from '../epub/inspect/inspect.ts';
import { readInput } from '../library/input.ts';
import { Failure, message } from '../messages.ts';
import type { Invocation } from './arguments.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';

/** Runs the command. */
export async function run({ paths, own }: Invocation, io: Io): Promise<ExitCode> {
  const [before = '', after = ''] = paths;
  const changes = compareEditions(await chaptersAt(before, io), await chaptersAt(after, io));
  if (own.has('json')) io.stdout.write(`${JSON.stringify(changes, undefined, 2)}\n`);
  else io.stdout.write(printChanges(changes));
  return exitCode.done;
}

async function chaptersAt(path: string, io: Io): Promise<ChapterText[]> {
  const bytes = await readInput(resolve(io.cwd, path), path);
  const chapters = await readChapters(bytes);
  if (chapters === undefined) throw new Failure(message('epub-unreadable', {}, { file: path }));
  return chapters;
}

/** One line a chapter that changed: `+ 4. The Ford (1,204 words)`. */
function printChanges(changes: readonly Change[]): string {
  const lines = changes.map(lineOf).filter((line) => line !== undefined);
  const same = changes.length - lines.length;
  const rest =
    same === 0 ? '' : `${same} ${same === 1 ? 'chapter is' : 'chapters are'} as before\n`;
  return lines.map((line) => `${line}\n`).join('') + rest;
}

function lineOf(change: Change): string | undefined {
  switch (change.kind) {
    case 'added':
      return `+ ${change.to}. ${change.title} (${words(change.words)})`;
    case 'removed':
      return `- ${change.from}. ${change.title} (${words(change.words)})`;
    case 'kept': {
      const { title, from, to, oldTitle, moved, wordsAdded, wordsRemoved } = change;
      const facts = [
        oldTitle === undefined ? undefined : `was “${oldTitle}”`,
        moved ? `moved from ${from}` : undefined,
        wordsAdded + wordsRemoved > 0 ? `+${wordsAdded} −${wordsRemoved} words` : undefined,
      ].filter((fact) => fact !== undefined);
      return facts.length === 0 ? undefined : `~ ${to}. ${title} (${facts.join(', ')})`;
    }
  }
}

function words(count: number): string {
  return `${count} ${count === 1 ? 'word' : 'words'}`;
}
