// What the operating system said, in words for people.

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
