// Builds many books, one after another or at once, and hands each result on as it comes.
import { type BookResult, buildBook } from './book.ts';
import type { Job } from './plan.ts';

/** Builds `jobs` in order until all are done or `interrupted`; yields one result a book. */
export async function* buildLibrary(
  jobs: readonly Job[],
  interrupted: AbortSignal,
): AsyncGenerator<BookResult> {
  for (const job of jobs) {
    if (interrupted.aborted) return;
    yield await buildBook(job);
  }
}
