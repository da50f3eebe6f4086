// Where a printed page begins in the text: the page list of an EPUB is made of these.
import type { Paragraph } from '../book/types.ts';

/** A page and the paragraph it begins in. */
export interface PageStart {
  label: string;
  paragraph: Paragraph;
  /** Letters and digits of the paragraph on earlier pages. */
  letters: number;
}
