// Pages that begin anew, as they must stand in print.

/** Pages that begin anew: a title page, a chapter. */
export interface PrintedSection {
  text: string;
  /** What stands at the foot of its pages, or at its end. */
  notes: string;
  /** What right-hand pages have as their head, or else the book's own; absent: no heads at all. */
  head?: string;
  /** As in the contents, without the page; absent for sections that are not listed. */
  entry?: string;
  /** Has a number and a title. */
  isNumbered?: boolean;
  /** Of chapters without a title: what the contents may leave out, and the number that is left. */
  untitled?: { label: string; number: string };
  /** How many of its scene breaks must show an ornament, and how many may. */
  ornaments?: { least: number; most: number };
  /** Lists these sections behind its text, each with its page. */
  contents?: readonly PrintedSection[];
}
