// What stages 1 and 2 hand on: the decoded manuscript and its blocks. `detect` knows manuscripts
// by these types alone.
import type { Absorbed } from '../book/absorbed.ts';
import type { Flow, Inline } from '../book/types.ts';
import type { Message } from '../messages.ts';
import type { RawField } from '../metadata/statements.ts';

export type Encoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'windows-1252'
  | 'windows-1251'
  | 'koi8-r'
  | 'shift_jis'
  | 'euc-jp'
  | 'euc-kr'
  | 'big5'
  | 'gb18030';

/** A manuscript, decoded. `lines[0]` is line 1; line ends, BOM and zero-width marks are gone. */
export interface Manuscript {
  /** As named by the user; for messages only. */
  file: string;
  encoding: Encoding;
  /** The id of the reader whose lines these are: `text`, `markdown`. */
  format: string;
  lines: string[];
  /** A plain text whose HTML tags are meant, and read as tags. */
  tagged?: boolean;
  /** Key and value pairs of YAML front matter, in order, with the line of each key. */
  frontMatter: RawField[];
  /** First and last line of the front matter (1-based), where there is one. */
  frontMatterLines?: { line: number; endLine: number };
  messages: Message[];
}

/**
 * How a line goes on in the next line of its block: after a space (the usual), directly (`half-` +
 * `moon`, Chinese), directly and without its hyphen (`some-` + `thing`), or as a line of its own.
 */
export type Joint = 'space' | 'none' | 'solid' | 'break';

/** What the author says that some lines are; see `sidecar.ts`. */
export interface Correction {
  /** The first line's text, without outer white space; empty for blank lines between two lines. */
  text: string;
  /** What it is, in the author's words: `chapter heading`, `scene break`, `prose`. */
  is: string;
  /** The text of the line above, and of the line below the last one. */
  after?: string;
  before?: string;
  /** How many lines, blank ones not counted; absent: one. */
  lines?: number;
  /** Where the line stood when this was written; only to choose among equals. */
  near?: number;
}

/** One line of a block: its number (1-based), as typed, and without outer white space. */
export interface SourceLine {
  number: number;
  raw: string;
  text: string;
  /** Inline content, where it is more than `text`; see `content.ts`. */
  children?: Inline[];
  /** Absent: `space`. */
  joint?: Joint;
}

/** How this manuscript separates its paragraphs, measured over the whole text. */
export type ParagraphModel = 'blank-line' | 'hard-wrapped' | 'indented' | 'line';

/** What the whole manuscript is like; facts about blocks are read against it. */
export interface TextLayout {
  model: ParagraphModel;
  /** Blank lines that usually stand between two paragraphs. */
  usualGap: number;
  /** Column where hard-wrapped lines end (characters); absent when lines are not wrapped. */
  wrapWidth?: number;
}

/** Emphasis around a whole block: `**Chapter 1**` is `strong`, `***July 30***` is `both`. */
export type BlockMarkup = 'none' | 'emphasis' | 'strong' | 'both';

/**
 * A paragraph-level piece of the manuscript, before anybody has said what it is.
 * In plain text each block is `paragraph`; Markdown knows more.
 */
export interface Block {
  type:
    | 'paragraph'
    | 'heading'
    | 'thematicBreak'
    | 'blockquote'
    | 'list'
    | 'code'
    | 'table'
    | 'html'
    | 'footnoteDefinition';
  /** Inline content of a paragraph or heading; empty for the others. */
  children: Inline[];
  /** The finished flow nodes of a blockquote, list, code, table or footnote definition. */
  flow?: Flow[];
  /** The words, without markup, lines joined by a space. */
  text: string;
  /** Source lines, at least one, none of them blank at either end. */
  lines: SourceLine[];
  /** Blank lines directly before (at the top of the file: lines before it) and after. */
  blanksBefore: number;
  blanksAfter: number;
  /** White-space columns before the first line (tab = to the next multiple of 8). */
  indent: number;
  /** Centred by spaces or no-break spaces, judged against the text's width. */
  centred: boolean;
  markup: BlockMarkup;
  /** Markdown heading depth, 1 to 6. */
  depth?: number;
  /** What stands in its lines but is no text: comments in Markdown. */
  absorbed?: Absorbed[];
}

/** Stage 2's result. */
export interface Blocks {
  blocks: Block[];
  layout: TextLayout;
  messages: Message[];
}
