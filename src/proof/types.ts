// The vocabulary of the second proof: what it is given of a manuscript, the words it compares, and
// what it finds. It knows nothing of the tree, of stages or of writers.

/** Lines of a manuscript (1-based), both included. */
export interface LineRange {
  line: number;
  endLine: number;
}

/** Lines that a run has left out of the text, and why. */
export interface LeftOut extends LineRange {
  reason: Reason;
}

export type Reason =
  | 'metadata'
  | 'front matter'
  | 'contents list'
  | 'scene break mark'
  | 'boilerplate'
  | 'repeated title'
  | 'note dropped'
  | 'words for a break'
  | 'markup';

/** What the book prints for a line of metadata in its own words: a date, a status, a language. */
export interface Restated {
  line: number;
  printed: string;
}

/** Lines that stand elsewhere in the book: notes, front and back matter. */
export interface MovingLines extends LineRange {
  /** The heading of a note as typed, for which the book has its own. */
  title?: string;
}

/** A manuscript's bytes, and what a run declares of its lines, which is checked. */
export interface Source {
  /** As named by the user. */
  file: string;
  bytes: Uint8Array;
  /** The name of the encoding, as `TextDecoder` knows it. */
  encoding: string;
  format: 'text' | 'markdown';
  left: readonly LeftOut[];
  restated: readonly Restated[];
  /** Whether somebody said otherwise than the manuscript's head: its values need not be printed. */
  isOverruled: boolean;
  /** Lines at which a message names something as left out. */
  named: ReadonlySet<number>;
  moving: readonly MovingLines[];
  headings: readonly LineRange[];
}

/** A whole book to be proved. */
export interface Declared {
  sources: readonly Source[];
  /** Phrases that the book brings itself: labels, titles, values of its metadata. */
  own: readonly string[];
}

/**
 * What a word of a manuscript is: `text` must be printed; `markup` may stand for nothing; so may the
 * words of a `pattern` without words, those of a `picture` where it is shown, the `mark` of a note, and
 * the `label` above an author's note. A `note` in the midst of a line is printed elsewhere.
 */
export type Use = 'text' | 'markup' | 'mark' | 'pattern' | 'picture' | 'label' | 'note';

/** A run of letters or of digits; one letter in scripts without spaces. */
export interface Word {
  /** What is compared: folded, so that capitals and ligatures are equal to plain letters. */
  key: string;
  /** As it stands. */
  text: string;
  /** Whether white space stands before it, and more than a hyphen at a line's end. */
  apart: boolean;
}

export interface SourceWord extends Word {
  /** Index among the sources. */
  source: number;
  line: number;
  use: Use;
}

export interface PrintedWord extends Word {
  /** File of the spine or page, from 0. */
  page: number;
  /** Block (EPUB) or line (PDF), counted through the book. */
  block: number;
  /** A hyphen of the book's own ends the line here, inside a word. */
  goesOn: boolean;
  /**
   * Whether it stands in a first line that ends in its page's number: most are running heads, some are
   * headings (`Chapter 1` on page 1).
   */
  inHead: boolean;
}

/** The words of a finished book in reading order, and those that stand around its text. */
export interface Printed {
  kind: 'epub' | 'pdf';
  words: PrintedWord[];
  /** Words of title page, front page, colophon and package document, folded. */
  around: Set<string>;
  /** Pages of contents: they repeat headings, and none of the text stands there. */
  contents: Set<number>;
}

/**
 * Words that are `missing`, `added` (twice, or from nowhere), `moved`, or `joined` with the word before;
 * lines left out that are `unnamed` in the messages; metadata of its head that is
 * `untold` around the text.
 */
export interface Finding {
  problem: 'missing' | 'added' | 'moved' | 'joined' | 'unnamed' | 'untold';
  file: string;
  /** Where in the manuscript; for added words, where the words before them come from. */
  line: number;
  /** As they stand, cut when there are many. */
  words: string;
  count: number;
}
