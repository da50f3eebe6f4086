// Quotation marks: opened and not closed, or typed in two ways.
import type { Flow, Heading } from '../../book/types.ts';
import { flowText } from '../../book/walk.ts';
import { type Message, message } from '../../messages.ts';
import { conventionsOf } from '../../typography/conventions.ts';
import { bodyNodes, placeOf, type Subject } from '../rule.ts';

interface Marks {
  open: string;
  close: string;
}

/** `“Come in,’ she said.` Speech that goes on in the next paragraph is closed there. */
export function unbalancedQuotes({ book }: Subject): Message[] {
  const [open, close] = conventionsOf(book.metadata.language ?? 'en').outer;
  const marks = { open: open.trim(), close: close.trim() };
  const nodes = bodyNodes(book).map(({ node }) => node);
  return nodes.flatMap((node, n) => {
    if (node.type !== 'paragraph') return [];
    const text = flowText(node);
    if (isBalanced(text, marks) || goesOn(text, nodes[n + 1], marks)) return [];
    return [message('quotes-unbalanced', { words: excerpt(text, marks) }, placeOf(node))];
  });
}

function isBalanced(text: string, { open, close }: Marks): boolean {
  const straight = text.split('"').length - 1;
  return text.split(open).length === text.split(close).length && straight % 2 === 0;
}

/** The speaker goes on: the next paragraph opens with a mark again. */
function goesOn(text: string, next: Heading | Flow | undefined, { open, close }: Marks): boolean {
  const unclosed = text.lastIndexOf(open) > text.lastIndexOf(close) || text.includes('"');
  if (!next || !unclosed) return false;
  const following = flowText(next).trimStart();
  return following.startsWith(open) || following.startsWith('"');
}

/** The words at the last mark, where the eye should look. */
function excerpt(text: string, { open, close }: Marks): string {
  const at = Math.max(text.lastIndexOf(open), text.lastIndexOf(close), text.lastIndexOf('"'));
  return text.slice(Math.max(0, at - 10), at + 30).trim();
}

/** Straight marks in one place and curly ones in another: a text of two hands. */
export function mixedQuotes({ manuscript }: Subject): Message[] {
  const straight = manuscript.lines.findIndex((line) => line.includes('"'));
  const curly = manuscript.lines.findIndex((line) => /[“”]/.test(line));
  if (straight < 0 || curly < 0) return [];
  const values = { straight: straight + 1, curly: curly + 1 };
  return [message('quotes-mixed', values, { line: Math.max(straight, curly) + 1 })];
}
