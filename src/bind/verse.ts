// Blocks that are a poem → stanzas of lines, each line with its step of indent.
import { positionAt } from '../book/position.ts';
import type { Stanza, VerseLine } from '../book/types.ts';
import type { Block, SourceLine } from '../manuscript/types.ts';
import { lineChildren } from './block-nodes.ts';

/** A wider gap than the smallest between two blocks of the poem begins a stanza. */
export function stanzasOf(blocks: readonly Block[]): Stanza[] {
  const gaps = blocks.slice(1).map((block) => block.blanksBefore);
  const oneLiners = blocks.every((block) => block.lines.length === 1);
  const closest = gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY);
  const indents = stepsOf(blocks.flatMap((block) => block.lines));
  const stanzas: Stanza[] = [];
  for (const block of blocks) {
    const lines = block.lines.map((line) => verseLine(line, indents));
    const last = stanzas.at(-1);
    if (last && oneLiners && block.blanksBefore === closest) last.children.push(...lines);
    else stanzas.push({ type: 'stanza', children: lines });
  }
  return stanzas.map((stanza) => ({ ...stanza, position: spanOfLines(stanza) }));
}

function spanOfLines({ children }: Stanza) {
  const line = (node: VerseLine | undefined) => node?.position?.start.line ?? 0;
  return positionAt(line(children[0]), line(children.at(-1)));
}

function verseLine(line: SourceLine, indents: ReadonlyMap<number, number>): VerseLine {
  return {
    type: 'verseLine',
    indent: indents.get(columnOf(line)) ?? 0,
    children: lineChildren(line),
    position: positionAt(line.number, line.number),
  };
}

/** Each distinct indent of a poem is a step: columns 4, 8, 8, 12 → steps 0, 1, 1, 2; four at most. */
function stepsOf(lines: readonly SourceLine[]): Map<number, number> {
  const columns = [...new Set(lines.map(columnOf))].toSorted((a, b) => a - b);
  return new Map(columns.map((column, step) => [column, Math.min(step, 4)]));
}

function columnOf(line: SourceLine): number {
  const blank = /^[\s\u00a0]*/u.exec(line.raw)?.[0] ?? '';
  return [...blank].reduce((at, char) => (char === '\t' ? at + 8 - (at % 8) : at + 1), 0);
}
