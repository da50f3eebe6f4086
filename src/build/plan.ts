// Decides before anything is built which file every book will be, and that no two are the same.
import { join, relative, resolve } from 'node:path';
import type { Settings } from '../config.ts';
import { Failure, type Message, message } from '../messages.ts';
import type { Source } from './discover.ts';
import { bookName, type Format, fileName, formatOf } from './names.ts';

/** A file to be written. */
export interface Target {
  format: Format;
  absolute: string;
  /** As shown to the user. */
  path: string;
}

/** One book to build: where it comes from, how it is to look, and where it goes. */
export interface Job {
  source: Source;
  settings: Settings;
  targets: Target[];
}

export interface Plan {
  jobs: Job[];
  /** Books that cannot be built as they are called. */
  problems: Message[];
}

/** Plans a run. Throws a Failure when two books would be the same file or -o cannot be meant. */
export function plan(
  books: readonly { source: Source; settings: Settings }[],
  output: string,
  cwd: string,
): Plan {
  const file = formatOf(output);
  if (file !== undefined && books.length > 1) {
    throw new Failure(message('output-unfit', { path: output, count: books.length }));
  }
  const result: Plan = { jobs: [], problems: [] };
  for (const { source, settings } of books) {
    try {
      const absolute = resolve(cwd, output);
      const targets = file
        ? [{ format: file, absolute, path: output }]
        : targetsIn(absolute, source, settings, cwd);
      result.jobs.push({ source, settings, targets });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      result.problems.push(error.diagnostic);
    }
  }
  refuseCollisions(result.jobs);
  return result;
}

function targetsIn(folder: string, source: Source, settings: Settings, cwd: string): Target[] {
  const name = bookName(source.path);
  return settings.format.map((format) => {
    const absolute = join(folder, source.folder, fileName(name, format));
    return { format, absolute, path: relative(cwd, absolute) || absolute };
  });
}

/** Names that differ only in case or in Unicode form are one file on some file systems. */
function refuseCollisions(jobs: readonly Job[]): void {
  const writers = new Map<string, string>();
  for (const { source, targets } of jobs) {
    for (const { absolute, path } of targets) {
      const key = absolute.normalize('NFC').toLowerCase();
      const first = writers.get(key);
      if (first !== undefined) {
        throw new Failure(message('output-collision', { first, second: source.path, path }));
      }
      writers.set(key, source.path);
    }
  }
}
