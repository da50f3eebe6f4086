// Builds books in a worker thread. The pool hands over the run's context once and jobs one by one.
import { workerData } from 'node:worker_threads';
import { type BookResult, bookBuilder, type RunContext } from './build-book.ts';
import { openCollector } from './collect.ts';
import type { Job } from './job.ts';

const context: RunContext = workerData;
const builder = bookBuilder(context);

const collect = context.long ? openCollector() : () => undefined;
/** Books between two collections, which cost a worker some tens of milliseconds. */
const BOOKS_BETWEEN_COLLECTIONS = 40;
let built = 0;

/** What the pool calls for each book. */
export async function build(job: Job): Promise<BookResult> {
  const result = await builder(job);
  if (result.status === 'unchanged') return result;
  built += 1;
  if (built % BOOKS_BETWEEN_COLLECTIONS === 0) collect();
  return result;
}
