// The book as an EPUB, before anything is written: the pages in spine order, what the contents
// list and the landmarks say, and the files that are not text.
import { type Chunk, type Chunks, cutIntoChunks } from '../book/chunks.ts';
import type { Book, Paragraph } from '../book/types.ts';
import { wordsFor } from '../book/wording/wording.ts';
import type { Words } from '../book/wording/words.ts';
import type { PageStart } from '../pages/page-start.ts';
import { type OwnPages, ownPagesOf } from '../pages/pages.ts';
import { isDisplayPage, sectionName } from '../pages/section-names.ts';
import { printAbout } from './about.ts';
import type { PageContext } from './context.ts';
import { indexNotes, type NoteIndex, notesPage, printNotes } from './footnotes.ts';
import { coverPage, printColophon, printTitlePage } from './front.ts';
import { landmarksOf, linkResolver, navOf } from './navigation.ts';
import type { Overrides } from './overrides.ts';
import { byParagraph, pageListOf } from './page-breaks.ts';
import { type Pictures, placePictures } from './pictures.ts';
import { overridePrinter } from './print-override.ts';
import { printSection } from './sections.ts';
import type { EpubPlan, EpubResources, Resource, XhtmlPage } from './types.ts';

/** What the pages of one book have in common. */
interface PlanContext {
  book: Book;
  cut: Chunks;
  words: Words;
  notes: NoteIndex;
  pictures: Pictures;
  pageStarts: Map<Paragraph, PageStart[]>;
  own: OwnPages;
  overrides: Overrides;
}

/** Plans the EPUB of `book`; `cover` is its picture, where it has one. */
export function planEpub(book: Book, options: EpubResources, cover?: Resource): EpubPlan {
  const words = wordsFor(book.metadata.language ?? 'en');
  const cut = cutIntoChunks(book);
  const pictures = placePictures(book, options.images ?? new Map());
  const notes = indexNotes(cut.chunks, options.footnotes ?? 'endnotes');
  const pageStarts = byParagraph(options.pageStarts ?? []);
  const own = ownPagesOf(book, words, options.newSince);
  const overrides = options.overrides ?? {};
  const press = { book, cut, words, notes, pictures, pageStarts, overrides, own };
  const added = addedPages(press, options, cover);
  const printed = cut.chunks.map((chunk) => printChunk(chunk, press));
  const gathered = notesPage(notes, contextOf(press));
  // Dedication and epigraph come before the contents; a foreword comes after.
  const opening = cut.chunks.filter(({ section }) => isDisplayPage(section)).length;
  const { isOnScreen } = own.contents;
  const pages = [
    ...added,
    ...printed,
    ...(gathered ? [gathered] : []),
    printColophon(own.colophon, words),
  ];
  return {
    pages,
    ...(isOnScreen ? { contentsAt: added.length + opening } : {}),
    nav: navOf(added, own.contents, gathered, words),
    landmarks: landmarksOf(pages, isOnScreen, words),
    pageList: cut.chunks.flatMap((chunk) => pageListOf(chunk, pageStarts)),
    resources: [...(cover ? [cover] : []), ...pictures.resources],
    undescribed: pictures.undescribed,
  };
}

function addedPages(
  { book, words, own }: PlanContext,
  options: EpubResources,
  cover?: Resource,
): XhtmlPage[] {
  const { metadata } = book;
  const pages = [
    cover && coverPage(cover.href, metadata, words),
    printTitlePage(own.titlePage, options.theme),
    own.about && printAbout(own.about, words),
  ];
  return pages.filter((page) => page !== undefined);
}

function printChunk(chunk: Chunk, press: PlanContext): XhtmlPage {
  const { id, matter, piece, section } = chunk;
  const name = sectionName(section, press.book.metadata, press.words);
  const context = contextOf(press);
  const onlyOne = matter === 'bodymatter' && !press.own.contents.isOnScreen;
  const xhtml = printSection(chunk, name, onlyOne && piece === 1, context);
  const asides = printNotes(press.notes.ofFile.get(id) ?? [], 'aside', context);
  return { name: id, title: name, matter, xhtml: `${xhtml}${asides}` };
}

function contextOf(press: PlanContext): PageContext {
  const { cut, words, notes, pictures, pageStarts, overrides } = press;
  let count = 0;
  return {
    override: overridePrinter(overrides),
    link: linkResolver(cut.links),
    picture: (url) => pictures.placed.get(url),
    mark: (reference) => notes.marks.get(reference),
    pagesIn: (paragraph) => pageStarts.get(paragraph) ?? [],
    id: (stem) => {
      count += 1;
      return `${stem}-${count}`;
    },
    words,
  };
}
