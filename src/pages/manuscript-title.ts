// The first page and the heads of a manuscript, in the form that editors ask for (Shunn, “Proper
// manuscript format”): the author and the number of words, the title, the author once more.
import type { Metadata } from '../book/metadata-types.ts';
import type { Book } from '../book/types.ts';
import { writtenNumber } from '../book/wording/wording.ts';
import type { Words } from '../book/wording/words.ts';
import { wordsOfBook } from '../book/words.ts';
import { authorNames } from '../metadata/facts.ts';
import { shortTitles } from './short-title.ts';
import { authorLine, byline } from './title-page.ts';

/** Editors count in hundreds. */
const WORDS_STEP = 100;

export interface ManuscriptTitle {
  authors: string;
  /** `about 3,200 words`. */
  length: string;
  title: string;
  byline: string;
}

/** Decides what stands on the first page; what is not known is empty. */
export function manuscriptTitleOf(book: Book, words: Words): ManuscriptTitle {
  const { metadata } = book;
  return {
    authors: authorLine(metadata),
    length: roundedWords(book),
    title: metadata.title ?? '',
    byline: byline(metadata, words),
  };
}

// English in all languages: it is the form of English-speaking editors.
function roundedWords(book: Book): string {
  const words = Math.max(1, Math.round(wordsOfBook(book) / WORDS_STEP)) * WORDS_STEP;
  return `about ${writtenNumber(words)} words`;
}

/**
 * Heads of the page called `label`, the fullest first: `Corvo / Small Hours / 12`, then with less of
 * the title, then the page alone.
 */
export function manuscriptHeads(metadata: Metadata, label: string): string[] {
  const [author] = authorNames(metadata);
  const surname = author?.split(/\s+/).at(-1);
  const titles = shortTitles(metadata.title ?? '', metadata.language ?? 'en');
  const heads = [...titles.map((title) => [surname, title, label]), [surname, label], [label]];
  return heads.map((parts) =>
    parts.filter((part) => part !== undefined && part !== '').join(' / '),
  );
}
