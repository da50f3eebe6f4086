// Where nodes stand in the manuscript. Only lines are known and used; columns are always 1.
import type { Node, Position } from 'unist';

/** The position of a node read from lines `first` to `last` (1-based, inclusive). */
export function positionAt(first: number, last: number): Position {
  return { start: { line: first, column: 1 }, end: { line: last, column: 1 } };
}

/** The first line of `node`; 0 where none is known. */
export function firstLine(node: Node): number {
  return node.position?.start.line ?? 0;
}

/** The last line of `node`; 0 where none is known. */
export function lastLine(node: Node): number {
  return node.position?.end.line ?? 0;
}

/** The position that spans `nodes`, which stand in any order. */
export function spanOf(nodes: readonly Node[]): Position | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const node of nodes) {
    if (!node.position) continue;
    first = Math.min(first, node.position.start.line);
    last = Math.max(last, node.position.end.line);
  }
  return last === 0 ? undefined : positionAt(first, last);
}
