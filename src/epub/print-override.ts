// Asks a person's overrides for a node, before it is printed as usual.
import type { Flow, Inline } from '../book/types.ts';
import { escapeXml } from '../xml.ts';
import type { PageContext } from './context.ts';
import { printFlow } from './flow.ts';
import { printInline } from './inline.ts';
import type { Override, Overrides } from './overrides.ts';

/** Makes the function that prints a node by `overrides`, or answers undefined. */
export function overridePrinter(overrides: Overrides): NonNullable<PageContext['override']> {
  return (node, page) => {
    const own: Override<Flow | Inline> | undefined = Object.hasOwn(overrides, node.type)
      ? overrides[node.type]
      : undefined;
    return own?.(node, {
      printInline: (nodes) => printInline(nodes, page),
      printFlow: (nodes) => printFlow(nodes, page),
      escape: escapeXml,
      id: page.id,
    });
  };
}
