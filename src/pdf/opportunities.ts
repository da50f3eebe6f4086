// Where lines may end in texts without spaces (UAX #14); loaded only for books that have such texts.

import type { Book } from '../book/types.ts';
import { contentsOf, flowText, shelvesOf } from '../book/walk.ts';
import { ideographic, type Opportunities } from './words.ts';

/** The rule for a book's words; one without ideographs needs none. */
export async function loadOpportunities(book: Book): Promise<Opportunities> {
  const needed = shelvesOf(book).some((shelf) =>
    contentsOf(shelf).some((node) => ideographic.test(flowText(node))),
  );
  if (!needed) return () => [];
  const { default: LineBreaker } = await import('linebreak');
  return (text) => {
    const breaker = new LineBreaker(text);
    const ends: number[] = [];
    for (let end = breaker.nextBreak(); end; end = breaker.nextBreak()) ends.push(end.position);
    return ends;
  };
}
