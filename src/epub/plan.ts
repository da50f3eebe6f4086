// The book as an EPUB, before anything is written: the pages in spine order, what the contents
// list and the landmarks say, and the files that are not text.
import { type Chunk, type Chunks, cutIntoChunks } from '../book/chunks.ts';
import type { Book, Paragraph } from '../book/types.ts';
import type { Section } from '../book/walk.ts';
import { wordsFor } from '../book/wording/wording.ts';
import type { Words } from '../book/wording/words.ts';
import type { PageStart } from '../pages/page-start.ts';
import { aboutPage } from './about.ts';
import type { PageContext } from './context.ts';
import { indexNotes, type NoteIndex, notesPage, printNotes } from './footnotes.ts';
import { colophon, coverPage, titlePage } from './front.ts';
import { chaptersAfter, landmarksOf, linkResolver, navOf } from './navigation.ts';
import { byParagraph, pageListOf } from './page-breaks.ts';
import { type Pictures, placePictures } from './pictures.ts';
import { printSection } from './sections.ts';
import type { EpubOptions, EpubPlan, Resource, XhtmlPage } from './types.ts';

/** What the pages of one book have in common. */
interface PlanContext {
  book: Book;
  cut: Chunks;
  words: Words;
  notes: NoteIndex;
  pictures: Pictures;
  pageStarts: Map<Paragraph, PageStart[]>;
  /** Chapters that are marked as new in the contents list. */
  fresh: ReadonlySet<Section>;
}

/** Plans the EPUB of `book`; `cover` is its picture, where it has one. */
export function planEpub(book: Book, options: EpubOptions, cover?: Resource): EpubPlan {
  const words = wordsFor(book.metadata.language ?? 'en');
  const cut = cutIntoChunks(book);
  const pictures = placePictures(book, options.images ?? new Map());
  const notes = indexNotes(cut.chunks, options.footnotes ?? 'endnotes');
  const pageStarts = byParagraph(options.pageStarts ?? []);
  const fresh = chaptersAfter(book, options.newSince ?? Number.POSITIVE_INFINITY);
  const press = { book, cut, words, notes, pictures, pageStarts, fresh };
  const added = addedPages(press, options, cover);
  const printed = cut.chunks.map((chunk) => printChunk(chunk, press));
  const gathered = notesPage(notes, contextOf(press));
  const byId = new Map(cut.chunks.map((chunk) => [chunk.id, chunk]));
  const opening = cut.chunks.filter(opensBook).length;
  const pages = [
    ...added,
    ...printed,
    ...(gathered ? [gathered] : []),
    colophon(book.metadata, words),
  ];
  return {
    pages,
    ...(cut.hasContents ? { contentsAt: added.length + opening } : {}),
    nav: navOf(added, cut.toc, gathered, (id) => listed(byId.get(id), press)),
    landmarks: landmarksOf(pages, cut.hasContents, words),
    pageList: cut.chunks.flatMap((chunk) => pageListOf(chunk, pageStarts)),
    resources: [...(cover ? [cover] : []), ...pictures.resources],
    undescribed: pictures.undescribed,
  };
}

function addedPages(
  { book, words }: PlanContext,
  options: EpubOptions,
  cover?: Resource,
): XhtmlPage[] {
  const { metadata } = book;
  const pages = [
    cover && coverPage(cover.href, metadata, words),
    titlePage(metadata, options.theme, words),
    aboutPage(metadata, words),
  ];
  return pages.filter((page) => page !== undefined);
}

/** Dedication and epigraph come before the contents; a foreword comes after. */
function opensBook({ section }: Chunk): boolean {
  return (
    section.type === 'division' && (section.kind === 'dedication' || section.kind === 'epigraph')
  );
}

/** The name of a chunk in the contents list; one-line pages without a heading are not listed. */
function listed(chunk: Chunk | undefined, press: PlanContext): string | undefined {
  if (!chunk || (chunk.title === undefined && opensBook(chunk))) return undefined;
  const name = nameOf(chunk, press);
  return press.fresh.has(chunk.section) ? `${name} · ${press.words.isNew}` : name;
}

/** What a chunk is called: its heading, or what it is; a story without chapters by the book's title. */
function nameOf(
  { title, section }: Pick<Chunk, 'title' | 'section'>,
  { book, words }: PlanContext,
): string {
  if (title !== undefined) return title;
  const kind = section.type === 'part' ? 'part' : section.kind;
  return kind === 'chapter' ? (book.metadata.title ?? words.kinds.chapter) : words.kinds[kind];
}

function printChunk(chunk: Chunk, press: PlanContext): XhtmlPage {
  const { id, matter, piece } = chunk;
  const name = nameOf(chunk, press);
  const context = contextOf(press);
  const onlyOne = matter === 'bodymatter' && !press.cut.hasContents;
  const section = printSection(chunk, name, onlyOne && piece === 1, context);
  const asides = printNotes(press.notes.ofFile.get(id) ?? [], 'aside', context);
  return { name: id, title: name, matter, xhtml: `${section}${asides}` };
}

function contextOf({ cut, words, notes, pictures, pageStarts }: PlanContext): PageContext {
  let count = 0;
  return {
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
