// Stage 5: the bound book made ready for the writers: identifier and ids.

import { identifierOf } from './identity.ts';
import { identifyShelves } from './ids.ts';
import type { Book } from './types.ts';

/** Gives the book its identifier and its shelves their ids. */
export function finish(book: Book): Book {
  const metadata = { ...book.metadata, identifier: identifierOf(book.metadata) };
  return identifyShelves({ ...book, metadata });
}
