// What a page must know while its nodes are printed: where links lead, which pictures there are,
// and how the book's footnotes are numbered.
import type { Flow, FootnoteReference, Inline, Paragraph } from '../book/types.ts';
import type { Words } from '../book/wording/words.ts';
import type { PageStart } from '../pages/page-start.ts';

/** A picture as it stands in the book; pixels. */
export interface PlacedPicture {
  href: string;
  width: number;
  height: number;
}

/** A reference mark in the text: its number, its own id, and where the note's text stands. */
export interface FootnoteMark {
  number: number;
  id: string;
  href: string;
}

/** What printing needs to know beyond the node in hand. */
export interface PageContext {
  /** Where a link of the manuscript leads, or undefined when we cannot promise that it leads anywhere. */
  link: (url: string) => string | undefined;
  picture: (url: string) => PlacedPicture | undefined;
  mark: (reference: FootnoteReference) => FootnoteMark | undefined;
  /** The pages of the printed twin that begin in a paragraph. */
  pagesIn: (paragraph: Paragraph) => readonly PageStart[];
  /** A node in a person's own way, where there is one for it. */
  override?: (node: Flow | Inline, context: PageContext) => string | undefined;
  /** A new id, unique in this page. */
  id: (stem: string) => string;
  words: Words;
}
