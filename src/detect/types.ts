// What stage 3 hands on: every block of the manuscript with a kind, a confidence and a reason.
import type { Heading } from '../book/types.ts';
import type { Block, Correction, TextLayout } from '../manuscript/types.ts';
import type { Message } from '../messages.ts';
import type { FoundField } from '../metadata/statements.ts';
import type { Kind } from './kinds.ts';

/** A reading of some lines that a rule put forward. */
export interface Reading {
  kind: Kind;
  /** 0…1: how often such a reading is right. */
  confidence: number;
  /** Stable rule id, `heading/keyword-numeral`. */
  rule: string;
  /** One clause for people: `“Chapter” and a number, alone between blank lines`. */
  reason: string;
}

/** What is read from the lines of a heading. */
export type HeadingParts = Pick<Heading, 'label' | 'numeral' | 'ordinal' | 'children' | 'summary'>;

/** A run of the manuscript and what it is. Labels cover all blocks, in order, without overlap. */
export interface Labelled extends Reading {
  line: number;
  endLine: number;
  /** The blocks (split at line borders where needed); empty for a break made of blank lines. */
  blocks: Block[];
  /** The best reading that lost, if there was one. */
  alternative?: Reading;
  /** For headings: what was read from the lines. */
  heading?: HeadingParts;
  /** For front- and back-matter headings: which division they open. */
  division?: string;
  /** For scene breaks. */
  strength?: 'ornament' | 'space';
  /** For scene breaks: their words are said to the compositor, not to the reader: `(break)`. */
  instruction?: true;
  /** For author's notes. */
  placement?: 'before' | 'after' | 'inline';
  /** For author's notes: the heading as written, and the number of blocks it takes up. */
  noteTitle?: string;
}

/** A line that was read as prose and may be something after all. */
export interface Missed extends Reading {
  line: number;
  endLine: number;
}

/** Stage 3's result. */
export interface Detected {
  labelled: Labelled[];
  /** Lines that detection did not dare to read, in order; they change nothing. */
  missed: Missed[];
  fields: FoundField[];
  layout: TextLayout;
  messages: Message[];
}

/** What the user may say about detection; see `settings/table.ts`. */
export interface DetectOptions {
  /** False: front matter, Markdown structure and the sidecar only. */
  detect: boolean;
  /** Extra pattern (source of a RegExp) for a line that is a chapter heading. */
  chapterPattern?: string;
  /** Extra scene-break mark, compared without outer white space. */
  sceneBreak?: string;
  /** What the author says that single lines are; it stands above every rule. */
  corrections?: Correction[];
}
