// Author's notes turned into footnotes: a mark in the text where the note stood, and the note's own
// text as its definition, which writers print at the end and link both ways.
import { positionAt } from '../book/position.ts';
import type { AuthorNote, Flow, FootnoteReference, Heading, Paragraph } from '../book/types.ts';

type Nodes = readonly (Heading | Flow)[];

/** Makes footnotes of the notes among `nodes` for which `nameOf` has an identifier. */
export function gatherNotes(
  nodes: Nodes,
  nameOf: (note: AuthorNote) => string | undefined,
): (Heading | Flow)[] {
  const gathered = [...nodes];
  for (const [n, node] of nodes.entries()) {
    if (node.type !== 'authorNote') continue;
    const at = anchorOf(nodes, n, node.placement);
    const anchor = gathered[at];
    const identifier = anchor === undefined ? undefined : nameOf(node);
    if (anchor?.type !== 'paragraph' || identifier === undefined) continue;
    const mark: FootnoteReference = { type: 'footnoteReference', identifier };
    gathered[at] = { ...anchor, children: [...anchor.children, mark] };
    const { position } = node;
    gathered[n] = {
      type: 'footnoteDefinition',
      identifier,
      children: asText(node),
      ...(position && { position }),
    };
  }
  return gathered;
}

/** The paragraph that gets the mark: the nearest before the note, for a note “before” the next one. */
function anchorOf(nodes: Nodes, from: number, placement: AuthorNote['placement']): number {
  const isText = (node: Heading | Flow) => node.type === 'paragraph';
  const after = nodes.findIndex((node, n) => n > from && isText(node));
  const before = nodes.findLastIndex((node, n) => n < from && isText(node));
  return placement === 'before' && after >= 0 ? after : before >= 0 ? before : after;
}

/** A note as plain text: its own heading, where it has one, is a line in bold. */
export function asText({ title, children, position }: AuthorNote): Flow[] {
  if (title === undefined) return children;
  const line = position?.start.line ?? 0;
  const heading: Paragraph = {
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: title }] }],
    position: positionAt(line, line),
  };
  return [heading, ...children];
}
