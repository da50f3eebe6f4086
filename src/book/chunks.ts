// The book cut into files: which stand in what order, how the contents are nested, and where links
// lead. Facts about the book, not about EPUB: any writer with files or a contents list uses them.
import { slug } from './ids.ts';
import { textOf } from './inline.ts';
import type { Book, Chapter, Division, Flow, Heading, Part } from './types.ts';
import { chaptersOf, contentsOf, flowText, headingOfSection, type Section } from './walk.ts';

export type Matter = 'frontmatter' | 'bodymatter' | 'backmatter';

/** One file of the book. */
export interface Chunk {
  /** Unique, stable, fit for a file name: `chapter-7-salt`, its second piece `chapter-7-salt-p2`. */
  id: string;
  /** As in the contents: `Chapter 7: Salt`; absent where there is no heading to show. */
  title?: string;
  matter: Matter;
  /** What it is a file or a piece of. */
  section: Section;
  /** 1 for the file that holds the heading, 2… for what a huge chapter goes on with. */
  piece: number;
  children: (Heading | Flow)[];
}
export interface TocEntry {
  /** The chunk where it begins. */
  id: string;
  title?: string;
  matter: Matter;
  children: TocEntry[];
}
export interface Chunks {
  chunks: Chunk[];
  /** Nested as the book is: chapters within their part. */
  toc: TocEntry[];
  /** True when a contents page tells the reader anything: more than one chapter. */
  hasContents: boolean;
  /** Names a link may use after `#` (ids, and titles as Markdown makes them) → id of the chunk. */
  links: Map<string, string>;
}

/** Old reading systems choke on files of more than some 300 KB of XHTML; markup adds a seventh. */
const USUAL_LIMIT = 260_000 / 1.15;

/** Cuts `book`, whose sections have their ids, into chunks of at most about `limit` bytes of text. */
export function cutIntoChunks(book: Book, limit: number = USUAL_LIMIT): Chunks {
  const [front, body, back] = book.children;
  const chunks: Chunk[] = [];
  const enter = (section: Section, matter: Matter): TocEntry => {
    const pieces = chunksOf(section, matter, limit);
    for (const piece of pieces) chunks.push(piece);
    const { id = '', title } = pieces[0] ?? {};
    // The story of an anthology that has no chapters is reached by its part.
    const chapters = chaptersOf(section).map((chapter) => enter(chapter, matter));
    const children = chapters.filter((chapter) => chapter.title !== undefined);
    return { id, ...(title === undefined ? {} : { title }), matter, children };
  };
  const toc = [
    ...front.children.map((division: Division) => enter(division, 'frontmatter')),
    ...body.children.map((section: Part | Chapter) => enter(section, 'bodymatter')),
    ...back.children.map((division: Division) => enter(division, 'backmatter')),
  ];
  const main = chunks.filter(({ matter, piece }) => matter === 'bodymatter' && piece === 1);
  return { chunks, toc, hasContents: main.length > 1, links: linksOf(chunks) };
}

/** How a heading reads in a list: `Chapter 7: Salt`, `Prologue`, `Chapter 7`. */
export function tocTitle(heading: Heading): string {
  const number = [heading.label, heading.numeral].filter((part) => part !== undefined).join(' ');
  const title = textOf(heading.children).trim();
  if (number === '' || title === '') return number || title;
  return `${number.replace(/[\s.:–—-]+$/u, '')}: ${title}`;
}

function chunksOf(section: Section, matter: Matter, limit: number): Chunk[] {
  const heading = headingOfSection(section);
  const title = heading && tocTitle(heading);
  const id = section.id ?? section.type;
  return split(contentsOf(section), limit).map((children, n) => ({
    id: n === 0 ? id : `${id}-p${n + 1}`,
    ...(title ? { title } : {}),
    matter,
    section,
    piece: n + 1,
    children,
  }));
}

/** Fills pieces up to `limit`; a scene break in the second half of a piece is a better place to cut. */
function split(nodes: (Heading | Flow)[], limit: number): (Heading | Flow)[][] {
  const pieces: (Heading | Flow)[][] = [];
  let from = 0;
  let size = 0;
  let sceneEnd = 0;
  for (const [n, node] of nodes.entries()) {
    const bytes = Buffer.byteLength(flowText(node));
    if (size + bytes > limit && n > from) {
      const cut = sceneEnd > from ? sceneEnd : n;
      pieces.push(nodes.slice(from, cut));
      size = nodes.slice(cut, n).reduce((sum, each) => sum + Buffer.byteLength(flowText(each)), 0);
      from = cut;
    }
    size += bytes;
    if (node.type === 'thematicBreak' && size > limit / 2) sceneEnd = n + 1;
  }
  return [...pieces, nodes.slice(from)];
}

/** `#the-salt-road`, as Markdown tools name headings, and our own ids; the first of a name wins. */
function linksOf(chunks: readonly Chunk[]): Map<string, string> {
  const links = new Map<string, string>();
  const add = (name: string, id: string) => {
    if (name !== '' && !links.has(name)) links.set(name, id);
  };
  for (const { id, children } of chunks) {
    add(id, id);
    for (const node of children) {
      if (node.type === 'heading') add(slug(tocTitle(node)), id);
      if (node.type === 'heading' || node.type === 'subheading') {
        add(anchor(textOf(node.children)), id);
      }
    }
  }
  return links;
}

/** GitHub’s way: lower case, no punctuation, a hyphen for each space. */
function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
