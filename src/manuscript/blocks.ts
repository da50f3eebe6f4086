// The ways to take a block of a manuscript apart, line by line.
import type { Flow } from '../book/types.ts';
import { wordsOf } from './content.ts';
import { laidOutBlock } from './laid-out.ts';
import { blockOf } from './make-block.ts';
import type { Block, SourceLine } from './types.ts';

/**
 * The part of a block from line `from` to line `to` (both included), as a block of its own. The
 * whole range gives the block itself; a range without a line of the block does, too.
 */
export function sliceBlock(block: Block, from: number, to: number): Block {
  const start = block.lines.findIndex(({ number }) => number >= from);
  const last = block.lines.findLastIndex(({ number }) => number <= to);
  const lines = start < 0 ? [] : block.lines.slice(start, last + 1);
  if (lines.length === block.lines.length || lines.length === 0) return block;
  const absorbed = block.absorbed?.filter(({ line, endLine }) => {
    const at = line >= (block.lines[0]?.number ?? 0) ? line : endLine;
    return at >= (lines[0]?.number ?? 0) && at < (block.lines[last + 1]?.number ?? Infinity);
  });
  const facts = {
    centred: block.centred,
    ...(absorbed && absorbed.length > 0 && { absorbed }),
    blanksBefore: blanksBetween(block.lines[start - 1], lines[0]) ?? block.blanksBefore,
    blanksAfter: blanksBetween(lines.at(-1), block.lines[last + 1]) ?? block.blanksAfter,
  };
  if (block.type === 'code' && lines.some(({ joint }) => joint === 'break'))
    return laidOutBlock(lines, facts);
  const flow = block.flow && flowWithin(block.flow, from, to);
  if (flow) {
    const text = wordsOf(flow);
    return blockOf(lines, { ...facts, type: block.type, flow, children: [], text });
  }
  const { type, depth } = block;
  if (type !== 'heading') return blockOf(lines, facts);
  return blockOf(lines, { ...facts, type, ...(depth !== undefined && { depth }) });
}

function blanksBetween(above?: SourceLine, below?: SourceLine): number | undefined {
  return above && below ? below.number - above.number - 1 : undefined;
}

/** The children of a quotation or list between two lines; absent when one of them is cut. */
function flowWithin(flow: Flow[], from: number, to: number): Flow[] | undefined {
  const [container] = flow;
  if (container?.type === 'blockquote') {
    const children = container.children.filter((child) => touches(child, from, to));
    return children.every((child) => isWithin(child, from, to))
      ? [{ ...container, children }]
      : undefined;
  }
  if (container?.type === 'list') {
    const children = container.children.filter((child) => touches(child, from, to));
    return children.every((child) => isWithin(child, from, to))
      ? [{ ...container, children }]
      : undefined;
  }
  return undefined;
}

type Placed = Pick<Flow, 'position'>;

function touches({ position }: Placed, from: number, to: number): boolean {
  return position !== undefined && position.start.line <= to && position.end.line >= from;
}

function isWithin({ position }: Placed, from: number, to: number): boolean {
  return position !== undefined && position.start.line >= from && position.end.line <= to;
}

/** Cuts a block before each of the given lines: `[5, 9]` of a block of 3–10 gives 3–4, 5–8, 9–10. */
export function splitAtLines(block: Block, starts: readonly number[]): Block[] {
  const first = block.lines[0]?.number ?? 0;
  const last = block.lines.at(-1)?.number ?? 0;
  const inside = starts.filter((start) => start > first && start <= last).sort((a, b) => a - b);
  const edges = [first, ...inside, last + 1];
  return edges.slice(0, -1).map((edge, n) => sliceBlock(block, edge, (edges[n + 1] ?? 0) - 1));
}
