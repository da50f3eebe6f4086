// Proposals in, the best set of them that do not overlap out. Prose is the reading of every line
// that nobody claims; a claim below one half is weaker than prose.
import type { Kind } from './kinds.ts';
import type { Proposal } from './proposal.ts';
import type { Reading } from './types.ts';

/** What was chosen, in line order, and by first line the best reading that was not. */
export interface Decision {
  chosen: Proposal[];
  rejected: Map<number, Reading>;
}

/** Chooses the proposals that together have the greatest weight. */
export function decide(proposals: Proposal[]): Decision {
  const byEnd = unshadowed(proposals.filter((proposal) => proposal.score >= 0.5)).sort(
    (a, b) => a.to - b.to || a.from - b.from,
  );
  const chosen = heaviest(byEnd);
  return { chosen, rejected: bestOf(proposals, new Set(chosen)) };
}

/** Readings of many lines: the readings inside one must not outweigh it because they are many. */
const containers = new Set<Kind>(['boilerplate', 'toc', 'author-note', 'metadata']);

/** Leaves out what stands inside a container that is at least as sure: a licence has breaks, too. */
function unshadowed(proposals: Proposal[]): Proposal[] {
  const inOrder = [...proposals].sort((a, b) => a.from - b.from || b.to - a.to);
  let open: Proposal[] = [];
  return inOrder.filter((proposal) => {
    open = open.filter((container) => container.to >= proposal.from);
    const inside = open.some((container) => isOver(container, proposal));
    if (containers.has(proposal.kind) && !inside) open.push(proposal);
    return !inside;
  });
}

function isOver(container: Proposal, proposal: Proposal): boolean {
  const longer = container.to - container.from > proposal.to - proposal.from;
  return longer && container.to >= proposal.to && container.score >= proposal.score;
}

function bestOf(proposals: Proposal[], chosen: Set<Proposal>): Map<number, Reading> {
  const best = new Map<number, Reading>();
  for (const proposal of proposals) {
    if (chosen.has(proposal)) continue;
    const { kind, score: confidence, rule, reason } = proposal;
    if (confidence > (best.get(proposal.from)?.confidence ?? 0)) {
      best.set(proposal.from, { kind, confidence, rule, reason });
    }
  }
  return best;
}

/**
 * Log odds against prose, so that two sure readings beat one sure reading over the same lines
 * and a doubtful one costs nothing. A longer claim wins a tie.
 */
function weight(proposal: Proposal): number {
  const p = Math.min(proposal.score, 0.999);
  return Math.log(p / (1 - p)) + 1e-6 * (proposal.to - proposal.from + 1);
}

/** Weighted interval scheduling; Kleinberg and Tardos, Algorithm Design, 6.1. */
function heaviest(byEnd: Proposal[]): Proposal[] {
  const best: number[] = [0];
  const before = byEnd.map((proposal) => countEndingBefore(byEnd, proposal.from));
  for (const [n, proposal] of byEnd.entries()) {
    const taken = weight(proposal) + (best[before[n] ?? 0] ?? 0);
    best.push(Math.max(best[n] ?? 0, taken));
  }
  const chosen: Proposal[] = [];
  let n = byEnd.length;
  while (n > 0) {
    const proposal = byEnd[n - 1];
    if (!proposal || best[n] === best[n - 1]) n -= 1;
    else {
      chosen.push(proposal);
      n = before[n - 1] ?? 0;
    }
  }
  return chosen.reverse();
}

/** How many of the proposals, sorted by end, end before `line`. */
function countEndingBefore(byEnd: Proposal[], line: number): number {
  let low = 0;
  let high = byEnd.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byEnd[middle]?.to ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
