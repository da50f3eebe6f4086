// How paths are shown to the user.
import { relative } from 'node:path';

/** Relative to `cwd`, where the user stands, unless that would lead upward. */
export function shown(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  return path === '' || path.startsWith('..') ? absolute : path;
}
