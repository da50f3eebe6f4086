// The table of writers: every format a book is made in. A new one is a file beside this one and a name
// here; settings, file names, help and estimates take what they need from the row.
import { epub, kepub } from './epub.ts';
import { pdf } from './pdf.ts';
import type { Writer } from './writer.ts';

/** The built-in writers. A book's files are written in this order. */
export const writers: readonly Writer[] = [epub, kepub, pdf];

/** The ids of the built-in writers, as `--format` takes them. */
export const builtInFormats: readonly string[] = idsOf(writers);

/** The ids of writers, in order. */
export function idsOf(known: readonly Writer[]): string[] {
  return known.map(({ id }) => id);
}

/** The writer whose files are called so: of `a.kepub.epub`, the one with the longest extension. */
export function writerNamed(path: string, known: readonly Writer[]): Writer | undefined {
  const name = path.toLowerCase();
  const fitting = known.filter(({ extension }) => name.endsWith(extension.toLowerCase()));
  return fitting.toSorted((a, b) => b.extension.length - a.extension.length)[0];
}
