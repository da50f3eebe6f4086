// The author's corrections over the readings of the rules: the lines that a correction names are taken
// out of every other reading, and the correction stands in their place.
import type { Facts } from '../facts.ts';
import type { Proposal } from '../proposal.ts';

/** Sets corrections above other readings, which keep the lines that no correction names. */
export function setAbove(
  corrections: readonly Proposal[],
  others: readonly Proposal[],
  facts: Facts,
): Proposal[] {
  return [...corrections, ...withoutTheirLines(corrections, others, facts)].sort(
    (a, b) => a.from - b.from,
  );
}

/** Where a correction says what a rule said of the same lines, what the rule read there stays. */
export function withRuleParts(
  corrections: readonly Proposal[],
  readings: readonly Proposal[],
): Proposal[] {
  return corrections.map((correction) => {
    const { kind, from, to, score, rule, reason, parts = {} } = correction;
    const known = readings.find(
      (other) => other.kind === kind && other.from === from && other.to === to,
    );
    if (!known) return correction;
    return { ...known, score, rule, reason, ...(kind === 'scene-break' && { parts }) };
  });
}

/** The other readings without the lines that corrections name; one may be cut in two. */
export function withoutTheirLines(
  corrections: readonly Proposal[],
  others: readonly Proposal[],
  facts: Facts,
): Proposal[] {
  let kept = [...others];
  for (const { from, to } of corrections) {
    kept = kept.flatMap((other) => {
      if (other.to < from || other.from > to) return [other];
      const { fields: _, ...rest } = other;
      return [...part(other, other.from, from - 1, facts), ...part(rest, to + 1, other.to, facts)];
    });
  }
  return kept;
}

/** The part of a reading between two lines, without blank lines at its ends. */
function part(proposal: Proposal, first: number, last: number, facts: Facts): Proposal[] {
  let [from, to] = [first, last];
  while (from <= to && !facts.at(from)) from += 1;
  while (to >= from && !facts.at(to)) to -= 1;
  return from <= to ? [{ ...proposal, from, to }] : [];
}
