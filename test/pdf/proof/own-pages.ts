// Metadata → the words of the pages that no author wrote: half title, title page, front page,
// copyright page, contents, colophon. Nothing of PDF.
import type { Metadata } from '../../../src/book/metadata-types.ts';
import { wordsFor } from '../../../src/book/wording/wording.ts';
import { authorNames, factsOf, seriesLine } from '../../../src/metadata/facts.ts';
import type { PrintedSection } from './section.ts';

/** What stands before and behind the author's pages. `quiet` ones have no heading: a dedication. */
export interface Surroundings {
  hasHalfTitle: boolean;
  quiet: readonly PrintedSection[];
  /** Front matter with a heading, and all that the contents list. */
  listed: readonly PrintedSection[];
  entries: readonly PrintedSection[];
}

/** All that stands before the story, in order. */
export function frontPages(
  metadata: Metadata,
  { hasHalfTitle, quiet, listed, entries }: Surroundings,
): PrintedSection[] {
  const { title, subtitle, rights, publisher, source } = metadata;
  const words = wordsFor(metadata.language ?? 'en');
  const series = seriesLine(metadata, words);
  const titles = page(title, subtitle, ...authorNames(metadata), series, publisher);
  const about = aboutPage(metadata);
  const contents = {
    ...page(words.contents),
    head: words.contents,
    contents: [...listed, ...entries],
  };
  return [
    ...(hasHalfTitle ? [page(title)] : []),
    { ...titles, ornaments: { least: 0, most: 1 } },
    ...(rights === undefined ? about : [page(rights, publisher, source)]),
    ...quiet,
    ...(rights === undefined ? [] : about),
    ...(entries.length > 1 ? [contents] : []),
    ...listed,
  ];
}

/** The last page, which says how the book was made. */
export function lastPage({ language = 'en', rights, source }: Metadata): PrintedSection {
  const made = wordsFor(language).madeWith('Fascicle');
  return page(made, rights === undefined ? source : undefined);
}

function aboutPage(metadata: Metadata): PrintedSection[] {
  const words = wordsFor(metadata.language ?? 'en');
  const { title, summary, disclaimer } = metadata;
  const facts = factsOf(metadata, words);
  if (facts.length === 0 && !summary && !disclaimer) return [];
  const { labels } = words;
  const names = authorNames(metadata).join(', ');
  const rows = [
    ...(title ? [labels.title ?? 'Title', title] : []),
    ...(names ? [labels.creators ?? 'Author', names] : []),
    ...facts.flatMap(({ label, value }) => [label, value]),
  ];
  return [{ ...page(words.about, summary, ...rows, disclaimer), head: words.about }];
}

function page(...parts: (string | undefined)[]): PrintedSection {
  return { text: parts.filter((part) => part !== undefined).join('\n'), notes: '' };
}
