// The authors of a book as one line, as pages of our own name them.
import type { Metadata } from '../book/metadata-types.ts';
import type { Words } from '../book/wording/words.ts';
import { authorNames } from '../metadata/facts.ts';

/** `Iris Vale, Óscar Núñez`; empty where nobody is known. */
export function authorLine(metadata: Metadata): string {
  return authorNames(metadata).join(', ');
}

/** `by Iris Vale`; empty where nobody is known. */
export function byline(metadata: Metadata, words: Words): string {
  const authors = authorLine(metadata);
  return authors === '' ? '' : `${words.by} ${authors}`;
}
