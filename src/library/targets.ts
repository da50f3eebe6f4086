// Decides before anything is built which file every book will be, and that no two are the same.
import { join } from 'node:path';
import { Failure, type Message, message } from '../messages.ts';
import type { Job, Order, Target } from './job.ts';
import { bookName, type Format, fileName, formatOf } from './names.ts';
import { shown } from './paths.ts';
import { addNumber, anyNumber, isPerSignature } from './signatures.ts';

export interface Plan {
  jobs: Job[];
  /** Books that cannot be built as they are called. */
  problems: Message[];
}

/**
 * Plans a run that writes to `output`, an absolute path. Throws a Failure when two books would be
 * the same file or -o cannot be meant.
 */
export function plan(books: readonly Order[], output: string, cwd: string): Plan {
  const file = formatOf(output);
  if (file !== undefined && books.length > 1) {
    throw new Failure(message('output-unfit', { path: shown(output, cwd), count: books.length }));
  }
  const result: Plan = { jobs: [], problems: [] };
  for (const order of books) {
    try {
      result.jobs.push(jobOf(order, output, file, cwd));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      result.problems.push(error.diagnostic);
    }
  }
  refuseCollisions(result.jobs);
  return result;
}

function jobOf(order: Order, output: string, file: Format | undefined, cwd: string): Job {
  if (output === '-') return { ...order, targets: [] };
  return file ? intoFile(order, output, file, cwd) : intoFolder(order, output, cwd);
}

/** -o story.epub: that file, and so that format, whatever else is asked for. */
function intoFile(order: Order, file: string, format: Format, cwd: string): Job {
  const perSignature = isPerSignature(order.settings, format);
  const target = { format, absolute: file, path: shown(file, cwd), perSignature };
  return { ...order, settings: { ...order.settings, format: [format] }, targets: [target] };
}

function intoFolder(order: Order, folder: string, cwd: string): Job {
  const { source, settings } = order;
  const name = bookName(source.absolute, source.path);
  const targets = settings.format.map((format) => {
    const absolute = join(folder, source.folder, fileName(name, format));
    const perSignature = isPerSignature(settings, format);
    return { format, absolute, path: shown(absolute, cwd), perSignature };
  });
  return { ...order, targets };
}

function refuseCollisions(jobs: readonly Job[]): void {
  const writers = new Map<string, string>();
  // Any number of signatures may come: they claim all their names before single files are asked.
  for (const perSignature of [true, false]) {
    for (const { source, targets } of jobs) {
      for (const target of targets) {
        if (target.perSignature === perSignature) claim(target, source.path, writers);
      }
    }
  }
}

/** Enters a file with its writer; throws a Failure when it has one. */
function claim(target: Target, writer: string, writers: Map<string, string>): void {
  const name = keyOf(target);
  const first = writers.get(name) ?? writers.get(anyNumber(name));
  if (first !== undefined) {
    throw new Failure(message('output-collision', { first, second: writer, path: target.path }));
  }
  writers.set(name, writer);
}

/** Names that differ only in case or in Unicode form are one file on some file systems. */
function keyOf({ absolute, perSignature }: Target): string {
  const name = absolute.normalize('NFC').toLowerCase();
  return perSignature ? addNumber(name, '*') : name;
}
