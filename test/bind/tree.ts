// The book tree as text for tests: one line a node, its lines in the manuscript, its first words.
import type { BookContent } from '../../src/book/types.ts';

/** Prints `node` and what is under it; inline content is shown as words. */
export function printTree(node: BookContent, indent = ''): string {
  const children: readonly BookContent[] = 'children' in node ? node.children : [];
  const inline = children.length > 0 && children.every(isInline);
  const words = inline ? ` ${JSON.stringify(children.map(wordsOf).join(''))}` : '';
  const line = `${indent}${node.type}${detail(node)}${place(node)}${words}\n`;
  const below = inline ? '' : children.map((child) => printTree(child, `${indent}  `)).join('');
  const left =
    node.type === 'book' ? node.absorbed.map((lines) => absorbedLine(lines)).join('') : '';
  return line + below + left;
}

function absorbedLine({
  line,
  endLine,
  reason,
}: {
  line: number;
  endLine: number;
  reason: string;
}) {
  return `absorbed ${line}–${endLine}: ${reason}\n`;
}

const inlineTypes =
  /^(text|emphasis|strong|delete|inlineCode|break|link|image|footnoteReference|span)$/;

function isInline(node: BookContent): boolean {
  return inlineTypes.test(node.type);
}

function wordsOf(node: BookContent): string {
  if ('value' in node) return node.value;
  if (node.type === 'break') return ' / ';
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`;
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
}

function place({ position }: BookContent): string {
  return position ? ` ${position.start.line}–${position.end.line}` : '';
}

function detail(node: BookContent): string {
  switch (node.type) {
    case 'chapter':
    case 'division':
      return ` ${node.kind}`;
    case 'thematicBreak':
      return ` ${node.strength}${node.marker === undefined ? '' : ` ${node.marker}`}`;
    case 'authorNote':
      return ` ${node.placement}${node.title === undefined ? '' : ` “${node.title}”`}`;
    case 'footnoteDefinition':
      return ` [^${node.identifier}]`;
    case 'verseLine':
      return node.indent === 0 ? '' : ` +${node.indent}`;
    case 'heading':
      return node.ordinal === undefined ? '' : ` ${node.ordinal}`;
    default:
      return '';
  }
}
