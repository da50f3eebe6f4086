// What line breaking is given and what it gives back: boxes, gaps, divisions, a measure; breaks.
// Widths are in any one unit; the book's are thousandths of an em.

/** A piece of text that stays together in the first pass. */
export interface Box {
  readonly width: number;
  /** How far its first and last glyph may hang out of the measure. */
  readonly hangLeft: number;
  readonly hangRight: number;
}

/** What stands between two boxes when they share a line, and what a break there costs. */
export interface Gap {
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  /** `Infinity` forbids the break. */
  readonly penalty: number;
  /** The line ends in a visible hyphen. */
  readonly flagged?: boolean;
}

/** A place where a box may be divided, with the exact widths of both halves. */
export interface HyphenPoint {
  /** Width of the first half with its hyphen, and how far it may hang out. */
  readonly before: number;
  readonly hangRight: number;
  /** Width of the rest, and how far that may hang out. */
  readonly after: number;
  readonly hangLeft: number;
  readonly penalty: number;
  readonly flagged: boolean;
}

export interface Measure<D extends HyphenPoint> {
  /** Widths of the first lines (an indent, a drop capital); every further line has `width`. */
  first: readonly number[];
  width: number;
  /** Largest stretch ratio of a line. */
  tolerance: number;
  /** Part of its own width by which a line's glyphs may be widened or narrowed. */
  expansion: number;
  /** Room that each line may leave at its end; makes lines ragged. */
  ragged: number;
  /** Divisions of a box, asked for only when given. */
  divide?: ((box: number) => readonly D[]) | undefined;
  /** Lines more (1) or fewer (-1) than the optimum, if the tolerance allows. */
  looseness?: number;
}

/** An end of a line: after box `box`, or inside it at `division`. */
export interface LineEnd<D extends HyphenPoint> {
  box: number;
  division: D | undefined;
  /** Stretch (+) or shrink (−) of the line that ends here, as a part of what it has. */
  ratio: number;
}

export interface Lines<D extends HyphenPoint> {
  breaks: LineEnd<D>[];
  /** Lines that were weighed: the work done. */
  tried: number;
}
