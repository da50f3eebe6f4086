// Several manuscripts → one book: the chapters of a folder, or the stories of an anthology. Each
// comes bound and finished; here they are put in order under one title.
import { visit } from 'unist-util-visit';
import { identifySections } from '../book/ids.ts';
import type { Creator, Metadata } from '../book/metadata-types.ts';
import type { Book, Chapter, Division, Flow, Heading, Paragraph, Part } from '../book/types.ts';
import { contentsOf, headingOfSection } from '../book/walk.ts';
import { identifierOf } from '../metadata/identity.ts';
import { fileHeading } from './file-heading.ts';

/** One manuscript of the folder, and the name of its file. */
export interface Gathered {
  book: Book;
  file: string;
}

/** Gathers `books` under `metadata`: as chapters of one book, or each as a story of an anthology. */
export function gather(
  kind: 'book' | 'anthology',
  books: readonly Gathered[],
  metadata: Metadata,
): Book {
  const own = books.map(({ book, file }, place) => ({ file, book: ownFootnotes(book, place + 1) }));
  const body = kind === 'anthology' ? own.map(storyOf) : own.flatMap(chaptersOfFile);
  const identified = { ...metadata, identifier: identifierOf(metadata) };
  return identifySections({
    type: 'book',
    metadata: identified,
    absorbed: own.flatMap(({ book }) => book.absorbed),
    children: [
      {
        type: 'frontMatter',
        children: own.flatMap(({ book }) => headed(book.children[0].children)),
      },
      { type: 'bodyMatter', children: body },
      {
        type: 'backMatter',
        children: own.flatMap(({ book }) => headed(book.children[2].children)),
      },
    ],
  });
}

/** What the books say of themselves and so of the whole; `said` is what was said of the whole. */
export function gatherMetadata(books: readonly Gathered[], said: Metadata): Metadata {
  const [first] = books;
  const creators = new Map<string, Creator>();
  for (const { book } of books) {
    for (const creator of book.metadata.creators ?? []) creators.set(creator.name, creator);
  }
  const language = first?.book.metadata.language;
  const origin = { from: 'guess', confidence: 0.9 } as const;
  return {
    ...(language !== undefined && { language }),
    ...(creators.size > 0 && { creators: [...creators.values()] }),
    ...said,
    origins: { language: origin, creators: origin, ...said.origins },
  };
}

/** The chapters of one file; text without a heading gets one from its title or its file's name. */
function chaptersOfFile({ book, file }: Gathered): (Part | Chapter)[] {
  const [front, { children }, back] = book.children;
  const before = unheaded(front.children);
  const after = unheaded(back.children);
  const [first, ...rest] = children;
  if (first === undefined) return [];
  const opened = first.type === 'part' ? first : opening(first, titleOf(book), file);
  const chapters = [withContents(opened, before, []), ...rest];
  const last = chapters.at(-1);
  return last === undefined ? [] : [...chapters.slice(0, -1), withContents(last, [], after)];
}

function opening(chapter: Chapter, title: string | undefined, file: string): Chapter {
  if (headingOfSection(chapter) !== undefined) return chapter;
  const { kind, heading } = fileHeading(file, title);
  return { ...chapter, kind, children: [heading, ...chapter.children] };
}

/** A story of an anthology: a part with the story's title, its authors and its chapters. */
function storyOf({ book, file }: Gathered): Part {
  const title = book.metadata.title ?? file;
  const heading: Heading = { type: 'heading', children: [{ type: 'text', value: title }] };
  const authors = (book.metadata.creators ?? []).map(({ name }) => name).join(', ');
  const byline: Paragraph[] =
    authors === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: authors }] }];
  const chapters = book.children[1].children.flatMap(asChapters);
  const after = unheaded(book.children[2].children);
  const last = chapters.at(-1);
  const body = last === undefined ? [] : [...chapters.slice(0, -1), withContents(last, [], after)];
  return {
    type: 'part',
    children: [heading, ...byline, ...unheaded(book.children[0].children), ...body],
  };
}

/** Parts do not stand inside parts: a part's heading becomes a chapter of its own. */
function asChapters(section: Part | Chapter): Chapter[] {
  if (section.type === 'chapter') return [section];
  const chapters = section.children.filter((node) => node.type === 'chapter');
  return [{ type: 'chapter', kind: 'chapter', children: contentsOf(section) }, ...chapters];
}

/** `section` with more text after its heading and at its end. */
function withContents<Kind extends Part | Chapter>(
  section: Kind,
  before: Flow[],
  after: Flow[],
): Kind {
  const heading = headingOfSection(section);
  const text = heading === undefined ? section.children : section.children.slice(1);
  return { ...section, children: [...(heading ? [heading] : []), ...before, ...text, ...after] };
}

/** A title that somebody wrote; a guess is no better than the file's name. */
function titleOf({ metadata }: Book): string | undefined {
  return metadata.origins.title?.from === 'guess' ? undefined : metadata.title;
}

/** Divisions with a heading stay divisions of the whole. */
function headed(divisions: readonly Division[]): Division[] {
  return divisions.filter((division) => headingOfSection(division) !== undefined);
}

/** The text of divisions without a heading, which belongs to the chapters of its file. */
function unheaded(divisions: readonly Division[]): Flow[] {
  const plain = divisions.filter((division) => headingOfSection(division) === undefined);
  return plain.flatMap(contentsOf).filter((node) => node.type !== 'heading');
}

/** Footnotes of different files may have the same names; `file` (1…) tells them apart. */
function ownFootnotes(book: Book, file: number): Book {
  const own = structuredClone(book);
  visit(own, ['footnoteReference', 'footnoteDefinition'], (node) => {
    if ('identifier' in node) node.identifier = `${file}-${node.identifier}`;
  });
  return own;
}
