// Two editions of a book compared, each a tree or a finished EPUB.
import type { Book } from './book/types.ts';
import { type ChapterText, chaptersOfBook } from './diff/chapter-text.ts';
import { type Change, compareEditions } from './diff/compare.ts';
import { Failure, message } from './messages.ts';

/** An edition: a book tree, or the bytes of an EPUB, ours or anybody's. */
export type Edition = Book | Uint8Array;

/**
 * Says what became of each chapter from one edition to the next: the chapters of the new one in order,
 * then those that are gone. Rejects with a `Failure` for bytes that are no EPUB.
 */
export async function diff(before: Edition, after: Edition): Promise<Change[]> {
  return compareEditions(await chaptersOf(before), await chaptersOf(after));
}

async function chaptersOf(edition: Edition): Promise<ChapterText[]> {
  if (!(edition instanceof Uint8Array)) return chaptersOfBook(edition);
  const { readChapters } = await import('./epub/inspect/inspect.ts');
  const chapters = await readChapters(edition);
  if (chapters === undefined) throw new Failure(message('epub-unreadable'));
  return chapters;
}
