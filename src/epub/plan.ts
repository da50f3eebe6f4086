// The book as an EPUB, before anything is written: the pages in spine order, what the contents
// list and the landmarks say, and the files that are not text.
import type { Book, Chapter, Division, Flow, Heading, Part } from '../book/types.ts';
import { aboutPage } from './about.ts';
import type { PageContext } from './context.ts';
import { headingText } from './flow.ts';
import { type FileNodes, indexNotes, type Note, type NoteIndex, printNotes } from './footnotes.ts';
import { colophon, coverPage, titlePage } from './front.ts';
import { type Pictures, placePictures } from './pictures.ts';
import { printSection } from './sections.ts';
import type { EpubOptions, EpubPlan, Landmark, NavEntry, Page, Resource } from './types.ts';
import { nodesOf } from './walk.ts';
import { type Words, wordsFor } from './words.ts';

interface Chunk {
  name: string;
  title: string;
  matter: Page['matter'];
  node: Chapter | Part | Division;
  children: (Heading | Flow)[];
  level: number;
}

/** Plans the EPUB of `book`; `cover` is its picture, where it has one. */
export function planEpub(book: Book, options: EpubOptions, cover?: Resource): EpubPlan {
  const { metadata } = book;
  const words = wordsFor(metadata.language ?? 'en');
  const chunks = chunksOf(book);
  const pictures = placePictures(book, options.images ?? new Map());
  const atEnd = options.footnotes !== 'chapter';
  const notes = indexNotes(chunks.map(nodesOfChunk), (home) => (atEnd ? 'notes.xhtml' : home));
  const printed = chunks.map((chunk) => printChunk(chunk, chunks, notes, atEnd, pictures, words));
  const before = [
    ...(cover ? [coverPage(cover.href, metadata, words)] : []),
    titlePage(metadata, words),
    aboutPage(metadata, words),
  ].filter((page) => page !== undefined);
  const gathered = atEnd ? notesPage(notes.notes, pictures, notes, words) : undefined;
  const after = [gathered, colophon(metadata, words)].filter((page) => page !== undefined);
  const pages = [...before, ...printed, ...after];
  const nav = navOf(before, chunks, gathered);
  const showContents = chunks.filter(({ matter }) => matter === 'bodymatter').length > 1;
  const contentsAt = before.length + printed.filter((page) => isOpening(page)).length;
  return {
    pages,
    ...(showContents ? { contentsAt } : {}),
    nav,
    landmarks: landmarksOf(pages, showContents, words),
    pageList: [],
    resources: [...(cover ? [cover] : []), ...pictures.resources],
    undescribed: pictures.undescribed,
  };
}

function isOpening(page: Page): boolean {
  return page.matter === 'frontmatter' && /^(dedication|epigraph)/.test(page.name);
}

function chunksOf(book: Book): Chunk[] {
  const [front, body, back] = book.children;
  const chunks: Chunk[] = [];
  const add = (node: Chapter | Part | Division, matter: Page['matter'], level: number) => {
    const children: (Heading | Flow)[] = [];
    for (const child of node.children) if (child.type !== 'chapter') children.push(child);
    const heading = children.find((child) => child.type === 'heading');
    const kind = node.type === 'part' ? 'part' : node.kind;
    const name = `${kind}-${chunks.length + 1}`;
    const title = heading ? headingText(heading) : (book.metadata.title ?? kind);
    chunks.push({ name, title, matter, node, children, level });
    for (const child of node.children) if (child.type === 'chapter') add(child, matter, level + 1);
  };
  for (const division of front.children) add(division, 'frontmatter', 0);
  for (const node of body.children) add(node, 'bodymatter', 0);
  for (const division of back.children) add(division, 'backmatter', 0);
  return chunks;
}

function nodesOfChunk({ name, children }: Chunk): FileNodes {
  return {
    file: `${name}.xhtml`,
    references: [...nodesOf(children, 'footnoteReference')],
    definitions: [...nodesOf(children, 'footnoteDefinition')],
  };
}

function contextOf(pictures: Pictures, notes: NoteIndex, words: Words): PageContext {
  let count = 0;
  return {
    link: (url) =>
      /^(https?|mailto):/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined,
    picture: (url) => pictures.placed.get(url),
    mark: (reference) => notes.marks.get(reference),
    id: (stem) => {
      count += 1;
      return `${stem}-${count}`;
    },
    words,
  };
}

function printChunk(
  chunk: Chunk,
  chunks: Chunk[],
  notes: NoteIndex,
  atEnd: boolean,
  pictures: Pictures,
  words: Words,
): Page {
  const { name, title, matter, node, children } = chunk;
  const context = contextOf(pictures, notes, words);
  const showName = chunks.filter((each) => each.matter === 'bodymatter').length === 1;
  const piece = { node, children, name: title, showName: showName && matter === 'bodymatter' };
  const own = atEnd ? [] : notes.notes.filter((note) => note.home === `${name}.xhtml`);
  const xhtml = printSection(piece, context);
  const asides = printNotes(own, 'aside', context);
  return { name, title, matter, xhtml: asides === '' ? xhtml : `${xhtml}\n${asides}` };
}

function notesPage(
  list: Note[],
  pictures: Pictures,
  notes: NoteIndex,
  words: Words,
): Page | undefined {
  if (list.length === 0) return undefined;
  const body = printNotes(list, 'div', contextOf(pictures, notes, words));
  const heading = `<h1 id="title">${words.notes}</h1>`;
  const names = 'epub:type="endnotes" role="doc-endnotes" class="endnotes"';
  return {
    name: 'notes',
    title: words.notes,
    matter: 'backmatter',
    xhtml: `<section ${names} aria-labelledby="title">\n${heading}\n${body}\n</section>`,
  };
}

function navOf(before: Page[], chunks: Chunk[], gathered: Page | undefined): NavEntry[] {
  const nav: NavEntry[] = [];
  for (const page of before) {
    if (page.name === 'about') nav.push({ title: page.title, href: 'about.xhtml', children: [] });
  }
  for (const { name, title, level } of chunks) {
    const entry = { title, href: `${name}.xhtml`, children: [] };
    const parent = level > 0 ? nav.at(-1)?.children : nav;
    parent?.push(entry);
  }
  if (gathered) nav.push({ title: gathered.title, href: 'notes.xhtml', children: [] });
  return nav;
}

function landmarksOf(pages: Page[], contents: boolean, words: Words): Landmark[] {
  const first = pages.find(({ matter }) => matter === 'bodymatter');
  const has = (name: string) => pages.some((page) => page.name === name);
  const marks: (Landmark | false)[] = [
    has('cover') && { type: 'cover', href: 'cover.xhtml', title: words.cover, guide: 'cover' },
    { type: 'titlepage', href: 'titlepage.xhtml', title: words.titlePage, guide: 'title-page' },
    contents && { type: 'toc', href: 'toc.xhtml', title: words.contents, guide: 'toc' },
    first !== undefined && {
      type: 'bodymatter',
      href: `${first.name}.xhtml`,
      title: words.start,
      guide: 'text',
    },
    has('notes') && { type: 'endnotes', href: 'notes.xhtml', title: words.notes, guide: 'notes' },
  ];
  return marks.filter((mark) => mark !== false);
}
