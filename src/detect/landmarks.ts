// What the first pass believed, as the second pass wants to know it.
import type { Facts } from './facts.ts';
import type { Kind } from './kinds.ts';
import { divisionHeadings } from './kinds.ts';
import type { Proposal } from './proposal.ts';
import type { Landmarks } from './rule.ts';
import { claimedLines, readZones } from './zones.ts';

const headings = new Set<Kind>([...divisionHeadings, 'sub-heading']);

/** Sorts what was believed by what it is. */
export function landmarksOf(facts: Facts, believed: Proposal[]): Landmarks {
  const structure = {
    headings: believed.filter((proposal) => headings.has(proposal.kind)),
    breaks: believed.filter(({ kind }) => kind === 'scene-break' || kind === 'divider'),
    contents: believed.filter(({ kind }) => kind === 'toc'),
    boilerplate: believed.filter(({ kind }) => kind === 'boilerplate'),
  };
  const claimed = claimedLines(structure.boilerplate);
  return { ...structure, around: readZones(facts, structure, claimed) };
}
