// The page as data: what layout hands to painting. Everything is placed; painting decides nothing.
// Lengths are points; `y` grows downwards from the top of the trim; text `y` is the baseline.
// Advances are thousandths of an em, as PDF has them.
import type { Paragraph } from '../book/types.ts';

/** A face of the book: `regular`, `italic`, `bold`, `bold-italic`, `caps` (small capitals)… */
export type FaceKey = string;

export interface Glyph {
  id: number;
  /** Advance after shaping (kerning included). */
  advance: number;
  /** Offset from the pen, for marks; 0 in ordinary text. */
  dx: number;
  dy: number;
  /** Code points this glyph stands for; empty for the later glyphs of a cluster. Shared. */
  codePoints: readonly number[];
}

/** A string shaped in one face. Objects are cached and shared: identity may key further caches. */
export interface Shaped {
  face: FaceKey;
  text: string;
  width: number;
  glyphs: readonly Glyph[];
}

/** One justified line or one loose string (a folio is a line of one word). */
export interface PlacedLine {
  kind: 'line';
  x: number;
  y: number;
  size: number;
  /** Words in visual order; a word may change face inside (`un`+`believ`+`able`). */
  words: readonly (readonly Shaped[])[];
  /** Width of each space between words, in thousandths of an em, before `scale` and `tracking`. */
  space: number;
  /** Horizontal scale of glyphs, 0.985…1.015; 1 where the line is not expanded. */
  scale: number;
  /** Letter-spacing after each glyph, spaces too, in thousandths of an em, before `scale`. */
  tracking: number;
  /** The last glyph of the last word is a hyphen of ours, which extracts as U+00AD. */
  hyphen: boolean;
  /** No space stands at the line's end: it breaks inside a word, `well-|known` or `dusk—|and`. */
  unspaced?: boolean;
  /** Which element of the structure tree it belongs to; absent: an artifact (running head, folio). */
  element?: StructureElement;
}

export interface PlacedRule {
  kind: 'rule';
  x: number;
  y: number;
  width: number;
  height: number;
  element?: StructureElement;
}

export interface PlacedImage {
  kind: 'image';
  x: number;
  y: number;
  width: number;
  height: number;
  /** PNG or JPEG. */
  bytes: Uint8Array;
  element?: StructureElement;
}

export type Placed = PlacedLine | PlacedRule | PlacedImage;

/** A clickable rectangle. `target` is a destination name, or an absolute URL. */
export interface PlacedLink {
  x: number;
  y: number;
  width: number;
  height: number;
  target: { destination: string } | { url: string };
  /** What a screen reader says. */
  contents: string;
  element: StructureElement;
}

/** A node of the PDF structure tree (ISO 32000-1, 14.8.4). Children are in reading order. */
export interface StructureElement {
  role:
    | 'Document'
    | 'Part'
    | 'Sect'
    | 'TOC'
    | 'TOCI'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'BlockQuote'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Link'
    | 'Note'
    | 'Reference'
    | 'Span'
    | 'Code'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Figure'
    | 'Caption'
    | 'Div';
  title?: string;
  alt?: string;
  lang?: string;
  /** Unique id, which `Note` must have. */
  id?: string;
  /** How a list (`L`) marks its items. */
  numbering?: 'Decimal' | 'Disc' | 'None';
  children: StructureElement[];
  /** The paragraph of the book whose words it holds. */
  source?: Paragraph;
}

/** A destination: where on which page (0-based index) a link or bookmark leads. */
export interface Destination {
  page: number;
  y: number;
}

export interface Bookmark {
  title: string;
  destination: Destination;
  children: Bookmark[];
}

export interface Page {
  /** Trim size. */
  width: number;
  height: number;
  side: 'recto' | 'verso';
  /** What is printed as the page's number, and what viewers show: `xii`, `7`. */
  label: string;
  /** What stands on it, placed anew whenever it is asked for: no book is in memory with all of it. */
  contents(): PageContents;
}

export interface PageContents {
  items: Placed[];
  links: PlacedLink[];
}

/** A whole book, laid out. */
export interface LaidOut {
  pages: Page[];
  /** The book is bound on the right, and its pages follow each other to the left. */
  rightToLeft?: boolean;
  structure: StructureElement;
  destinations: Map<string, Destination>;
  bookmarks: Bookmark[];
  /** Page label ranges: from which page index, which style and first number. */
  labels: { page: number; style: 'roman' | 'arabic'; start: number }[];
}

/**
 * The font file of each face (TrueType or OpenType, whole). Faces given the same array, as small
 * capitals and their roman are, share one embedded font.
 */
export type Faces = ReadonlyMap<FaceKey, Uint8Array>;

/** What stands in the document information and in XMP. Dates are ISO 8601. */
export interface DocumentInfo {
  title: string;
  authors: string[];
  subject?: string;
  keywords: string[];
  language: string;
  created: string;
  modified: string;
  identifier: string;
}
