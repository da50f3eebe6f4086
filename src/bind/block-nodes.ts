// Reading content and place out of the manuscript's blocks.
import type { Position } from 'unist';
import { withoutOuterMarkup } from '../book/inline.ts';
import { positionAt } from '../book/position.ts';
import type { Flow, Inline } from '../book/types.ts';
import type { Block, SourceLine } from '../manuscript/types.ts';

/** The lines a block stands on. */
export function positionOfBlock(block: Block): Position {
  return positionAt(block.lines[0]?.number ?? 0, block.lines.at(-1)?.number ?? 0);
}

/** The inline content of one line. */
export function lineChildren(line: SourceLine): Inline[] {
  return line.children ?? [{ type: 'text', value: line.text }];
}

/** The inline content of several blocks as one run, a break between two; of a quotation, its words. */
export function bareChildren(blocks: readonly Block[]): Inline[] {
  const runs = blocks.map(({ children, text }): Inline[] =>
    children.length === 0 ? [{ type: 'text', value: text }] : withoutOuterMarkup(children),
  );
  return runs.flatMap((run, n) => (n === 0 ? run : [{ type: 'break' } as const, ...run]));
}

/** A block as it stands: Markdown’s own nodes, a lone image as a figure, else a paragraph. */
export function proseOf(block: Block): Flow[] {
  const position = positionOfBlock(block);
  if (block.flow) {
    return block.flow.map((node) => ({ ...node, position: within(node.position, position) }));
  }
  if (block.type === 'thematicBreak') {
    return [{ type: 'thematicBreak', strength: 'ornament', marker: block.text, position }];
  }
  if (block.type === 'heading') return [{ type: 'subheading', children: block.children, position }];
  const [only, ...others] = block.children;
  if (only === undefined) return [];
  if (only.type === 'image' && others.length === 0) {
    return [{ type: 'figure', image: only, children: [], position }];
  }
  return [{ type: 'paragraph', children: block.children, position }];
}

/** A list that was cut between two labels still knows where it began: only the block’s lines count. */
function within(own: Position | undefined, block: Position): Position {
  if (!own) return block;
  const first = Math.max(own.start.line, block.start.line);
  return positionAt(first, Math.max(first, Math.min(own.end.line, block.end.line)));
}
