// A person's own way of printing nodes in an EPUB: asked before ours, node type by node type. The model
// is `overrides` of djot.js. Types alone; `print-override.ts` asks them.
import type { Flow, Inline } from '../book/types.ts';

/** The nodes that have overrides, by their type. */
export type OverridableNodes = { [N in Flow | Inline as N['type']]: N };

/** What an override prints with. */
export interface OverrideContext {
  /** XHTML of inline content, such as the children of a paragraph. */
  printInline(nodes: readonly Inline[]): string;
  /** XHTML of blocks, such as the children of a quotation, each ending in a line feed. */
  printFlow(nodes: readonly Flow[]): string;
  /** Text as it stands in XHTML. */
  escape(text: string): string;
  /** A new id, unique in this page. */
  id(stem: string): string;
}

/**
 * Prints a node as well-formed XHTML; undefined where it is to be printed as usual. Written as a
 * method, so that one of them can be called with a node of whose type it is.
 */
export type Override<N> = {
  print(node: N, context: OverrideContext): string | undefined;
}['print'];

/**
 * Overrides by node type. Blocks are asked as wholes; headings, footnotes, stanzas, and paragraphs that
 * are an item of a list, are printed by what holds them.
 */
export type Overrides = {
  readonly [T in keyof OverridableNodes]?: Override<OverridableNodes[T]>;
};
