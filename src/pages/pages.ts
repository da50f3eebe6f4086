// What the book brings itself: the pages that the author did not write, decided once for all writers,
// which only style them. Plain data; it knows neither XHTML nor PDF.
import type { Book } from '../book/types.ts';
import type { Words } from '../book/wording/words.ts';
import { type AboutPage, aboutPageOf } from './about.ts';
import { type Colophon, colophonOf } from './colophon.ts';
import { type Contents, contentsOfBook } from './contents.ts';
import { type Imprint, imprintOf } from './imprint.ts';
import { type HalfTitle, halfTitleOf, type TitlePage, titlePageOf } from './title-page.ts';

/** The pages in the order in which they stand; an absent one has nothing to say. */
export interface OwnPages {
  halfTitle: HalfTitle;
  titlePage: TitlePage;
  imprint?: Imprint;
  about?: AboutPage;
  contents: Contents;
  colophon: Colophon;
}

/** Decides the pages of `book`; chapters with a higher number than `newSince` are marked as new. */
export function ownPagesOf(
  book: Book,
  words: Words,
  newSince: number = Number.POSITIVE_INFINITY,
): OwnPages {
  const { metadata } = book;
  const imprint = imprintOf(metadata);
  const about = aboutPageOf(metadata, words);
  return {
    halfTitle: halfTitleOf(metadata),
    titlePage: titlePageOf(metadata, words),
    ...(imprint && { imprint }),
    ...(about && { about }),
    contents: contentsOfBook(book, words, newSince),
    colophon: colophonOf(metadata, words),
  };
}
