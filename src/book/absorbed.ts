// The lines of a manuscript that are no text of the book; all others are in the tree.

/** Manuscript lines left out of the tree: what they held and why they are not text. */
export interface Absorbed {
  line: number;
  endLine: number;
  /** The lines as typed, joined by `\n`. */
  text: string;
  reason:
    | 'metadata'
    | 'front matter'
    | 'contents list'
    | 'scene break mark'
    | 'words for a break'
    | 'boilerplate'
    | 'repeated title'
    | 'note dropped'
    | 'markup';
}
