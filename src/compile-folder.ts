// The way of a book that is a folder: each manuscript is bound by itself, then all are gathered
// under one title and written.
import { dirname, relative } from 'node:path';
import { type Gathered, gather, gatherMetadata } from './bind/gather.ts';
import { titleBook } from './bind/title-book.ts';
import { nodesOf } from './book/nodes.ts';
import type { Book } from './book/types.ts';
import { openingWords } from './book/words.ts';
import { type Beside, bindManuscript } from './compile.ts';
import type { Message } from './messages.ts';
import { mergeMetadata } from './metadata/merge.ts';
import { isDoubtful } from './outline/outline.ts';
import { statementsOf } from './settings/stage-options.ts';
import type { Settings } from './settings/table.ts';
import { type Written, writeFormats } from './write-formats.ts';

/** One manuscript of a folder; `file` is its path as the user would name it. */
export interface FolderPart {
  bytes: Uint8Array;
  file: string;
  /** The text of the author's corrections beside it. */
  sidecar?: string;
}

/**
 * Compiles the manuscripts of a folder into one book: as its chapters, or as the stories of an
 * anthology. `folder` is its path as the user would name it. Throws a `Failure` for a known problem.
 */
export async function compileFolder(
  kind: 'book' | 'anthology',
  parts: readonly FolderPart[],
  folder: string,
  settings: Settings,
  around: Beside = {},
): Promise<Written & { book: Book; doubtful: number }> {
  const { title: _title, ...ofEach } = settings;
  const books: Gathered[] = [];
  const messages: Message[] = [];
  let doubtful = 0;
  for (const { bytes, file, sidecar } of parts) {
    const beside = sidecar === undefined ? {} : { sidecar };
    const bound = await bindManuscript(bytes, file, ofEach, beside);
    if (around.folder !== undefined) {
      await placePictures(bound.book, relative(folder, dirname(file)), around.folder);
    }
    books.push({ book: bound.book, file });
    doubtful += bound.detected.labelled.filter(isDoubtful).length;
    // A file's missing title is no news: it is one chapter among others.
    messages.push(...bound.messages.filter(({ id }) => !id.startsWith('title-')));
  }
  const said = mergeMetadata(statementsOf(settings, around.config));
  const untitled = gather(kind, books, gatherMetadata(books, said));
  const { metadata, messages: ofTitle } = titleBook(
    untitled.metadata,
    folder,
    openingWords(untitled),
  );
  const book = { ...untitled, metadata };
  const written = await writeFormats(book, folder, settings, around.folder);
  return { ...written, book, doubtful, messages: [...messages, ...ofTitle, ...written.messages] };
}

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
