// Worker threads that build books. A worker that dies takes down the book it was at and no other.
import { Piscina } from 'piscina';
import { message } from '../messages.ts';
import type { BookResult, RunContext } from './build-book.ts';
import type { Job } from './job.ts';

export interface Pool {
  /** Builds a book in some worker; never rejects. */
  build(job: Job): Promise<BookResult>;
  close(): Promise<void>;
}

/** Run from source, the worker is source too. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/**
 * MiB for what a worker has just made and mostly throws away. V8 would take 48 in each worker, which
 * makes nothing faster, and a library of any length must stay in little memory.
 */
const YOUNG_GENERATION_MIB = 12;

/** Starts `workers` threads that share the context of the run. */
export function openPool(workers: number, context: RunContext): Pool {
  const pool = new Piscina({
    filename: new URL(`./worker.${extension}`, import.meta.url).href,
    name: 'build',
    minThreads: workers,
    maxThreads: workers,
    workerData: context,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MIB },
  });
  return {
    async build(job) {
      try {
        const result: BookResult = await pool.run(job);
        return result;
      } catch (error) {
        return died(job, error);
      }
    },
    close: () => pool.destroy(),
  };
}

function died({ source }: Job, error: unknown): BookResult {
  const cause = error instanceof Error ? error.message : String(error);
  const problem = message('worker-died', { cause }, { file: source.path });
  const nothing = { files: [], doubtful: 0, milliseconds: 0 };
  return { path: source.path, status: 'failed', messages: [problem], ...nothing };
}
