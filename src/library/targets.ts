// Decides before anything is built which file every book will be, and that no two are the same.
import { join } from 'node:path';
import { Failure, type Message, message } from '../messages.ts';
import type { Seams } from '../plugins/seams.ts';
import type { Writer } from '../writers/writer.ts';
import { writerNamed } from '../writers/writers.ts';
import type { Job, Order, Target } from './job.ts';
import { bookName } from './names.ts';
import { shown } from './paths.ts';
import { addNumber, anyNumber } from './signatures.ts';

export interface Plan {
  jobs: Job[];
  /** Books that cannot be built as they are called. */
  problems: Message[];
}

/** The tables that names of files come from. */
type Tables = Pick<Seams, 'readers' | 'writers'>;

/**
 * Plans a run that writes to `output`, an absolute path. Throws a Failure when two books would be
 * the same file or -o cannot be meant.
 */
export function plan(books: readonly Order[], output: string, cwd: string, tables: Tables): Plan {
  const file = writerNamed(output, tables.writers);
  if (file !== undefined && books.length > 1) {
    throw new Failure(message('output-unfit', { path: shown(output, cwd), count: books.length }));
  }
  const result: Plan = { jobs: [], problems: [] };
  for (const order of books) {
    try {
      result.jobs.push(jobOf(order, output, file, cwd, tables));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      result.problems.push(error.diagnostic);
    }
  }
  refuseCollisions(result.jobs);
  return result;
}

function jobOf(
  order: Order,
  output: string,
  file: Writer | undefined,
  cwd: string,
  tables: Tables,
): Job {
  if (output === '-') return { ...order, targets: [] };
  return file ? intoFile(order, output, file, cwd) : intoFolder(order, output, cwd, tables);
}

/** -o story.epub: that file, and so that format, whatever else is asked for. */
function intoFile(order: Order, file: string, writer: Writer, cwd: string): Job {
  const settings = { ...order.settings, format: [writer.id] };
  return { ...order, settings, targets: [targetOf(writer, file, order, cwd)] };
}

function intoFolder(order: Order, folder: string, cwd: string, { readers, writers }: Tables): Job {
  const { source, settings } = order;
  const name = bookName(source.absolute, readers, source.path);
  const targets = settings.format.flatMap((format) => {
    const wanted = writers.filter(({ id }) => id === format);
    return wanted.map((writer) => {
      const absolute = join(folder, source.folder, name + writer.extension);
      return targetOf(writer, absolute, order, cwd);
    });
  });
  return { ...order, targets };
}

function targetOf(writer: Writer, absolute: string, { settings }: Order, cwd: string): Target {
  const { id: format, extension } = writer;
  const split = writer.isSplit?.(settings) ?? false;
  return { format, extension, absolute, path: shown(absolute, cwd), split };
}

function refuseCollisions(jobs: readonly Job[]): void {
  const claimed = new Map<string, string>();
  // Any number of parts may come: they claim all their names before single files are asked.
  for (const split of [true, false]) {
    for (const { source, targets } of jobs) {
      for (const target of targets) {
        if (target.split === split) claim(target, source.path, claimed);
      }
    }
  }
}

/** Enters a file with its manuscript; throws a Failure when it has one. */
function claim(target: Target, manuscript: string, claimed: Map<string, string>): void {
  const name = keyOf(target);
  const first = claimed.get(name) ?? claimed.get(anyNumber(name, target.extension));
  if (first !== undefined) {
    throw new Failure(
      message('output-collision', { first, second: manuscript, path: target.path }),
    );
  }
  claimed.set(name, manuscript);
}

/** Names that differ only in case or in Unicode form are one file on some file systems. */
function keyOf({ absolute, extension, split }: Target): string {
  const name = absolute.normalize('NFC').toLowerCase();
  return split ? addNumber(name, extension, '*') : name;
}
