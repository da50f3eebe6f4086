// A picture of few colours, as indices into a palette: flat blocks, and stencils printed on them.
import type { Stencil } from './stencil-shape.ts';

/** Shades from one colour to another where they meet; with more of them an edge looks no smoother. */
export const SHADES = 16;

/** Where the corner of a stencil goes (where it was cut, if nothing is said), and how it is turned. */
export interface Impression {
  x?: number;
  y?: number;
  flipX?: boolean;
  flipY?: boolean;
}

/** Two colours, `#rrggbb`: what is printed, and the flat colour on which it is printed. */
export interface Inks {
  ink: string;
  paper: string;
}

/** Room for the rows of a picture. */
export function makeRows(width: number, height: number): Uint8Array {
  return new Uint8Array((width + 1) * height);
}

/** At most 16 pairs of colours make a picture. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  /** Each row is a zero, which PNG asks for, and then one index a pixel. */
  readonly rows: Uint8Array;
  private readonly ramps: Inks[] = [];

  /** A canvas covered with the paper of `ground`, index 0; it may take the rows of one that is done. */
  constructor(width: number, height: number, ground: Inks, rows = makeRows(width, height)) {
    this.width = width;
    this.height = height;
    this.rows = rows.fill(0);
    this.rampOf(ground);
  }

  /** Red, green and blue of each index. */
  get palette(): Uint8Array {
    const colours = this.ramps.flatMap((inks) =>
      Array.from({ length: SHADES }, (_, shade) => mix(inks, shade / (SHADES - 1))),
    );
    return Uint8Array.from(colours.flat());
  }

  /** Fills a block with the paper or the ink of `inks`; in whole pixels. */
  fill(x: number, y: number, width: number, height: number, inks: Inks, part: keyof Inks): void {
    const index = this.rampOf(inks) + (part === 'ink' ? SHADES - 1 : 0);
    for (let row = y; row < y + height; row += 1) {
      const start = this.placeOf(x, row);
      this.rows.fill(index, start, start + width);
    }
  }

  /** Prints `stencil` in place of what was there; what lies off the canvas is not printed. */
  print(stencil: Stencil, at: Impression, inks: Inks): void {
    const { width, height } = stencil;
    const { x = stencil.x, y: top = stencil.y, flipX = false, flipY = false } = at;
    const pixels = tint(stencil.coverage, this.rampOf(inks));
    // Read backwards, the rows too are in reverse order.
    if (flipX) pixels.reverse();
    const isUpsideDown = flipX !== flipY;
    const right = Math.min(width, this.width - x);
    const bottom = Math.min(height, this.height - top);
    for (let y = 0; y < bottom; y += 1) {
      const from = (isUpsideDown ? height - 1 - y : y) * width;
      const start = this.placeOf(x, top + y);
      this.rows.set(pixels.subarray(from, from + right), start);
    }
  }

  /** Index of the first shade between two colours: the paper. */
  private rampOf({ ink, paper }: Inks): number {
    const known = this.ramps.findIndex((each) => each.ink === ink && each.paper === paper);
    return SHADES * (known < 0 ? this.ramps.push({ ink, paper }) - 1 : known);
  }

  private placeOf(x: number, y: number): number {
    return y * (this.width + 1) + 1 + x;
  }
}

/** Shades as indices from `base` on; four at a time, as this is done for half a million. */
function tint(coverage: Uint8Array, base: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(coverage.length / 4));
  const pixels = new Uint8Array(words.buffer, 0, coverage.length);
  pixels.set(coverage);
  if (base > 0)
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) + base * 0x01010101;
  return pixels;
}

/** Red, green and blue of a colour that is `part` ink. */
function mix({ ink, paper }: Inks, part: number): number[] {
  return [1, 3, 5].map((at) => {
    const [from, to] = [paper, ink].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((from ?? 0) * (1 - part) + (to ?? 0) * part);
  });
}
