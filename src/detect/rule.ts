// What a rule is. Rules look at facts and put readings forward; `decide.ts` chooses among them.
import type { Facts } from './facts.ts';
import type { Proposal } from './proposal.ts';
import type { Zones } from './zones.ts';

/** Where the story's structure is; known to the rules that run second. */
export interface Landmarks {
  /** Believed headings (parts, chapters, front and back matter, sub-headings), in order. */
  headings: Proposal[];
  /** Believed scene breaks and dividers, in order. */
  breaks: Proposal[];
  /** Believed contents lists, in order. */
  contents: Proposal[];
  /** Believed lines of archives and distributors, in order. */
  boilerplate: Proposal[];
  /** Which lines are header, chapter openings, story, chapter closings. */
  around: Zones;
}

/** A rule and the pass it runs in. */
export type Rule = ({ pass: 'structure' } & StructureRule) | ({ pass: 'matter' } & MatterRule);

/** A rule of the first pass: structure, from facts and what the rules before it put forward. */
export interface StructureRule {
  id: string;
  propose(facts: Facts, earlier: Proposal[]): Proposal[];
}

/**
 * A rule of the second pass: what stands around the story (titles, metadata, notes, end marks),
 * read when headings and breaks are believed. `earlier`: the proposals of the rules before it.
 */
export interface MatterRule {
  id: string;
  propose(facts: Facts, landmarks: Landmarks, earlier: Proposal[]): Proposal[];
}
