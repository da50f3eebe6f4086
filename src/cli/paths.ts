// Whether a command was given as many paths as it takes.
import { Failure, message } from '../messages.ts';
import type { Invocation } from './arguments.ts';
import { commands, type Takes } from './commands.ts';

/** Least and most paths, and how that is said. */
const limits: Record<Takes, { least: number; most: number; what: string }> = {
  none: { least: 0, most: 0, what: 'no path' },
  some: { least: 1, most: Number.POSITIVE_INFINITY, what: 'at least one path' },
  'perhaps one': { least: 0, most: 1, what: 'one folder' },
  one: { least: 1, most: 1, what: 'one file' },
  two: { least: 2, most: 2, what: 'two files' },
};

/** Throws a Failure that says what is missing or too much. */
export function checkPaths({ command, paths, given }: Invocation): void {
  const { takes, usage } = commands[command];
  const { least, most, what } = limits[takes];
  const listed = given.filesFrom !== undefined;
  if (paths.length < least && !listed)
    throw new Failure(message('paths-missing', { what, command, usage }));
  const extra = paths[most];
  if (extra !== undefined) {
    throw new Failure(message('paths-too-many', { what, command, path: extra }));
  }
}
