// The contents: which divisions, parts and chapters a reader can look for, and what each is called
// there. One list for the navigation of an EPUB and for the printed contents.
import { type Matter, tocTitle } from '../book/chunks.ts';
import { textOf } from '../book/inline.ts';
import type { Metadata } from '../book/metadata-types.ts';
import type { Book } from '../book/types.ts';
import { chaptersOf, headingOfSection, type Section, sectionsOf } from '../book/walk.ts';
import type { Words } from '../book/wording/words.ts';
import { headedName, isDisplayPage, sectionName } from './section-names.ts';

/** A line of the contents. */
export interface ContentsEntry {
  /** Where it leads: to the beginning of this. */
  target: Section;
  matter: Matter;
  /** 0 for a part or a chapter that stands alone, 1 for a chapter within a part. */
  depth: number;
  /** What its number is called: `Chapter`. */
  label?: string;
  number?: string;
  /** Its title without label and number; empty where it has none. */
  title: string;
  /** All of it, `Chapter 3: The Ferry`, or what it is for want of a heading; absent: not listed. */
  onScreen?: string;
  /**
   * The same in print, where a reader turns pages: only what has a heading is listed, and no page of
   * few words. A heading that is a picture without a description has an empty line there.
   */
  inPrint?: string;
  /** Came after what the reader has had, and is marked as new. Print does not know of that. */
  isNew: boolean;
}

export interface Contents {
  name: string;
  entries: ContentsEntry[];
  /** A list that tells the reader something: of more than one part or chapter. */
  isOnScreen: boolean;
  /** More than one printed line behind the front matter. */
  isInPrint: boolean;
}

/** Lists the contents of `book`; chapters with a higher number than `newSince` are new. */
export function contentsOfBook(book: Book, words: Words, newSince: number): Contents {
  const fresh = chaptersAfter(book, newSince);
  const opening = untitledOpening(book);
  const entries = placesOf(book)
    .map(({ section, ...place }): ContentsEntry => {
      const onScreen = screenName(section, place.depth, book.metadata, words);
      const inPrint = section === opening ? book.metadata.title?.trim() : printName(section);
      return {
        target: section,
        ...place,
        ...partsOfHeading(section),
        ...(onScreen !== undefined && { onScreen }),
        ...(inPrint !== undefined && { inPrint }),
        isNew: fresh.has(section),
      };
    })
    .filter(({ onScreen, inPrint }) => onScreen !== undefined || inPrint !== undefined);
  const printed = entries.filter((each) => each.inPrint !== undefined);
  return {
    name: words.contents,
    entries,
    isOnScreen: sectionsOf(book).filter(({ type }) => type !== 'division').length > 1,
    isInPrint: printed.filter(({ matter }) => matter !== 'frontmatter').length > 1,
  };
}

interface ContentsPlace {
  section: Section;
  matter: Matter;
  depth: number;
}

/** All that could be listed, in reading order. */
function placesOf({ children: [front, body, back] }: Book): ContentsPlace[] {
  return [
    ...front.children.map((section) => ({ section, matter: 'frontmatter' as const, depth: 0 })),
    ...body.children.flatMap((section) => [
      { section, matter: 'bodymatter' as const, depth: 0 },
      ...chaptersOf(section).map((chapter) => {
        return { section: chapter, matter: 'bodymatter' as const, depth: 1 };
      }),
    ]),
    ...back.children.map((section) => ({ section, matter: 'backmatter' as const, depth: 0 })),
  ];
}

/** The first chapter of a story in which nothing has a heading: print heads it with the book's title. */
export function untitledOpening({ children: [, body] }: Book): Section | undefined {
  const [first] = body.children;
  const isUntitled = body.children.every((section) => headingOfSection(section) === undefined);
  return isUntitled && first?.type === 'chapter' ? first : undefined;
}

function screenName(
  section: Section,
  depth: number,
  metadata: Metadata,
  words: Words,
): string | undefined {
  const isHeaded = headedName(section) !== undefined;
  // The story of an anthology that has no chapters is reached by its part.
  if (!isHeaded && (depth > 0 || isDisplayPage(section))) return undefined;
  return sectionName(section, metadata, words);
}

function printName(section: Section): string | undefined {
  const heading = headingOfSection(section);
  return heading && !isDisplayPage(section) ? tocTitle(heading) : undefined;
}

function partsOfHeading(section: Section): Pick<ContentsEntry, 'label' | 'number' | 'title'> {
  const { label, numeral, children = [] } = headingOfSection(section) ?? {};
  return {
    ...(label !== undefined && { label }),
    ...(numeral !== undefined && { number: numeral }),
    title: textOf(children).trim(),
  };
}

/** The chapters with a higher number than `last`: their own, or their place where they have none. */
function chaptersAfter(book: Book, last: number): ReadonlySet<Section> {
  const chapters = sectionsOf(book).filter((section) => section.type === 'chapter');
  const numberOf = (chapter: Section, place: number) =>
    headingOfSection(chapter)?.ordinal ?? place + 1;
  return new Set(chapters.filter((chapter, place) => numberOf(chapter, place) > last));
}
