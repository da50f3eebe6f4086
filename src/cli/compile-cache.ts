// Node 22 can keep compiled code from run to run, which halves the start. Older ones cannot.
import module from 'node:module';

/** Turns the cache on where there is one. Code loaded before this call is not in it. */
export function enableCompileCache(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') {
    module.enableCompileCache();
  }
}
