// Garbage collection on request, for long runs alone: V8 weighs what it has made itself, and sees
// little of what a renderer or a compressor holds for an object that is waiting to be collected.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Books from which on memory counts for more than a few percent of a run's time. */
export const longRun = 2000;

/** Makes the function that collects the garbage of this thread. */
export function openCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') collect();
  };
}
