// Builds books in a worker thread. The pool hands over the run's context once and jobs one by one.
import { workerData } from 'node:worker_threads';
import { type BookResult, bookBuilder, type RunContext } from './book.ts';
import type { Job } from './plan.ts';

const context: RunContext = workerData;
const builder = bookBuilder(context);

/** What the pool calls for each book. */
export function build(job: Job): Promise<BookResult> {
  return builder(job);
}
