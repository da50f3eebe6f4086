// The text of a book, handed to a function run by run and put back into a copy of the tree. A run is
// the inline content of one paragraph, heading or cell; the lines of a poem are given together.
import type { Book, Chapter, Division, Flow, Heading, Inline, Part, Verse } from './types.ts';

/** Changes runs that are one text; gives back as many, in order. */
export type ChangeRuns = (runs: Inline[][]) => Inline[][];

/** Copies `book` with its runs changed; `words` changes the headings of notes. Metadata stays. */
export function mapText(book: Book, runs: ChangeRuns, words: (text: string) => string): Book {
  const run = (children: Inline[]) => runs([children])[0] ?? [];
  const heading = (node: Heading): Heading => ({
    ...node,
    children: run(node.children),
    ...(node.summary && { summary: run(node.summary) }),
  });
  const flow = (node: Flow): Flow => {
    switch (node.type) {
      case 'paragraph':
      case 'sceneStamp':
      case 'subheading':
      case 'endMark':
      case 'figure':
        return { ...node, children: run(node.children) };
      case 'blockquote':
      case 'letter':
      case 'footnoteDefinition':
        return { ...node, children: node.children.map(flow) };
      case 'authorNote': {
        const title = node.title === undefined ? {} : { title: words(node.title) };
        return { ...node, ...title, children: node.children.map(flow) };
      }
      case 'transcript': {
        const lines = node.children.map((line) => ({ ...line, children: run(line.children) }));
        return { ...node, children: lines };
      }
      case 'list': {
        const items = node.children.map((item) => ({ ...item, children: item.children.map(flow) }));
        return { ...node, children: items };
      }
      case 'table': {
        const rows = node.children.map((row) => {
          const cells = row.children.map((cell) => ({ ...cell, children: run(cell.children) }));
          return { ...row, children: cells };
        });
        return { ...node, children: rows };
      }
      case 'verse':
        return mapVerse(node, runs);
      case 'thematicBreak':
        return node.children ? { ...node, children: run(node.children) } : node;
      case 'code':
        return node;
      default:
        return node satisfies never;
    }
  };
  return mapSections(book, (node) => (node.type === 'heading' ? heading(node) : flow(node)));
}

/** A sentence runs on from line to line of a poem, and so do its quotation marks. */
function mapVerse(verse: Verse, runs: ChangeRuns): Verse {
  const lines = verse.children.flatMap((stanza) => stanza.children);
  const changed = runs(lines.map((line) => line.children));
  let next = 0;
  const stanzas = verse.children.map((stanza) => ({
    ...stanza,
    children: stanza.children.map((line) => {
      next += 1;
      return { ...line, children: changed[next - 1] ?? line.children };
    }),
  }));
  return { ...verse, children: stanzas };
}

function mapSections(book: Book, node: (node: Heading | Flow) => Heading | Flow): Book {
  const [front, body, back] = book.children;
  const division = (section: Division): Division => ({
    ...section,
    children: section.children.map(node),
  });
  const chapter = (section: Chapter): Chapter => ({
    ...section,
    children: section.children.map(node),
  });
  const part = (section: Part): Part => ({
    ...section,
    children: section.children.map((child) =>
      child.type === 'chapter' ? chapter(child) : node(child),
    ),
  });
  return {
    ...book,
    children: [
      { ...front, children: front.children.map(division) },
      {
        ...body,
        children: body.children.map((section) =>
          section.type === 'part' ? part(section) : chapter(section),
        ),
      },
      { ...back, children: back.children.map(division) },
    ],
  };
}
