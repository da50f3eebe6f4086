// Footnotes as a reader counts them: numbers from 1 in every chapter, in the order of first marks.
import { mapText } from '../../../src/book/map-text.ts';
import { nodesOf } from '../../../src/book/nodes.ts';
import type {
  Book,
  FootnoteDefinition,
  FootnoteReference,
  Inline,
} from '../../../src/book/types.ts';
import { contentsOf, type Section, sectionsOf } from '../../../src/book/walk.ts';

/** The notes that a chapter's marks name, in their order; `book` has those that stand elsewhere. */
export function notesOf(
  section: Section,
  book: Book,
  found: (mark: FootnoteReference, number: number) => void = () => undefined,
): FootnoteDefinition[] {
  const nodes = contentsOf(section);
  const definitions = [
    ...nodesOf(nodes, 'footnoteDefinition'),
    ...nodesOf([book], 'footnoteDefinition'),
  ];
  const notes = new Set<FootnoteDefinition>();
  for (const mark of nodesOf(nodes, 'footnoteReference')) {
    const note = definitions.find(({ identifier }) => identifier === mark.identifier);
    if (note === undefined) continue;
    notes.add(note);
    found(mark, [...notes].indexOf(note) + 1);
  }
  return [...notes];
}

/** A copy of a book with its note numbers as text behind their marks, where they are printed. */
export function withNumbers(book: Book): Book {
  const numbers = new Map<FootnoteReference, number>();
  for (const section of sectionsOf(book))
    notesOf(section, book, (mark, number) => numbers.set(mark, number));
  if (numbers.size === 0) return book;
  const show = (nodes: readonly Inline[]): Inline[] =>
    nodes.flatMap((node): Inline[] => {
      if (node.type === 'footnoteReference') {
        return [node, { type: 'text', value: String(numbers.get(node) ?? '') }];
      }
      return ['children' in node ? { ...node, children: show(node.children) } : node];
    });
  return mapText(
    book,
    (runs) => runs.map(show),
    (title) => title,
  );
}
