// The other half of the book's account of its manuscript: the lines that are not text.

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
    | 'boilerplate'
    | 'repeated title'
    | 'note dropped'
    | 'markup';
}
