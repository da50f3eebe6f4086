// Builds many books, one after another or at once, and hands the results on in the order of the
// jobs, so that a run talks the same however many workers it has.
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { type BookResult, bookBuilder, type RunContext } from './build-book.ts';
import { LONG_RUN_BOOKS } from './collect.ts';
import { sweep } from './deliver.ts';
import type { Job } from './job.ts';
import { pruneCache } from './prune.ts';

/** Builds one book; never rejects. */
type Builder = (job: Job) => Promise<BookResult>;

export interface LibraryOptions extends RunContext {
  /** Workers to use; without a number, as many as the work deserves. */
  workers?: number;
  interrupted: AbortSignal;
}

/** Builds `jobs` until all are done or interrupted; yields one result a book. */
export async function* buildLibrary(
  jobs: readonly Job[],
  options: LibraryOptions,
): AsyncGenerator<BookResult> {
  const { force, validate, cache, interrupted } = options;
  await sweepAll(jobs, cache?.folder);
  if (cache) await pruneCache(cache.folder, Date.now());
  const long = jobs.length >= LONG_RUN_BOOKS;
  const context: RunContext = { force, validate, long, ...(cache && { cache }) };
  const workers = options.workers ?? (await worthwhileWorkers(jobs));
  if (Math.min(workers, jobs.length) < 2) {
    yield* inOrder(jobs, bookBuilder(context), 1, interrupted);
    return;
  }
  const { openPool } = await import('./pool.ts');
  const pool = openPool(Math.min(workers, jobs.length), context);
  try {
    yield* inOrder(jobs, pool.build, 2 * workers, interrupted);
  } finally {
    await pool.close();
  }
}

/** Clears away what killed runs left where this one will write. */
async function sweepAll(jobs: readonly Job[], cache: string | undefined): Promise<void> {
  const written = jobs.flatMap(({ targets }) => targets.map(({ absolute }) => dirname(absolute)));
  const folders = new Set(cache === undefined ? written : [...written, cache]);
  await Promise.all([...folders].map(sweep));
}

/** Keeps up to `ahead` books under way and yields their results in the order of the jobs. */
async function* inOrder(
  jobs: readonly Job[],
  build: Builder,
  ahead: number,
  interrupted: AbortSignal,
): AsyncGenerator<BookResult> {
  const underWay: Promise<BookResult>[] = [];
  for (const job of jobs) {
    if (interrupted.aborted) break;
    underWay.push(build(job));
    const first = underWay.length >= ahead ? underWay.shift() : undefined;
    if (first !== undefined) yield await first;
  }
  for (const result of underWay) yield await result;
}

/** Seconds of work below which a worker costs more than it brings: its start, and its libraries. */
const MIN_SECONDS_A_WORKER = 2;
/** Seconds for a book's fixed parts and for a mebibyte of manuscript, measured on a small machine. */
const secondsABook = { epub: 0.03, kepub: 0.03, pdf: 0.08 };
const secondsAMebibyte = { epub: 0.4, kepub: 0.5, pdf: 2 };
/** Manuscripts that are looked at to estimate the rest. */
const SAMPLE_BOOKS = 64;

/** One worker for every two seconds of estimated work, and no more than the machine has processors. */
async function worthwhileWorkers(jobs: readonly Job[]): Promise<number> {
  if (jobs.length < 2) return 1;
  const looked = jobs.slice(0, SAMPLE_BOOKS);
  const seconds = await Promise.all(looked.map(estimate));
  const total = seconds.reduce((sum, each) => sum + each, 0) * (jobs.length / looked.length);
  return Math.min(availableParallelism(), Math.floor(total / MIN_SECONDS_A_WORKER));
}

async function estimate({ source, settings }: Job): Promise<number> {
  const files = source.parts?.files ?? [source.absolute];
  const sizes = await Promise.all(files.map((file) => stat(file).catch(() => ({ size: 0 }))));
  const mebibytes = sizes.reduce((sum, { size }) => sum + size, 0) / 1024 / 1024;
  const costs = settings.format.map((format) => {
    return secondsABook[format] + mebibytes * secondsAMebibyte[format];
  });
  return costs.reduce((sum, cost) => sum + cost, 0);
}
