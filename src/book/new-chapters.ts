// Which chapters of a serial came after the last one a reader has read.
import type { Book } from './types.ts';
import { headingOfShelf, type Shelf, shelvesOf } from './walk.ts';

/** The chapters with a higher number than `last`: their own, or their place where they have none. */
export function chaptersAfter(book: Book, last: number): ReadonlySet<Shelf> {
  const chapters = shelvesOf(book).filter((shelf) => shelf.type === 'chapter');
  const numberOf = (chapter: Shelf, place: number) => headingOfShelf(chapter)?.ordinal ?? place + 1;
  return new Set(chapters.filter((chapter, place) => numberOf(chapter, place) > last));
}
