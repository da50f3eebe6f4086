// What the first pass believed, as the second pass wants to know it.
import type { Facts } from './facts.ts';
import type { Landmarks, Proposal } from './rule.ts';
import type { Kind } from './types.ts';

const headings = new Set<Kind>([
  'part-heading',
  'chapter-heading',
  'prologue',
  'epilogue',
  'interlude',
  'letter-heading',
  'sub-heading',
  'front-matter-heading',
  'back-matter-heading',
]);
const opensBody = new Set<Kind>([
  'part-heading',
  'chapter-heading',
  'prologue',
  'interlude',
  'letter-heading',
]);

/** Words in a block from which on it is read as the story's prose, where nothing else opens it. */
const longProse = 25;

/** Sorts what was believed by what it is. */
export function landmarksOf(facts: Facts, believed: Proposal[]): Landmarks {
  const opening = believed.find((proposal) => opensBody.has(proposal.kind));
  return {
    headings: believed.filter((proposal) => headings.has(proposal.kind)),
    breaks: believed.filter(({ kind }) => kind === 'scene-break' || kind === 'divider'),
    contents: believed.filter((proposal) => proposal.kind === 'toc'),
    bodyStart: opening?.from ?? firstProse(facts),
    end: facts.lines.at(-1)?.number ?? 0,
  };
}

function firstProse(facts: Facts): number {
  const block = facts.blocks.find(({ text }) => text.split(' ', longProse + 1).length > longProse);
  return block?.lines[0]?.number ?? facts.lines[0]?.number ?? 1;
}
