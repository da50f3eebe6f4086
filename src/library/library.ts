// Builds many books, one after another or at once, and hands the results on in the order of the
// jobs, so that a run talks the same however many workers it has.
import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { Writer } from '../writers/writer.ts';
import { writers } from '../writers/writers.ts';
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
  /** The writers there are, for estimates. */
  writers?: readonly Writer[];
  /**
   * Books are built in workers of this run alone, even one: Node keeps the modules that a plugin imports
   * as long as a thread lives, and they may have changed.
   */
  isolated?: boolean;
}

/** Builds `jobs` until all are done or interrupted; yields one result a book. */
export async function* buildLibrary(
  jobs: readonly Job[],
  options: LibraryOptions,
): AsyncGenerator<BookResult> {
  const { force, validate, checkWords, cache, interrupted } = options;
  const { plugins = [], isolated = false } = options;
  await sweepAll(jobs, cache?.folder);
  if (cache) await pruneCache(cache.folder, Date.now());
  const long = jobs.length >= LONG_RUN_BOOKS;
  const checks = { validate, checkWords };
  const context: RunContext = { force, ...checks, long, plugins, ...(cache && { cache }) };
  const wanted = options.workers ?? (await worthwhileWorkers(jobs, options.writers ?? writers));
  const workers = Math.max(1, Math.min(wanted, jobs.length));
  if (workers < 2 && !isolated) {
    yield* inOrder(jobs, bookBuilder(context), 1, interrupted);
    return;
  }
  const { openPool } = await import('./pool.ts');
  const pool = openPool(workers, context);
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
/** Seconds for a book's fixed parts and for a mebibyte of manuscript, where a writer does not say. */
const USUAL_SECONDS = { book: 0.03, mebibyte: 0.4 };
/** Manuscripts that are looked at to estimate the rest. */
const SAMPLE_BOOKS = 64;

/** One worker for every two seconds of estimated work, and no more than the machine has processors. */
async function worthwhileWorkers(jobs: readonly Job[], known: readonly Writer[]): Promise<number> {
  if (jobs.length < 2) return 1;
  const looked = jobs.slice(0, SAMPLE_BOOKS);
  const seconds = await Promise.all(looked.map((job) => estimate(job, known)));
  const total = seconds.reduce((sum, each) => sum + each, 0) * (jobs.length / looked.length);
  return Math.min(availableParallelism(), Math.floor(total / MIN_SECONDS_A_WORKER));
}

async function estimate({ source, settings }: Job, known: readonly Writer[]): Promise<number> {
  const files = source.parts?.files ?? [source.absolute];
  const sizes = await Promise.all(files.map((file) => stat(file).catch(() => ({ size: 0 }))));
  const mebibytes = sizes.reduce((sum, { size }) => sum + size, 0) / 1024 / 1024;
  const wanted = known.filter(({ id }) => settings.format.includes(id));
  const costs = wanted.map(({ seconds = USUAL_SECONDS }) => {
    return seconds.book + mebibytes * seconds.mebibyte;
  });
  return costs.reduce((sum, cost) => sum + cost, 0);
}
