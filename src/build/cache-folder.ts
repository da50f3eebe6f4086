// Where finished work is remembered when nobody says where.
import { join } from 'node:path';

/** A folder of the user's cache by the conventions of the system; undefined when there is no home. */
export function usualCacheFolder(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  const base = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  return base ? join(base, 'fascicle') : undefined;
}
