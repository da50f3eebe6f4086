// The decision in, labels out: every block of the manuscript in order, each line once. Lines that
// nobody claimed are prose; a block is cut where a label begins or ends inside it.
import { sliceBlock } from '../manuscript/blocks.ts';
import type { Block } from '../manuscript/types.ts';
import type { Decision } from './decide.ts';
import type { Proposal } from './proposal.ts';
import type { Labelled, Reading } from './types.ts';

const SURE_PROSE = 0.98;

/** Writes the decision over the blocks. */
export function label(blocks: Block[], { chosen, rejected }: Decision): Labelled[] {
  const labelled: Labelled[] = [];
  let next = 0;
  let rest: Block | undefined = blocks[0];
  for (const proposal of chosen) {
    const inside: Block[] = [];
    while (rest && firstLine(rest) <= proposal.to) {
      const [before, within, after]: Cut = cut(rest, proposal.from, proposal.to);
      if (before) labelled.push(prose(before, rejected));
      if (within) inside.push(within);
      if (after) {
        rest = after;
        break;
      }
      next += 1;
      rest = blocks[next];
    }
    labelled.push(claimed(proposal, inside, rejected));
  }
  for (; rest; rest = blocks[next]) {
    labelled.push(prose(rest, rejected));
    next += 1;
  }
  return labelled;
}

const firstLine = (block: Block) => block.lines[0]?.number ?? 0;
const lastLine = (block: Block) => block.lines.at(-1)?.number ?? 0;

/** The parts of a block before, within and after a run of lines. */
type Cut = [before: Block | undefined, within: Block | undefined, after: Block | undefined];

function cut(block: Block, from: number, to: number): Cut {
  const first = firstLine(block);
  const last = lastLine(block);
  if (first >= from && last <= to) return [undefined, block, undefined];
  if (last < from) return [block, undefined, undefined];
  return [
    first < from ? sliceBlock(block, first, from - 1) : undefined,
    sliceBlock(block, Math.max(first, from), Math.min(last, to)),
    last > to ? sliceBlock(block, to + 1, last) : undefined,
  ];
}

function claimed(proposal: Proposal, blocks: Block[], rejected: Map<number, Reading>): Labelled {
  const { kind, from, to, score, rule, reason, parts } = proposal;
  const other = rejected.get(from);
  return {
    kind,
    line: from,
    endLine: to,
    confidence: score,
    rule,
    reason,
    blocks,
    ...(other && other.kind !== kind ? { alternative: other } : {}),
    ...parts,
  };
}

function prose(block: Block, rejected: Map<number, Reading>): Labelled {
  const line = firstLine(block);
  const other = rejected.get(line);
  return {
    kind: 'prose',
    line,
    endLine: lastLine(block),
    confidence: other ? Math.min(SURE_PROSE, 1 - other.confidence) : SURE_PROSE,
    rule: 'prose/unclaimed',
    reason: 'no rule claims it',
    blocks: [block],
    ...(other ? { alternative: other } : {}),
  };
}
