// The decision in, labels out: every block of the manuscript in order, each line once. Lines that
// nobody claimed are prose; a block is cut where a label begins or ends inside it.
import { cutLine, sliceLines } from '../manuscript/blocks.ts';
import type { Block, SourceLine } from '../manuscript/types.ts';
import type { Decision } from './decide.ts';
import type { Proposal } from './proposal.ts';
import type { Labelled, Reading } from './types.ts';

const SURE_PROSE = 0.98;

/** Writes the decision over the blocks. */
export function label(blocks: Block[], { chosen, rejected }: Decision): Labelled[] {
  const labelled: Labelled[] = [];
  const rest: Rest = { blocks, block: 0, line: 0 };
  for (const proposal of chosen) {
    const inside: Block[] = [];
    while (nextLine(rest) <= proposal.to) {
      const before = takeBefore(rest, proposal.from);
      if (before) labelled.push(prose(before, rejected));
      else if (proposal.within) {
        const parts = takeWithin(rest, proposal.within);
        if (parts.before) labelled.push(prose(parts.before, rejected));
        inside.push(...parts.own);
        break;
      } else {
        const own = takeBefore(rest, proposal.to + 1);
        if (own) inside.push(own);
      }
    }
    labelled.push(claimed(proposal, inside, rejected));
  }
  for (;;) {
    const block = takeBefore(rest, Number.POSITIVE_INFINITY);
    if (!block) break;
    labelled.push(prose(block, rejected));
  }
  return labelled;
}

/** The blocks that no label has yet, from a line of one of them on. */
interface Rest {
  blocks: Block[];
  block: number;
  line: number;
  /** What is left of that line, where a heading has taken its beginning. */
  tail?: SourceLine | undefined;
}

function nextLine({ blocks, block, line }: Rest): number {
  return blocks[block]?.lines[line]?.number ?? Number.POSITIVE_INFINITY;
}

/** Takes the lines of the next block that stand before a line; absent where there are none. */
function takeBefore(rest: Rest, number: number): Block | undefined {
  const block = rest.blocks[rest.block];
  const lines = block?.lines ?? [];
  let end = rest.line;
  while (end < lines.length && (lines[end]?.number ?? 0) < number) end += 1;
  if (!block || end === rest.line) return undefined;
  const taken = sliceLines(block, rest.line, end, rest.tail);
  moveTo(rest, end);
  return taken;
}

//  CAPITOLO I Quel ramo del lago di Como, che volge a mezzogiorno, tra
//  |- own --| |- the line goes on ---------------------------------
/** Takes a part of the next line, and what stands in the line before it. */
function takeWithin(
  rest: Rest,
  { from, to }: { from: number; to: number },
): { before: Block | undefined; own: Block[] } {
  const block = rest.blocks[rest.block];
  const line = block?.lines[rest.line];
  if (!block || !line) return { before: undefined, own: [] };
  const asBlock = (part: SourceLine) => sliceLines(block, rest.line, rest.line + 1, part);
  const { before, own, after } = cutLine(line, from, to);
  const taken = { before: before && asBlock(before), own: own ? [asBlock(own)] : [] };
  if (after) rest.tail = after;
  else moveTo(rest, rest.line + 1);
  return taken;
}

function moveTo(rest: Rest, line: number): void {
  const done = line >= (rest.blocks[rest.block]?.lines.length ?? 0);
  rest.block += done ? 1 : 0;
  rest.line = done ? 0 : line;
  rest.tail = undefined;
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
  const line = block.lines[0]?.number ?? 0;
  const other = rejected.get(line);
  return {
    kind: 'prose',
    line,
    endLine: block.lines.at(-1)?.number ?? 0,
    confidence: other ? Math.min(SURE_PROSE, 1 - other.confidence) : SURE_PROSE,
    rule: 'prose/unclaimed',
    reason: 'no rule claims it',
    blocks: [block],
    ...(other ? { alternative: other } : {}),
  };
}
