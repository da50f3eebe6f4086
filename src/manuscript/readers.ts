// The table of readers: which formats a manuscript may have, and how the one of a file is found. A new
// format is one more file in `readers/` and one more name here.
import { Failure, message } from '../messages.ts';
import { readLines } from './lines.ts';
import type { LineReader, Reader, ReaderContext, ReadManuscript } from './reader.ts';
import { markdown } from './readers/markdown.ts';
import { text } from './readers/text.ts';
import type { Blocks, Manuscript } from './types.ts';

const lineReaders: readonly LineReader[] = [text, markdown];

/** The built-in readers. */
export const readers: readonly Reader[] = lineReaders;

/**
 * Stages 1 and 2 for a manuscript in any format that `known` reads; of two readers for one extension
 * the first is asked. Throws a `Failure` for a file that none of them reads, and for bytes that are
 * empty, too many or not text.
 */
export async function readAny(
  bytes: Uint8Array,
  file: string,
  known: readonly Reader[] = readers,
): Promise<ReadManuscript> {
  return readerOf(bytes, file, known).read(bytes, file, context);
}

/** Stage 1 for the built-in formats; see `readAny`. A file of no known extension is plain text. */
export async function readManuscript(bytes: Uint8Array, file: string): Promise<Manuscript> {
  return readLines(bytes, file, (readerNamed(file, readers) ?? text).id);
}

/** Stage 2 for the built-in formats: the paragraph-level pieces of a manuscript, in order. */
export async function readBlocks(manuscript: Manuscript): Promise<Blocks> {
  const { format } = manuscript;
  const reader = lineReaders.find(({ id }) => id === format);
  // A reader of a new format hands over lines that one of the built-in formats understands.
  if (reader === undefined) throw new Error(`No built-in reader reads lines of ${format}`);
  return reader.readBlocks(manuscript);
}

const context: ReaderContext = { readLines, readBlocks };

/** The reader for a file of this name; undefined when none has its extension. */
export function readerNamed(file: string, known: readonly Reader[]): Reader | undefined {
  const name = file.toLowerCase();
  return known.find(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}

/** Bytes whose name says nothing, as on standard input, are what a reader takes them for, or text. */
function readerOf(bytes: Uint8Array, file: string, known: readonly Reader[]): Reader {
  const reader = readerNamed(file, known);
  if (reader !== undefined) return reader;
  if (!hasExtension(file)) return known.find((each) => each.sniff?.(bytes) === true) ?? text;
  const extensions = extensionList(known, 'and');
  throw new Failure(message('file-kind-unknown', { path: file, extensions }, { file }));
}

//  yes  story.docx     drafts/story.v2        no  story     drafts.old/story     Mr. Hale     .story
function hasExtension(file: string): boolean {
  return /[^/\\]\.[^./\\\s]+$/.test(file);
}

/** Every extension that is read, for a sentence: `.txt, .md and .markdown`. */
export function extensionList(known: readonly Reader[], joint: 'and' | 'or'): string {
  const all = [...new Set(known.flatMap(({ extensions }) => extensions))];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${joint} ${all.at(-1)}`;
}
