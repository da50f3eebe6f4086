// Footnotes: marks that lead nowhere, notes that nothing leads to.
import { nodesOf } from '../../book/nodes.ts';
import { type Message, message } from '../../messages.ts';
import { placeOf, type Subject } from '../rule.ts';

/** Compares `[^a]` in the text with `[^a]: …`; a mark without a note is left in the words. */
export function looseFootnotes({ book, manuscript }: Subject): Message[] {
  if (manuscript.format !== 'markdown') return [];
  const marks = new Set([...nodesOf(book.children, 'footnoteReference')].map((n) => n.identifier));
  const notes = [...nodesOf(book.children, 'footnoteDefinition')];
  const unused = notes.filter(({ identifier }) => !marks.has(identifier));
  return [
    ...[...nodesOf(book.children, 'text')].flatMap(({ value, position }) => {
      const found = /\[\^([^\]\s]{1,60})\]/.exec(value)?.[1];
      const place = position ? { line: position.start.line } : {};
      return found === undefined ? [] : [message('footnote-missing', { name: found }, place)];
    }),
    ...unused.map((note) => message('footnote-unused', { name: note.identifier }, placeOf(note))),
  ];
}
