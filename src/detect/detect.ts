// Stage 3, from top to bottom: facts → proposals about structure → families believed as sets →
// proposals about what stands around the story → one decision → labels.
import type { Blocks, Manuscript } from '../manuscript/types.ts';
import { decide } from './decide.ts';
import { type Facts, readFacts } from './facts.ts';
import { believeFamilies } from './families.ts';
import { label } from './label.ts';
import { landmarksOf } from './landmarks.ts';
import type { Proposal } from './rule.ts';
import { matterRules, structureRules } from './rules.ts';
import type { Detected, DetectOptions } from './types.ts';

/** Finds what every line of a manuscript is. Never throws because a manuscript is odd. */
export function detect(
  blocks: Blocks,
  _manuscript: Pick<Manuscript, 'lines' | 'format'>,
  options: DetectOptions,
): Detected {
  const facts = readFacts(blocks, options);
  const structure = believeFamilies(facts, proposeStructure(facts));
  const landmarks = landmarksOf(facts, decide(structure).chosen);
  const matter = matterRules.flatMap((rule) => rule.propose(facts, landmarks));
  const decision = decide([...structure, ...matter]);
  return {
    labelled: label(blocks.blocks, decision),
    fields: decision.chosen.flatMap((proposal) => proposal.fields ?? []),
    layout: blocks.layout,
    messages: [],
  };
}

function proposeStructure(facts: Facts): Proposal[] {
  return structureRules.flatMap((rule) => rule.propose(facts));
}
