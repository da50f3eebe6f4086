// A reading of some lines that a rule puts forward.
import type { FoundField } from '../metadata/statements.ts';
import type { Rank } from './keywords.ts';
import type { Kind } from './kinds.ts';
import type { Labelled } from './types.ts';

/** What a label carries beside its kind, by kind. */
export type Parts = Pick<
  Labelled,
  'heading' | 'division' | 'strength' | 'instruction' | 'placement' | 'noteTitle'
>;

/** A reading of the lines `from`…`to` (manuscript line numbers), put forward by a rule. */
export interface Proposal {
  kind: Kind;
  from: number;
  to: number;
  /** 0…1, how often such a reading is right; below 0.5 prose is the better reading. */
  score: number;
  /** Stable id, `heading/keyword`. */
  rule: string;
  /** One clause for people. */
  reason: string;
  /** For headings: what may stand above and below it. */
  rank?: Rank;
  /** Headings and breaks that look alike share a family and are believed as a set. */
  family?: string;
  parts?: Parts;
  /** The characters of its only line that are meant; the others stay text. */
  within?: { from: number; to: number };
  /** Metadata values read from these lines. */
  fields?: FoundField[];
}
