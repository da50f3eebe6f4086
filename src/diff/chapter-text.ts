// A chapter as two editions are compared by, and the chapters of a book tree in that form.
import { tocTitle } from '../book/chunks.ts';
import type { Book } from '../book/types.ts';
import { contentsOf, flowText, headingOfSection, type Section, sectionsOf } from '../book/walk.ts';

/** A chapter, or whatever else the contents of a book name. */
export interface ChapterText {
  title: string;
  /** Its words, the heading's among them. */
  text: string;
}

/** The chapters of `book` in reading order, and what else in it has a heading. */
export function chaptersOfBook(book: Book): ChapterText[] {
  return sectionsOf(book).flatMap((section) => {
    const title = titleOf(section, book.metadata.title ?? '');
    if (title === undefined) return [];
    return [{ title, text: contentsOf(section).map(flowText).join('\n') }];
  });
}

/** A chapter without a heading is the story itself; a page without one, such as a dedication, is not listed. */
function titleOf(section: Section, ofBook: string): string | undefined {
  const heading = headingOfSection(section);
  if (heading !== undefined) return tocTitle(heading);
  return section.type === 'chapter' ? ofBook : undefined;
}
