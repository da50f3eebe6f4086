// The half title: the book's title alone, on the first page. An EPUB has none, since it has no spine.
import type { Metadata } from '../book/metadata-types.ts';

/** Books of fewer pages are too thin for a half title. */
export const MIN_PAGES_FOR_HALF_TITLE = 80;

export interface HalfTitle {
  title: string;
}

/** What stands on the half title. */
export function halfTitleOf({ title = '' }: Metadata): HalfTitle {
  return { title };
}
