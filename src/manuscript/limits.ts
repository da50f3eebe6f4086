// How large a manuscript may be: said once, for whoever opens files and for whoever reads bytes.
import { Failure, message } from '../messages.ts';

/** Bytes: some sixty long novels. */
const MAX_MANUSCRIPT_BYTES = 64 * 1024 * 1024;

/** Throws a Failure when a manuscript of `size` bytes is too large; `file` stands in the message. */
export function checkSize(size: number, file: string): void {
  if (size <= MAX_MANUSCRIPT_BYTES) return;
  const values = { size: mebibytes(size), limit: mebibytes(MAX_MANUSCRIPT_BYTES) };
  throw new Failure(message('file-too-large', values, { file }));
}

function mebibytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MiB`;
}
