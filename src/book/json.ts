// The book tree as JSON: stable and versioned, because people keep it and compare it.
import type { Book } from './types.ts';

/** Raised when a reader of the old form could misread the new one. */
const FORMAT_VERSION = 1;

/** Prints the book as JSON, two spaces deep, keys in a fixed order. Ends in a line feed. */
export function printBookJson(book: Book): string {
  return `${JSON.stringify({ version: FORMAT_VERSION, ...inOrder(book) }, undefined, 2)}\n`;
}

/** The same book gives the same text, in whatever order its properties were set. */
function inOrder(book: Book): object {
  const { type, metadata, absorbed, children, position } = book;
  return JSON.parse(JSON.stringify({ type, metadata, absorbed, children, position }), sortKeys);
}

const first = ['version', 'type', 'kind', 'id', 'metadata'];
const last = ['children', 'position'];

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)),
  );
}

function rank(key: string): number {
  if (first.includes(key)) return first.indexOf(key) - first.length;
  return last.indexOf(key) + 1;
}
