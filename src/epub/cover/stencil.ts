// A drawing in one colour → how much of each pixel it covers. The renderer is asked only for the box
// that something stands in: an empty pixel costs it as much as a full one.
import { createRequire } from 'node:module';
import { SHADES } from './canvas.ts';
import type { Frame, Stencil } from './stencil-shape.ts';

// Imported as a module, a CommonJS library is read twice.
const { Resvg }: typeof import('@resvg/resvg-js') = createRequire(import.meta.url)(
  '@resvg/resvg-js',
);

/** What is to be cut: SVG in white, and where in it. Without a frame it is as large as what is drawn. */
export interface Cutting {
  svg: string;
  frame?: Frame;
  /** Font files, by absolute path. */
  fonts?: readonly string[];
}

/** Cuts a stencil; undefined when nothing is drawn. */
export function cutStencil({ svg, frame, fonts = [] }: Cutting): Stencil | undefined {
  const drawing = new Resvg(svg, { font: { loadSystemFonts: false, fontFiles: [...fonts] } });
  const box = drawing.getBBox();
  if (box === undefined) return undefined;
  const { x, y, width, height } = frame ?? frameOf(box);
  Object.assign(box, { x, y, width, height });
  drawing.cropByBBox(box);
  const { pixels } = drawing.render();
  return { x, y, width, height, coverage: coverageOf(pixels, width * height) };
}

/** Whole pixels about a box, with one to spare for what is drawn at its edge. */
function frameOf(box: Frame): Frame {
  const x = Math.max(0, Math.floor(box.x) - 1);
  const y = Math.max(0, Math.floor(box.y) - 1);
  return {
    x,
    y,
    width: Math.ceil(box.x + box.width) + 1 - x,
    height: Math.ceil(box.y + box.height) + 1 - y,
  };
}

/** Only how opaque a pixel is counts: red, green, blue, alpha. */
function coverageOf(rgba: Uint8Array, count: number): Uint8Array {
  const coverage = new Uint8Array(count);
  const toShade = 8 - Math.log2(SHADES);
  for (let at = 0; at < count; at += 1) coverage[at] = (rgba[4 * at + 3] ?? 0) >> toShade;
  return coverage;
}
