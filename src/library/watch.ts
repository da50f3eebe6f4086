// Waits for manuscripts to change. Events that come together are one change: editors write a file
// in several steps.
import { basename } from 'node:path';

/** Milliseconds of quiet after which a change is over. */
const SETTLING_MS = 80;

/**
 * Yields each time something changes below `paths` (absolute), until `interrupted`. What lies in
 * `skip`, the output folder, and hidden files do not count.
 */
export async function* changesBelow(
  paths: readonly string[],
  skip: string,
  interrupted: AbortSignal,
): AsyncGenerator<void> {
  const { watch } = await import('chokidar');
  const watcher = watch([...paths], {
    ignoreInitial: true,
    ignored: (path) =>
      path === skip || basename(path).startsWith('.') || path.includes('node_modules'),
  });
  let wake: (() => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let changed = false;
  const settle = () => {
    changed = true;
    wake?.();
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(settle, SETTLING_MS);
  });
  const stop = () => wake?.();
  interrupted.addEventListener('abort', stop);
  try {
    while (!interrupted.aborted) {
      if (!changed) await new Promise<void>((resolve) => (wake = resolve));
      if (changed && !interrupted.aborted) {
        changed = false;
        yield;
      }
    }
  } finally {
    clearTimeout(timer);
    await watcher.close();
  }
}
