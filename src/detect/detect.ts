// Stage 3, from top to bottom: facts → proposals about structure → families believed as sets →
// proposals about what stands around the story → one decision → labels.
import type { Blocks, Manuscript } from '../manuscript/types.ts';
import { fieldForKey } from '../metadata/fields.ts';
import { foldToWords } from '../typography/fold.ts';
import { cutOut, readCorrections, setAbove, withReadings } from './corrections.ts';
import { decide } from './decide.ts';
import { settleEdges } from './dividers.ts';
import { readFacts } from './facts.ts';
import { believeFamilies } from './families.ts';
import { label } from './label.ts';
import { landmarksOf } from './landmarks.ts';
import { levelHeadings } from './levels.ts';
import type { Proposal } from './proposal.ts';
import { givenRules, matterRules, structureRules } from './rules.ts';
import { takeTitles } from './story-titles.ts';
import type { Detected, DetectOptions } from './types.ts';

/** Finds what every line of a manuscript is. Never throws because a manuscript is odd. */
export function detect(
  blocks: Blocks,
  { frontMatter }: Pick<Manuscript, 'frontMatter'>,
  options: DetectOptions,
): Detected {
  const facts = readFacts(blocks, options, titleIn(frontMatter));
  const { proposals: said, messages } = readCorrections(facts, options.corrections ?? []);
  const first = options.detect ? structureRules : givenRules;
  const believed = believeFamilies(
    facts,
    ask(first, (rule, earlier) => rule.propose(facts, earlier)),
  );
  const { chosen: headings } = decide(believed);
  const found = options.detect ? levelHeadings(facts, takeTitles(facts, headings)) : headings;
  const structure = cutOut(said, found, facts);
  const landmarks = landmarksOf(facts, setAbove(said, structure, facts));
  const second = options.detect ? matterRules : [];
  const matter = ask(second, (rule, earlier) => rule.propose(facts, landmarks, earlier));
  const decision = decide([...structure, ...unbelieved(believed, headings), ...matter]);
  const settled = settleEdges(facts, decision.chosen);
  const settledBy = withReadings(said, [...found, ...matter]);
  const chosen = setAbove(settledBy, settled, facts);
  return {
    labelled: label(blocks.blocks, { ...decision, chosen }),
    fields: chosen.flatMap((proposal) => proposal.fields ?? []),
    layout: blocks.layout,
    messages,
  };
}

/** The title that the author has given in the front matter, folded. */
function titleIn(frontMatter: Manuscript['frontMatter']): string | undefined {
  const given = frontMatter.find(({ key }) => fieldForKey(key) === 'title')?.value;
  return typeof given === 'string' && given.trim() !== '' ? foldToWords(given) : undefined;
}

function unbelieved(all: Proposal[], believed: Proposal[]): Proposal[] {
  const taken = new Set(believed.map((proposal) => proposal.from));
  return all.filter((proposal) => !taken.has(proposal.from));
}

/** Asks rules in order; each may see what the ones before it put forward. */
function ask<Rule>(
  rules: Rule[],
  propose: (rule: Rule, earlier: Proposal[]) => Proposal[],
): Proposal[] {
  const proposals: Proposal[] = [];
  for (const rule of rules) {
    for (const proposal of propose(rule, proposals)) proposals.push(proposal);
  }
  return proposals;
}
