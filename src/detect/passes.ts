// The steps of detection, by the rules alone: structure first, then what stands around the story, then
// the choice among both. Nothing is known here of the author's corrections.
import { type Decision, decide } from './decide.ts';
import { settleEdges } from './dividers.ts';
import type { Facts } from './facts.ts';
import { believeFamilies } from './families.ts';
import { levelHeadings } from './heading-levels.ts';
import { takeTitles } from './heading-titles.ts';
import { divisionHeadings, type Kind } from './kinds.ts';
import type { Proposal } from './proposal.ts';
import type { Landmarks, MatterRule, StructureRule } from './rule.ts';
import { claimedLines, readZones } from './zones.ts';

/** What the rules of the first pass put forward. */
export interface Structure {
  /** Headings, breaks and contents lists, in order and without overlap. */
  believed: Proposal[];
  /** The others, of which some may yet be better than what the second pass finds there. */
  doubted: Proposal[];
}

/** First pass: proposals of `rules` → families believed as sets → headings with levels and titles. */
export function findStructure(facts: Facts, rules: readonly StructureRule[]): Structure {
  const proposals = ask(rules, (rule, earlier) => rule.propose(facts, earlier));
  const weighed = believeFamilies(facts, proposals);
  const { chosen } = decide(weighed);
  const taken = new Set(chosen.map(({ from }) => from));
  return {
    believed: facts.options.detect ? levelHeadings(facts, takeTitles(facts, chosen)) : chosen,
    doubted: weighed.filter(({ from }) => !taken.has(from)),
  };
}

/** Second pass: what `rules` say of titles, metadata, notes and ends, with the structure known. */
export function findMatter(
  facts: Facts,
  structure: readonly Proposal[],
  rules: readonly MatterRule[],
): Proposal[] {
  const landmarks = landmarksOf(facts, structure);
  return ask(rules, (rule, earlier) => rule.propose(facts, landmarks, earlier));
}

/** The best proposals that do not overlap; marks at the edges of scenes are dividers. */
export function choose(facts: Facts, proposals: Proposal[]): Decision {
  const { chosen, rejected } = decide(proposals);
  return { chosen: settleEdges(facts, chosen), rejected };
}

/** Asks rules in order; each may see what the ones before it put forward. */
function ask<Rule>(
  rules: readonly Rule[],
  propose: (rule: Rule, earlier: Proposal[]) => Proposal[],
): Proposal[] {
  const proposals: Proposal[] = [];
  for (const rule of rules) {
    for (const proposal of propose(rule, proposals)) proposals.push(proposal);
  }
  return proposals;
}

const headings = new Set<Kind>([...divisionHeadings, 'sub-heading']);

/** Sorts the structure by what it is, and reads which lines are header, opening, story, closing. */
function landmarksOf(facts: Facts, structure: readonly Proposal[]): Landmarks {
  const sorted = {
    headings: structure.filter(({ kind }) => headings.has(kind)),
    breaks: structure.filter(({ kind }) => kind === 'scene-break' || kind === 'divider'),
    contents: structure.filter(({ kind }) => kind === 'toc'),
    boilerplate: structure.filter(({ kind }) => kind === 'boilerplate'),
  };
  return { ...sorted, around: readZones(facts, sorted, claimedLines(sorted.boilerplate)) };
}
