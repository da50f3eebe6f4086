// Chapters: numbers that skip or repeat, headings with nothing under them.
import { tocTitle } from '../../book/chunks.ts';
import type { Chapter, Heading } from '../../book/types.ts';
import { chaptersOf, headingOfSection } from '../../book/walk.ts';
import { type Message, message } from '../../messages.ts';
import { placeOf, type Subject } from '../rule.ts';

/** `Chapter 3`, then `Chapter 5`; `Chapter 3` twice. Numbers may begin anew in every part. */
export function chapterNumbers({ book }: Subject): Message[] {
  const messages: Message[] = [];
  let last = 0;
  for (const section of book.children[1].children) {
    const begins = section.type === 'part';
    const chapters = begins ? chaptersOf(section) : [section];
    let fresh = begins;
    for (const heading of chapters.flatMap(numbered)) {
      const { ordinal } = heading;
      if (last > 0 && !(fresh && ordinal === 1)) messages.push(...compare(last, ordinal, heading));
      last = ordinal;
      fresh = false;
    }
  }
  return messages;
}

function numbered(chapter: Chapter): (Heading & { ordinal: number })[] {
  const heading = headingOfSection(chapter);
  const ordinal = heading?.ordinal;
  if (chapter.kind !== 'chapter' || !heading || ordinal === undefined) return [];
  return [{ ...heading, ordinal }];
}

function compare(last: number, ordinal: number, heading: Heading): Message[] {
  const values = { heading: tocTitle(heading).slice(0, 60), expected: last + 1 };
  if (ordinal === last) return [message('chapter-repeated', values, placeOf(heading))];
  return ordinal === last + 1 ? [] : [message('chapter-skipped', values, placeOf(heading))];
}

/** A heading and then the next heading: the text is missing, or it was no heading. */
export function emptyChapters({ book }: Subject): Message[] {
  const chapters = book.children[1].children.flatMap((section) =>
    section.type === 'part' ? chaptersOf(section) : [section],
  );
  const empty = chapters.filter(({ children }) => children.every(({ type }) => type === 'heading'));
  return empty.flatMap((chapter) => {
    const heading = headingOfSection(chapter);
    const values = { heading: heading ? tocTitle(heading).slice(0, 60) : '' };
    return heading ? [message('chapter-empty', values, placeOf(heading))] : [];
  });
}
