// Who is quoted: the line below a quotation, a letter or an epigraph that names its author.
import { textOf } from '../book/inline.ts';
import type { Flow, Paragraph } from '../book/types.ts';

/** A longer line after a dash is something said, not somebody’s name. */
const MAX_SIGNATURE_CHARS = 120;

/** Whether a block may be such a line: `— The Guild Catechism`, `-- Pyle`; not `- a list`. */
export function isSignature(node: Flow): node is Paragraph {
  if (node.type !== 'paragraph') return false;
  const words = textOf(node.children).trim();
  return /^(?:[—–―]|--)/u.test(words) && words.length <= MAX_SIGNATURE_CHARS;
}
