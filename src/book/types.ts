// The vocabulary of the project: the book as a unist tree. Names are mdast's where mdast has the
// concept. Every writer is a switch over these unions; every node keeps the manuscript lines it
// came from in `position`. This file knows nothing of manuscripts, EPUB or PDF.
import type { Node, Position } from 'unist';
import type { Absorbed } from './absorbed.ts';
import type { Metadata } from './metadata-types.ts';

/** What every node of the book has: a type, and the manuscript lines it was read from. */
export interface BookNode extends Node {
  position?: Position;
}

// ── Inline ───────────────────────────────────────────────────────────────────────────────────

/** Words. Never holds a line break: a hard break is a `break` node. */
export interface Text extends BookNode {
  type: 'text';
  value: string;
}
export interface Emphasis extends BookNode {
  type: 'emphasis';
  children: Inline[];
}
export interface Strong extends BookNode {
  type: 'strong';
  children: Inline[];
}
export interface Delete extends BookNode {
  type: 'delete';
  children: Inline[];
}
export interface InlineCode extends BookNode {
  type: 'inlineCode';
  value: string;
}
export interface Break extends BookNode {
  type: 'break';
}
export interface Link extends BookNode {
  type: 'link';
  url: string;
  children: Inline[];
}
/** `url` is as written in the manuscript: a path relative to its folder. */
export interface Image extends BookNode {
  type: 'image';
  url: string;
  alt: string;
}
export interface FootnoteReference extends BookNode {
  type: 'footnoteReference';
  identifier: string;
}
/** A passage in another language, marked by the author. `lang` is a BCP 47 tag. */
export interface Span extends BookNode {
  type: 'span';
  lang: string;
  children: Inline[];
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | Break
  | Link
  | Image
  | FootnoteReference
  | Span;

// ── Flow: what stands in a chapter, block by block ───────────────────────────────────────────

/** A heading as found; the theme decides how it is shown. `children` is the title. */
export interface Heading extends BookNode {
  type: 'heading';
  /** The label as written: `Chapter`, `CHAPTER`, `Livre`. */
  label?: string;
  /** The number as written: `XII`, `the First`, `12`. */
  numeral?: string;
  /** The number's value. Unreliable: authors miscount, and nobody is corrected. */
  ordinal?: number;
  children: Inline[];
  /** A line that tells what happens in the chapter: `In Which a Bear Is Met`. */
  summary?: Inline[];
}

export interface Paragraph extends BookNode {
  type: 'paragraph';
  children: Inline[];
}
/** A scene break. `space` is a weak gap shown as an empty line, `ornament` a true break. */
export interface ThematicBreak extends BookNode {
  type: 'thematicBreak';
  strength: 'ornament' | 'space';
  /** The manuscript's own mark, as written; absent for blank lines. */
  marker?: string;
  /** The mark where it has words, `~AMP~`: it is printed in place of the theme's ornament. */
  children?: Inline[];
}
/** A place or time line that opens a scene: `Lower Market, the third of Frost`. */
export interface SceneStamp extends BookNode {
  type: 'sceneStamp';
  children: Inline[];
}
/** A heading inside a chapter that opens no chapter. */
export interface Subheading extends BookNode {
  type: 'subheading';
  children: Inline[];
}
export interface Blockquote extends BookNode {
  type: 'blockquote';
  children: Flow[];
}
/** A poem or song: stanzas of lines. */
export interface Verse extends BookNode {
  type: 'verse';
  children: Stanza[];
}
export interface Stanza extends BookNode {
  type: 'stanza';
  children: VerseLine[];
}
/** `indent` counts steps (0, 1, 2…) from the poem's left edge. */
export interface VerseLine extends BookNode {
  type: 'verseLine';
  indent: number;
  children: Inline[];
}
/** A letter or note that a character wrote. */
export interface Letter extends BookNode {
  type: 'letter';
  children: Flow[];
}
/** A chat log or script: each child is one speaker's line. */
export interface Transcript extends BookNode {
  type: 'transcript';
  children: Paragraph[];
}
export interface List extends BookNode {
  type: 'list';
  ordered: boolean;
  start?: number;
  children: ListItem[];
}
export interface ListItem extends BookNode {
  type: 'listItem';
  /** Of a task: whether it is done. */
  checked?: boolean;
  children: Flow[];
}
export interface Code extends BookNode {
  type: 'code';
  value: string;
}
export interface Table extends BookNode {
  type: 'table';
  align: ('left' | 'right' | 'center' | undefined)[];
  children: TableRow[];
}
export interface TableRow extends BookNode {
  type: 'tableRow';
  children: TableCell[];
}
export interface TableCell extends BookNode {
  type: 'tableCell';
  children: Inline[];
}
/** An image that stands alone, with what is written under it. */
export interface Figure extends BookNode {
  type: 'figure';
  image: Image;
  children: Inline[];
}
/** What the author says to the readers. `title` is its heading as written (`A/N`). */
export interface AuthorNote extends BookNode {
  type: 'authorNote';
  placement: 'before' | 'after' | 'inline';
  title?: string;
  children: Flow[];
}
/** `The End`, `To be continued…`, `Fin`. */
export interface EndMark extends BookNode {
  type: 'endMark';
  children: Inline[];
}
export interface FootnoteDefinition extends BookNode {
  type: 'footnoteDefinition';
  identifier: string;
  children: Flow[];
}

export type Flow =
  | Paragraph
  | ThematicBreak
  | SceneStamp
  | Subheading
  | Blockquote
  | Verse
  | Letter
  | Transcript
  | List
  | Code
  | Table
  | Figure
  | AuthorNote
  | EndMark
  | FootnoteDefinition;

// ── Divisions ────────────────────────────────────────────────────────────────────────────────

export type ChapterKind = 'chapter' | 'prologue' | 'epilogue' | 'interlude' | 'letter';

export type DivisionKind =
  | 'dedication'
  | 'epigraph'
  | 'foreword'
  | 'preface'
  | 'introduction'
  | 'acknowledgments'
  | 'afterword'
  | 'appendix'
  | 'about'
  | 'authorNote'
  | 'endnotes'
  | 'boilerplate'
  | 'other';

/** A piece of front or back matter. The heading, where there is one, is the first child. */
export interface Division extends BookNode {
  type: 'division';
  kind: DivisionKind;
  /** Stable fragment and file name; see `ids.ts`. Given by `finish`. */
  id?: string;
  children: (Heading | Flow)[];
}
/** The heading, where there is one, is the first child; a story without chapters has none. */
export interface Chapter extends BookNode {
  type: 'chapter';
  kind: ChapterKind;
  id?: string;
  children: (Heading | Flow)[];
}
/** Heading first, then what stands before its first chapter (an epigraph, a note), then chapters. */
export interface Part extends BookNode {
  type: 'part';
  id?: string;
  children: (Heading | Flow | Chapter)[];
}

export interface FrontMatter extends BookNode {
  type: 'frontMatter';
  children: Division[];
}
export interface BodyMatter extends BookNode {
  type: 'bodyMatter';
  children: (Part | Chapter)[];
}
export interface BackMatter extends BookNode {
  type: 'backMatter';
  children: Division[];
}

/** The root. `children` are always front, body and back matter, in this order. */
export interface Book extends BookNode {
  type: 'book';
  metadata: Metadata;
  /** Lines of the manuscript that are not in the tree, each with the reason. */
  absorbed: Absorbed[];
  children: [FrontMatter, BodyMatter, BackMatter];
}

export type BookContent =
  | Book
  | FrontMatter
  | BodyMatter
  | BackMatter
  | Part
  | Chapter
  | Division
  | Heading
  | Flow
  | Stanza
  | VerseLine
  | ListItem
  | TableRow
  | TableCell
  | Inline;
