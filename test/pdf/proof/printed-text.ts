// A block of a book → the text a reader must find in print: what `flowText` says, with the signs that
// a page adds, which are labels of lists and the headings of author's notes.
import type { Flow, Heading } from '../../../src/book/types.ts';
import { flowText } from '../../../src/book/walk.ts';
import { isAside, noteTitle } from '../../../src/pages/section-names.ts';

/** What the text of a block depends on besides the block. */
export interface Signs {
  /** Whether a definition stands with the notes, as one with a mark does. */
  isMarked: (identifier: string) => boolean;
  /** Heading of author's notes that have none of their own. */
  authorNote: string;
}

/** The text of a block, its pieces parted by white space. */
export function printedText(node: Heading | Flow, signs: Signs): string {
  const inner = (nodes: readonly Flow[]) =>
    nodes.map((each) => printedText(each, signs)).join('\n');
  switch (node.type) {
    case 'blockquote':
    case 'letter':
      return inner(node.children);
    case 'footnoteDefinition':
      return signs.isMarked(node.identifier) ? '' : inner(node.children);
    case 'authorNote':
      return `${isAside(node) ? '' : noteTitle(node, signs.authorNote)}\n${inner(node.children)}`;
    case 'list': {
      const first = node.start ?? 1;
      const items = node.children.map(({ children }) => inner(children));
      return items.map((item, i) => `${node.ordered ? `${first + i}.` : '•'}\n${item}`).join('\n');
    }
    case 'figure': {
      // A picture that is not to be had is replaced by its description.
      const caption = flowText({ type: 'paragraph', children: node.children });
      return caption === '' ? node.image.alt : caption;
    }
    default:
      return flowText(node);
  }
}
