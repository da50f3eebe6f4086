// A dedication that was written as metadata (`dedication: For Ann`) gets its page like any other.
import type { Book, Division } from './types.ts';

/** Adds the page where the metadata has a dedication and the text has none. It has no manuscript line. */
export function addDedication(book: Book): Book {
  const [front, body, back] = book.children;
  const { dedication } = book.metadata;
  const known = front.children.some(({ kind }) => kind === 'dedication');
  if (dedication === undefined || known) return book;
  const page: Division = {
    type: 'division',
    kind: 'dedication',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: dedication }] }],
  };
  return { ...book, children: [{ ...front, children: [page, ...front.children] }, body, back] };
}
