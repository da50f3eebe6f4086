// The front page of metadata: what a reader of fan fiction looks at before the first line. It holds
// the fields that are known, in the order of the table of fields, and makes none up.
import type { Metadata } from '../book/metadata-types.ts';
import type { Words } from '../book/wording/words.ts';
import { type Fact, factsOf, paragraphsOf } from '../metadata/facts.ts';
import { authorLine } from './title-page.ts';

export interface AboutRow extends Fact {
  /** Language of the label, where it is one of our words and not in the book's language. */
  lang?: string;
}

export interface AboutPage {
  name: string;
  /** Paragraphs of the summary. */
  summary: string[];
  /** Title and authors: on paper the page may be read alone. An EPUB's reader has seen them just before. */
  identity: AboutRow[];
  facts: AboutRow[];
  /** Paragraphs of the disclaimer. */
  disclaimer: string[];
  /** Rows that a reader may look for by themselves, and what they are then called. */
  places: { field: Fact['field']; name: string }[];
}

/** Decides what stands on the page; undefined where it would say no more than the title page. */
export function aboutPageOf(metadata: Metadata, words: Words): AboutPage | undefined {
  const summary = paragraphsOf(metadata.summary);
  const facts = factsOf(metadata, words).map((fact) => inOurWords(fact, words));
  const disclaimer = paragraphsOf(metadata.disclaimer);
  if (summary.length + facts.length + disclaimer.length === 0) return undefined;
  return {
    name: words.about,
    summary,
    identity: identityOf(metadata, words),
    facts,
    disclaimer,
    places: metadata.warnings?.length ? [{ field: 'warnings', name: words.warnings }] : [],
  };
}

/** The author's own keys are in the language of the book. */
function inOurWords(fact: Fact, { lang }: Words): AboutRow {
  return fact.field === 'other' || lang === undefined ? fact : { ...fact, lang };
}

function identityOf(metadata: Metadata, words: Words): AboutRow[] {
  const { labels } = words;
  const rows: Fact[] = [
    { field: 'title', label: labels.title ?? 'Title', value: metadata.title ?? '' },
    { field: 'creators', label: labels.creators ?? 'Author', value: authorLine(metadata) },
  ];
  return rows.filter(({ value }) => value !== '').map((row) => inOurWords(row, words));
}
