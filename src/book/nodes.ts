// Finding nodes of one type anywhere under some nodes, in reading order, without recursion.
import type { BookContent } from './types.ts';

function childrenOf(node: BookContent): readonly BookContent[] {
  if (node.type === 'figure') return [node.image, ...node.children];
  const own: readonly BookContent[] = ('children' in node && node.children) || [];
  return node.type === 'heading' && node.summary ? [...own, ...node.summary] : own;
}

/** Yields every node of `type` in and under `nodes`. */
export function* nodesOf<Type extends BookContent['type']>(
  nodes: readonly BookContent[],
  type: Type,
): Generator<Extract<BookContent, { type: Type }>> {
  const waiting: BookContent[] = [...nodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isOf(node, type)) yield node;
    const children = childrenOf(node);
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (child) waiting.push(child);
    }
  }
}

function isOf<Type extends BookContent['type']>(
  node: BookContent,
  type: Type,
): node is Extract<BookContent, { type: Type }> {
  return node.type === type;
}
