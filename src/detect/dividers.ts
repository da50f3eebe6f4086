// A mark that stands beside a heading, a list, metadata or the manuscript's edge ends no scene: it
// is a divider. Notes in the middle of a scene are looked through.
import type { Facts } from './facts.ts';
import type { Proposal } from './proposal.ts';

/** Turns scene breaks at the edges of chapters, headers and notes into dividers. */
export function settleEdges(facts: Facts, chosen: Proposal[]): Proposal[] {
  const owner = ownersOf(chosen);
  const settled: Proposal[] = [];
  for (const proposal of chosen) {
    const atEdge =
      proposal.kind === 'scene-break' &&
      !(
        reachesProse(proposal.from, -1, facts, owner) && reachesProse(proposal.to, 1, facts, owner)
      );
    if (!atEdge) settled.push(proposal);
    else if (facts.at(proposal.from)) {
      settled.push({ ...proposal, kind: 'divider', rule: 'break/at-edge' });
    }
  }
  return settled;
}

function ownersOf(chosen: Proposal[]): Map<number, Proposal> {
  const owner = new Map<number, Proposal>();
  for (const proposal of chosen) {
    for (let line = proposal.from; line <= proposal.to; line++) owner.set(line, proposal);
  }
  return owner;
}

/** What a manuscript sets off by wide gaps; blank lines beside it end no scene. */
const display = new Set(['verse', 'letter', 'transcript', 'blockquote']);
const story = new Set(['verse', 'letter', 'transcript', 'blockquote', 'scene-stamp', 'prose']);

const isBlank = (line: number, facts: Facts) => facts.at(line) === undefined;

/** Walks from a break over notes until story text (true) or anything else (false). */
function reachesProse(
  from: number,
  step: 1 | -1,
  facts: Facts,
  owner: Map<number, Proposal>,
): boolean {
  const last = facts.lines.at(-1)?.number ?? 0;
  for (let n = from + step; n >= 1 && n <= last; n += step) {
    const other = owner.get(n);
    if (other?.kind === 'author-note') n = step > 0 ? other.to : other.from;
    else if (other)
      return story.has(other.kind) && !(isBlank(from, facts) && display.has(other.kind));
    else if (facts.at(n)) return true;
  }
  return false;
}
