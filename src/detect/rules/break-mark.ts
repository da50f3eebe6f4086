// What a scene-break mark is read as, and what a manuscript's own habits say of it.

/** What a mark is made of, and how often such a line is a scene break. */
export interface Mark {
  rule: string;
  score: number;
  reason: string;
  /** Its words are said to the compositor and not to the reader: `(break)`. */
  instruction?: true;
}

/** How this manuscript marks: what is asked of one line is answered from all of them. */
export interface MarkHabits {
  /** Lines of this very text. */
  timesOf(text: string): number;
  /** Lines with this name between signs. */
  timesOfName(name: string): number;
  /** Rows of dots. */
  dots: number;
  /** Roman numerals stand alone on lines: `XXX` is one of them. */
  numerals: boolean;
}
