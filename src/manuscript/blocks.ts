// The ways to take a block of a manuscript apart, line by line.
import { dropStart, textOf } from '../book/inline.ts';
import type { Flow, Inline } from '../book/types.ts';
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
  return start < 0 || last < start ? block : sliceLines(block, start, last + 1);
}

/** The same by indices of lines, `end` excluded; `first` stands for its first line, where given. */
export function sliceLines(block: Block, start: number, end: number, first?: SourceLine): Block {
  const whole = start === 0 && end === block.lines.length;
  if (whole && first === undefined) return block;
  const own = block.lines.slice(start, end);
  const lines = first === undefined ? own : [first, ...own.slice(1)];
  const absorbed = block.absorbed?.filter(({ line, endLine }) => {
    const at = line >= (block.lines[0]?.number ?? 0) ? line : endLine;
    return at >= (lines[0]?.number ?? 0) && at < (block.lines[end]?.number ?? Infinity);
  });
  const facts = {
    centred: block.centred,
    ...(absorbed && absorbed.length > 0 && { absorbed }),
    blanksBefore: blanksBetween(block.lines[start - 1], lines[0]) ?? block.blanksBefore,
    blanksAfter: blanksBetween(lines.at(-1), block.lines[end]) ?? block.blanksAfter,
  };
  if (block.type === 'code' && lines.some(({ joint }) => joint === 'break'))
    return laidOutBlock(lines, facts);
  const [from, to] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  const flow = block.flow && flowWithin(block.flow, from, to);
  if (flow) {
    const text = wordsOf(flow);
    return blockOf(lines, { ...facts, type: block.type, flow, children: [], text });
  }
  const { type, depth } = block;
  if (type !== 'heading') return blockOf(lines, facts);
  return blockOf(lines, { ...facts, type, ...(depth !== undefined && { depth }) });
}

/** The parts of a line, as lines: before, within and after some of its characters. */
export interface LineParts {
  before?: SourceLine;
  own?: SourceLine;
  after?: SourceLine;
}

/** Cuts one line before and after some of its characters. */
export function cutLine(line: SourceLine, from: number, to: number): LineParts {
  const { number, joint } = line;
  const part = (text: string) => ({ number, raw: text, text });
  const [before, own, after] = [
    line.text.slice(0, from).trim(),
    line.text.slice(from, to).trim(),
    line.text.slice(to).trim(),
  ];
  const children = line.children && childrenAfter(line.children, line.text, after);
  return {
    ...(before !== '' && { before: part(before) }),
    ...(own !== '' && { own: part(own) }),
    ...(after !== '' && {
      after: { ...part(after), ...(joint && { joint }), ...(children && { children }) },
    }),
  };
}

/** The inline content of a line's end; absent where markup stands before it. */
function childrenAfter(children: Inline[], text: string, after: string): Inline[] | undefined {
  const start = text.slice(0, text.length - after.length);
  return textOf(children).startsWith(start) ? dropStart(children, start.length) : undefined;
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
