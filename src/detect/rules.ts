// The rules, in the order they are asked. A new convention is one more file in `rules/` and one
// more name here.
import type { MatterRule, Rule, StructureRule } from './rule.ts';
import { doubledLists } from './rules/annotated-contents.ts';
import { bareTitles } from './rules/bare.ts';
import { boilerplate } from './rules/boilerplate.ts';
import { markedBreaks } from './rules/breaks.ts';
import { bylines } from './rules/bylines.ts';
import { echoedLists, titledLists } from './rules/contents.ts';
import { letters } from './rules/correspondence.ts';
import { dedications } from './rules/dedications.ts';
import { endMarks } from './rules/ends.ts';
import { blankBreaks } from './rules/gaps.ts';
import { givenMarks, givenPattern } from './rules/given.ts';
import { headingShapes } from './rules/headings.ts';
import { keyedLines, statusLines } from './rules/metadata.ts';
import { authorNotes } from './rules/notes.ts';
import { quotations } from './rules/quotes.ts';
import { repeatedNames } from './rules/repeats.ts';
import { runInHeadings } from './rules/run-in.ts';
import { runningHeads } from './rules/running-heads.ts';
import { sceneStamps } from './rules/scene-stamps.ts';
import { shortNotes } from './rules/short-notes.ts';
import { titleHeadings } from './rules/title-headings.ts';
import { titles } from './rules/titles.ts';
import { transcripts } from './rules/transcripts.ts';
import { verse } from './rules/verse.ts';
import { versesByParagraph } from './rules/verse-by-paragraph.ts';

/** All that is asked when nothing is to be detected. */
export const givenRules: StructureRule[] = [givenPattern, givenMarks];

/** First pass: headings, breaks and contents lists, from facts alone. */
const structureRules: StructureRule[] = [
  boilerplate,
  runningHeads,
  titleHeadings,
  givenPattern,
  headingShapes,
  runInHeadings,
  titledLists,
  bareTitles,
  echoedLists,
  doubledLists,
  markedBreaks,
  blankBreaks,
  sceneStamps,
  letters,
  shortNotes,
  transcripts,
  verse,
  versesByParagraph,
  quotations,
];

/** Second pass: what stands around the story, read when headings and breaks are believed. */
const matterRules: MatterRule[] = [
  keyedLines,
  statusLines,
  endMarks,
  titles,
  bylines,
  repeatedNames,
  authorNotes,
  dedications,
];

/** The built-in rules, in the order they are asked within their pass. */
export const rules: readonly Rule[] = [
  ...structureRules.map((rule): Rule => ({ ...rule, pass: 'structure' })),
  ...matterRules.map((rule): Rule => ({ ...rule, pass: 'matter' })),
];
