// Stage 3: blocks in, every line with a kind out. The steps of `passes.ts` say what the rules make of
// the lines; around each of them stands here what the author says.
import type { Blocks, Manuscript } from '../manuscript/types.ts';
import { setAbove, withoutTheirLines, withRuleParts } from './corrections/apply.ts';
import { readCorrections } from './corrections/read.ts';
import type { Decision } from './decide.ts';
import { type Facts, readFacts } from './facts.ts';
import { label } from './label.ts';
import { choose, findMatter, findStructure } from './passes.ts';
import { findMissed } from './possibly-missed.ts';
import type { Proposal } from './proposal.ts';
import type { MatterRule, Rule, StructureRule } from './rule.ts';
import { nameRunningHeads } from './rules/running-heads.ts';
import { givenRules, rules } from './rules.ts';
import { readStatedTitle } from './stated-title.ts';
import type { Detected, DetectOptions } from './types.ts';

/**
 * Finds what every line of a manuscript is. Never throws because a manuscript is odd. `known` are the
 * rules to ask, each in its pass.
 */
export function detect(
  blocks: Blocks,
  { frontMatter }: Pick<Manuscript, 'frontMatter'>,
  options: DetectOptions,
  known: readonly Rule[] = rules,
): Detected {
  const facts = readFacts(blocks, options, readStatedTitle(frontMatter));
  const corrections = readCorrections(facts, options.corrections ?? []);
  const decision = decideLines(facts, passesOf(known, options), corrections.readings);
  return {
    labelled: label(blocks.blocks, decision),
    missed: options.detect ? findMissed(facts, decision, corrections.readings) : [],
    fields: decision.chosen.flatMap(({ fields = [] }) => fields),
    layout: blocks.layout,
    messages: [...corrections.messages, ...nameRunningHeads(facts, decision.chosen)],
  };
}

/** The rules of both passes. */
interface Rules {
  structure: readonly StructureRule[];
  matter: readonly MatterRule[];
}

/** With nothing to be detected, only what somebody has stated is read. */
function passesOf(known: readonly Rule[], { detect }: DetectOptions): Rules {
  if (!detect) return { structure: givenRules, matter: [] };
  return {
    structure: known.filter((rule) => rule.pass === 'structure'),
    matter: known.filter((rule) => rule.pass === 'matter'),
  };
}

/**
 * Structure, matter, choice. Where the author has corrected nothing, this is the three steps and no
 * more; else the rules have no say over the lines that are corrected, and the second pass sees the
 * structure as the author does.
 */
function decideLines(facts: Facts, rules: Rules, corrections: readonly Proposal[]): Decision {
  const { believed, doubted } = findStructure(facts, rules.structure);
  const structure = withoutTheirLines(corrections, believed, facts);
  const matter = findMatter(facts, setAbove(corrections, structure, facts), rules.matter);
  const decision = choose(facts, [...structure, ...doubted, ...matter]);
  const confirmed = withRuleParts(corrections, [...believed, ...matter]);
  return { ...decision, chosen: setAbove(confirmed, decision.chosen, facts) };
}
