// What a writer is: stage 6 for one format, from a finished book to the bytes of its files.
// `writers.ts` is their table.
import type { Book } from '../book/types.ts';
import type { Overrides } from '../epub/overrides.ts';
import type { ImageFile } from '../images/load.ts';
import type { Message, Remark } from '../messages.ts';
import type { Settings } from '../settings/table.ts';

/** What a writer is given besides the book; it is the same for all writers of a book. */
export interface WriterContext {
  settings: Settings;
  /** The manuscript or folder, as the user named it. */
  file: string;
  /** The manuscript's pictures by the URL they are named with. */
  images: ReadonlyMap<string, ImageFile>;
  /** How nodes are printed in an EPUB, where plugins have their own way. */
  overrides: Overrides;
  /** Takes what a person should know. */
  report(said: Message | Remark): void;
}

/** Writes books in one format. */
export interface Writer {
  /** What `--format` calls it: `epub`. */
  id: string;
  /** The end of its files' names, with its dot: `.epub`. */
  extension: string;
  /** Seconds of work for any book, and for a mebibyte of manuscript; absent: about those of an EPUB. */
  seconds?: { book: number; mebibyte: number };
  /** Whether a book becomes several files, which are numbered; absent: it is always one. */
  isSplit?(settings: Settings): boolean;
  /** What is wrong with a written file by the standard of its format; asked under `--validate`. */
  inspect?(bytes: Uint8Array): Promise<Message[]>;
  /** Writes the files of `book`: one, or all parts of a split one. The same book makes the same bytes. */
  write(book: Book, context: WriterContext): Promise<Uint8Array[]> | Uint8Array[];
}
