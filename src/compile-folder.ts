// The way of a book that is a folder: each manuscript is bound by itself, then all are gathered
// under one title and written.
import { dirname, relative } from 'node:path';
import { type Gathered, gather, gatherMetadata } from './bind/gather.ts';
import { titleBook } from './bind/title-book.ts';
import { nodesOf } from './book/nodes.ts';
import type { Book } from './book/types.ts';
import { openingWords } from './book/words.ts';
import { bindManuscript, writeBook } from './compile.ts';
import { type CompileOptions, readOptions } from './compile-options.ts';
import type { Message } from './messages.ts';
import { mergeMetadata } from './metadata/merge.ts';
import { isDoubtful } from './outline/outline.ts';
import { statementsOf } from './settings/stage-options.ts';
import type { Written } from './write-formats.ts';

/** One manuscript of a folder. */
export interface FolderPart {
  /** Its path as the user would name it, with the folder's: `saga/chapter-1.txt`. */
  file: string;
  /** Its text, or the bytes of the file. */
  bytes: string | Uint8Array;
  /** The text of the author's corrections beside it. */
  sidecar?: string;
}

/** Options of a book that is a folder; `file` is the folder as the user would name it. */
export interface FolderOptions extends Omit<CompileOptions, 'sidecar'> {
  /** Whether the files are the chapters of a book, which is the default, or stories of one volume. */
  kind?: 'book' | 'anthology';
}

/** A book of several manuscripts, with the files that were asked for. */
export interface CompiledFolder extends Written {
  book: Book;
  /** Lines whose reading is in doubt. */
  doubtful: number;
}

/**
 * Compiles the manuscripts of a folder, in this order, into one book: as its chapters, or as the
 * stories of an anthology. Rejects with a `Failure` for a known problem.
 */
export async function compileFolder(
  parts: readonly FolderPart[],
  { kind = 'book', file: folder = DEFAULT_FOLDER, ...options }: FolderOptions = {},
): Promise<CompiledFolder> {
  const { title: _title, config: _config, folder: _folder, ...ofEach } = options;
  const books: Gathered[] = [];
  const messages: Message[] = [];
  let doubtful = 0;
  for (const { bytes, file, sidecar } of parts) {
    const beside = sidecar === undefined ? {} : { sidecar };
    const bound = await bindManuscript(bytes, { ...ofEach, ...beside, file });
    if (options.folder !== undefined) {
      await placePictures(bound.book, relative(folder, dirname(file)), options.folder);
    }
    books.push({ book: bound.book, file });
    doubtful += bound.detected.labelled.filter(isDoubtful).length;
    // A file's missing title is no news: it is one chapter among others.
    messages.push(...bound.messages.filter(({ id }) => !id.startsWith('title-')));
  }
  const { settings, config } = readOptions(options);
  const said = mergeMetadata(statementsOf(settings, config));
  const untitled = gather(kind, books, gatherMetadata(books, said));
  const { metadata, messages: ofTitle } = titleBook(
    untitled.metadata,
    folder,
    openingWords(untitled),
  );
  const written = await writeBook({ ...untitled, metadata }, { ...options, file: folder });
  return { ...written, doubtful, messages: [...messages, ...ofTitle, ...written.messages] };
}

/** What a folder is called that nobody has named. */
const DEFAULT_FOLDER = 'book';

/**
 * Pictures are named from where their text stands, `own` from the book's `folder`, or else from that
 * folder: their URLs become what they are from there.
 */
async function placePictures(book: Book, own: string, folder: string): Promise<void> {
  const pictures = [...nodesOf(book.children, 'image')];
  if (own === '' || pictures.length === 0) return;
  const { pictureFrom } = await import('./images/load.ts');
  for (const picture of pictures) {
    picture.url = (await pictureFrom(own, picture.url, folder)) ?? picture.url;
  }
}
