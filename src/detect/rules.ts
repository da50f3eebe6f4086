// The rules, in the order they are asked. A new convention is one more file in `rules/` and one
// more name here.
import type { MatterRule, StructureRule } from './rule.ts';

/** First pass: headings, breaks and contents lists, from facts alone. */
export const structureRules: StructureRule[] = [];

/** Second pass: what stands around the story, read when headings and breaks are believed. */
export const matterRules: MatterRule[] = [];
