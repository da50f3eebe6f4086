// Garbage collection for long runs and long books alone: V8 weighs what it has made itself, and sees
// little of what a renderer or a compressor holds for an object that is waiting to be collected.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Books from which on memory counts for more than a few percent of a run's time. */
export const LONG_RUN_BOOKS = 2000;

/** Makes the function that collects the garbage of this thread. */
export function openCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') collect();
  };
}

/** Bytes of a manuscript from which on its garbage would fill hundreds of megabytes. */
export const LONG_TEXT_BYTES = 1_500_000;

/**
 * Runs `work` while V8 collects whenever a fifth has been added to what is alive. By itself it lets
 * garbage grow to four times of that, which a book of many megabytes never needs again.
 */
export async function withLittleGarbage<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString('--heap-growing-percent=20');
  try {
    return await work();
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}
