// The book cut into files: which stand in what order, and where links lead. Facts about the book, not
// about EPUB: any writer of several files uses them.
import { idOf, slug } from './ids.ts';
import { textOf } from './inline.ts';
import type { Book, Flow, Heading } from './types.ts';
import { chaptersOf, contentsOf, flowText, type Section } from './walk.ts';

export type Matter = 'frontmatter' | 'bodymatter' | 'backmatter';

/** One file of the book. */
export interface Chunk {
  /** Unique, stable, fit for a file name: `chapter-7-salt`, its second piece `chapter-7-salt-p2`. */
  id: string;
  matter: Matter;
  /** What it is a file or a piece of. */
  section: Section;
  /** 1 for the file that holds the heading, 2… for what a huge chapter goes on with. */
  piece: number;
  children: (Heading | Flow)[];
}
export interface Chunks {
  chunks: Chunk[];
  /** Names a link may use after `#` (ids, and titles as Markdown makes them) → id of the chunk. */
  links: Map<string, string>;
}

/** Old reading systems fail on files of more than some 300 KB of XHTML; markup adds a seventh. */
const USUAL_LIMIT = 260_000 / 1.15;

/** Cuts `book`, whose sections have their ids, into chunks of at most about `limit` bytes of text. */
export function cutIntoChunks(book: Book, limit: number = USUAL_LIMIT): Chunks {
  const [front, body, back] = book.children;
  const chunks: Chunk[] = [];
  for (const division of front.children) chunks.push(...chunksOf(division, 'frontmatter', limit));
  for (const section of body.children) {
    for (const each of [section, ...chaptersOf(section)]) {
      chunks.push(...chunksOf(each, 'bodymatter', limit));
    }
  }
  for (const division of back.children) chunks.push(...chunksOf(division, 'backmatter', limit));
  return { chunks, links: linksOf(chunks) };
}

/** How a heading reads in a list: `Chapter 7: Salt`, `Prologue`, `Chapter 7`. */
export function tocTitle(heading: Heading): string {
  const number = [heading.label, heading.numeral].filter((part) => part !== undefined).join(' ');
  const title = textOf(heading.children).trim();
  if (number === '' || title === '') return number || title;
  return `${number.replace(/[\s.:–—-]+$/u, '')}: ${title}`;
}

function chunksOf(section: Section, matter: Matter, limit: number): Chunk[] {
  const id = idOf(section);
  return split(contentsOf(section), limit).map((children, n) => ({
    id: n === 0 ? id : `${id}-p${n + 1}`,
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
