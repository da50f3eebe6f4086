// What a command asks of V8, which is tuned for pages and servers that run for hours; a command runs
// for seconds. Results do not depend on it.
import module from 'node:module';
import { setFlagsFromString } from 'node:v8';

// How much a function must run, in bytes of its bytecode, before it is optimised; V8's own measure is
// a third of this. With it, setting a novel optimised 325 functions and spent 37 % of its CPU on
// that (perf); so it optimises the hundred that matter, and a fifth less CPU is spent in all.
const OPTIMISATION_BUDGET = 400_000;
// Bytes of bytecode up to which a function is copied into those that call it; V8's own limit is 460.
// What it copies it must optimise again in every place: with this a novel's PDF took 2.16 s of CPU, the
// best of nine, instead of 2.30, and 300 stories took the same.
const INLINED_BYTES = 120;
// From this version on V8 has a quicker compiler before that one, and the flag no more.
const FIRST_WITHOUT_BUDGET = 12;

/** Tunes V8 of this version; code loaded before is not kept in the cache of compiled code. */
export function tuneEngine(v8: string): void {
  if (Number.parseInt(v8, 10) < FIRST_WITHOUT_BUDGET) {
    setFlagsFromString(`--interrupt-budget=${OPTIMISATION_BUDGET}`);
    setFlagsFromString(`--max-inlined-bytecode-size=${INLINED_BYTES}`);
  }
  // Node 22 can keep compiled code from run to run, which halves the start. Older ones cannot.
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') {
    module.enableCompileCache();
  }
}

/**
 * Runs `work` whose results live to the end of the run. V8 takes many survivors for a sign that the
 * nursery is too small and would grow it to 32 MiB, which stay with the process: here it stays as it is.
 */
export async function makeLasting<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString('--semi-space-growth-factor=1');
  try {
    return await work();
  } finally {
    setFlagsFromString(`--semi-space-growth-factor=${NURSERY_GROWTH}`);
  }
}

/** V8's own factor. */
const NURSERY_GROWTH = 2;
