// Paths as people see them: how they are shown and ordered, what the system says of one it refuses, and
// where the user keeps what can be made again.
import { join, relative } from 'node:path';

/** Relative to `cwd`, where the user stands, unless that would lead upward. */
export function shown(absolute: string, cwd: string): string {
  const path = relative(cwd, absolute);
  return path === '' || path.startsWith('..') ? absolute : path;
}

const causes: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something else has that name',
  EFBIG: 'the file would be too large',
  EIO: 'the disk failed',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links lead in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'missing',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'part of the path is no folder',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
};

/** The cause of a failed file operation; anything else is a bug and is thrown on. */
export function causeOf(error: unknown): string {
  if (!isSystemError(error)) throw error;
  return causes[error.code] ?? error.code;
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'syscall' in error
  );
}

let collator: Intl.Collator | undefined;

/** A sorted copy of `names`; paths are compared as wholes. */
export function inNaturalOrder(names: readonly string[]): string[] {
  if (names.length < 2) return [...names];
  // Made when first wanted: it takes as long as reading a story.
  collator ??= new Intl.Collator('en', { numeric: true });
  const { compare } = collator;
  return [...names].sort((a, b) => compare(a, b) || (a < b ? -1 : Number(a > b)));
}

/** A folder of the user's cache by the conventions of the system; undefined when there is no home. */
export function usualCacheFolder(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  const base = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && join(HOME, '.cache'));
  return base ? join(base, 'fascicle') : undefined;
}
