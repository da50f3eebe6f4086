// The facts of the package document, ready for its template: metadata as given, never invented.
import type { Creator, Metadata, Series } from '../book/metadata-types.ts';
import type { Book } from '../book/types.ts';
import { wordsFor } from '../book/wording/wording.ts';
import { wordsOfBook } from '../book/words.ts';
import { isRightToLeft } from '../typography/right-to-left.ts';
import { type Accessibility, accessibilityOf } from './accessibility.ts';
import type { EpubOptions, EpubPlan } from './types.ts';

/** What the package template sees as `book`. Values are text still to be escaped. */
export interface PackageFacts {
  identifier: string;
  language: string;
  direction: 'ltr' | 'rtl';
  title: string;
  titleFileAs: string | undefined;
  subtitle: string | undefined;
  creators: Creator[];
  published: string | undefined;
  modified: string;
  description: string | undefined;
  publisher: string | undefined;
  rights: string | undefined;
  source: string | undefined;
  subjects: string[];
  series: Series | undefined;
  words: number;
  accessibility: Accessibility;
}

/** Gathers what the package document says about the book. */
export function packageFacts(
  book: Book,
  plan: EpubPlan,
  identifier: string,
  options: EpubOptions,
): PackageFacts {
  const { metadata } = book;
  const { title = '', language = 'und', creators = [], published, summary } = metadata;
  const { subtitle, publisher, rights, source, series } = metadata;
  const sorted = titleFileAs(title, language);
  return {
    identifier,
    language,
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    title,
    titleFileAs: sorted === title ? undefined : sorted,
    subtitle,
    creators,
    published,
    modified: modifiedOf(metadata, options),
    description: summary?.replace(/\s+/g, ' ').trim() || undefined,
    publisher,
    rights,
    source,
    subjects: subjectsOf(metadata),
    series,
    words: metadata.words ?? wordsOfBook(book),
    accessibility: accessibilityOf(plan, options),
  };
}

/** Nothing is known of this book's dates: the first day that a ZIP file can write. */
const unknownDate = '1980-01-01';

/** When the text last changed, as OPF wants it: `2004-05-21T00:00:00Z`. Never the clock. */
function modifiedOf({ updated, published }: Metadata, { date }: EpubOptions): string {
  const given = updated ?? published ?? date ?? unknownDate;
  const [year, month = '01', day = '01'] = given.slice(0, 10).split('-');
  const time = /T(\d\d:\d\d:\d\d)/.exec(given)?.[1] ?? '00:00:00';
  return `${year}-${month}-${day}T${time}Z`;
}

/** Fan-fiction fields as subjects, so that libraries can file by them. */
function subjectsOf(metadata: Metadata): string[] {
  const labelled: [string, readonly (string | undefined)[] | undefined][] = [
    ['Fandom', metadata.fandom],
    ['Rating', [metadata.rating]],
    ['Warning', metadata.warnings],
    ['Category', metadata.category],
    ['Relationship', metadata.relationships],
    ['Character', metadata.characters],
    ['Status', [metadata.status && wordsFor('en').statuses[metadata.status]]],
  ];
  const subjects = labelled.flatMap(([label, values = []]) =>
    values.filter((value) => value !== undefined).map((value) => `${label}: ${value}`),
  );
  const plain = [...(metadata.genre ?? []), ...(metadata.tags ?? [])];
  return [...new Set([...subjects, ...plain])].filter((subject) => subject.trim() !== '');
}

/** Articles that open a title, by language. The elided ones end in an apostrophe and no space. */
const articles: Record<string, string> = {
  en: 'the|a|an',
  fr: "les|le|la|une|un|des|l[’']",
  de: 'der|die|das|eine|ein',
  es: 'los|las|el|la|unos|unas|un|una',
  it: "gli|il|lo|la|le|un|una|uno|i|l[’']",
  pt: 'os|as|um|uma|o|a',
  nl: 'de|het|een',
};

/** `The Long Way` → `Long Way, The`; a title without an article is returned as it is. */
export function titleFileAs(title: string, language: string): string {
  const list = articles[language.toLowerCase().split('-')[0] ?? ''];
  if (!list) return title;
  const found = new RegExp(`^(${list})(?:\\s+|(?<=[’']))(\\S.*)$`, 'is').exec(title);
  return found ? `${found[2]}, ${found[1]}` : title;
}
