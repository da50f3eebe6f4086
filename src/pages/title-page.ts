// The title page and the half title: which lines stand on them, from above to below. What is not known
// is not there. An EPUB has no half title, since it has no spine.
import type { Metadata } from '../book/metadata-types.ts';
import type { Words } from '../book/wording/words.ts';
import { authorNames, seriesLine } from '../metadata/facts.ts';

export interface TitleLine {
  role: 'title' | 'subtitle' | 'author' | 'series' | 'publisher';
  text: string;
}

export interface TitlePage {
  /** What the page is called where a reader looks for it. */
  name: string;
  /** Title and subtitle. */
  work: TitleLine[];
  /** Each author, the series, the publisher. */
  makers: TitleLine[];
  /**
   * Authors or series follow the title: there is something for an ornament to part. A printed page
   * has none else; an EPUB always has it.
   */
  isParted: boolean;
}

/** Decides what stands on the title page. */
export function titlePageOf(metadata: Metadata, words: Words): TitlePage {
  const { title = '', subtitle = '', publisher = '' } = metadata;
  const authors = authorNames(metadata);
  const series = seriesLine(metadata, words);
  return {
    name: words.titlePage,
    work: known([
      { role: 'title', text: title },
      { role: 'subtitle', text: subtitle },
    ]),
    makers: known([
      ...authors.map((text): TitleLine => ({ role: 'author', text })),
      { role: 'series', text: series },
      { role: 'publisher', text: publisher },
    ]),
    isParted: [...authors, series].join('') !== '',
  };
}

function known(lines: TitleLine[]): TitleLine[] {
  return lines.filter(({ text }) => text !== '');
}

/** Books of fewer pages are too thin for a half title. */
export const MIN_PAGES_FOR_HALF_TITLE = 80;

export interface HalfTitle {
  title: string;
}

/** What stands on the half title. */
export function halfTitleOf({ title = '' }: Metadata): HalfTitle {
  return { title };
}

/** `Iris Vale, Óscar Núñez`; empty where nobody is known. */
export function authorLine(metadata: Metadata): string {
  return authorNames(metadata).join(', ');
}

/** `by Iris Vale`; empty where nobody is known. */
export function byline(metadata: Metadata, words: Words): string {
  const authors = authorLine(metadata);
  return authors === '' ? '' : `${words.by} ${authors}`;
}
