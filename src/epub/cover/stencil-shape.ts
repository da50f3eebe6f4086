// A drawing in one colour, as how much of each pixel it covers.

/** A box in whole pixels. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Stencil extends Frame {
  /** Of each pixel, in shades: 0 is bare, 15 is full. */
  coverage: Uint8Array;
}
