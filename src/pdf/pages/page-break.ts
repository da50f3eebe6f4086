// Where pages begin and end, and which paragraphs they want set again.

/** A line more or a line less. */
export type Looseness = 1 | -1;

/** A page: its rows, and whether it is shorter or longer than a full one (in lines). */
export interface PageBreak {
  from: number;
  to: number;
  short: number;
  reset?: Reset;
}

/** A paragraph that its page wants a line longer or shorter: its first row. */
export interface Reset {
  at: number;
  looseness: Looseness;
}
