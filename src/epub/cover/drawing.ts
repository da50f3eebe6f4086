// What the designs of a drawn cover are made of. What differs from book to book (colours, the
// figure) follows from a number, so that a book keeps its cover and a section has many.
import { escapeXml } from '../../xml.ts';
import { attributes } from '../element.ts';
import type { Impression, Inks } from './canvas.ts';
import type { Frame } from './stencil-shape.ts';
import type { GlyphFaces, SetText } from './text.ts';

/** Pixels; 8 to 5 is what the stores ask for. */
export const coverSize = { width: 1400, height: 2240 };

/** What is written on a cover, already reduced to what the faces can show. */
export interface CoverWords {
  title: string;
  authors: string;
  series: string;
}

/** A design: words, a number that stands for the book, and the faces to set the words in. */
export type Design = (words: CoverWords, seed: number, faces: GlyphFaces) => Drawing;

/** A page of one colour, flat blocks on it, and what is printed on either. */
export interface Drawing {
  /** Its paper is the page's. */
  ground: Inks;
  blocks: Block[];
  marks: CoverMark[];
}

/** A flat piece of the paper or the ink of a pair, in whole pixels. */
export interface Block extends Frame {
  inks: Inks;
  part: keyof Inks;
}

/** SVG elements in white, and where they are printed: as often as `prints` says. */
export interface CoverMark {
  svg: string;
  /** What of the drawing is cut out; without it, all that is drawn, and it stays where it is. */
  frame?: Frame;
  /** The words in it. */
  text?: string;
  italic?: boolean;
  prints: (Impression & { inks: Inks })[];
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits: small, and the same everywhere. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** The `index`th number below `below` that follows from `seed`. */
export function pick(seed: number, index: number, below: number): number {
  let value = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b9), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) % below;
}

/** To a hundredth: finer differences are not seen, and make long texts. */
export const round = (value: number) => Math.round(value * 100) / 100;

/** Prints an SVG element without content. */
export function shape(name: string, values: Record<string, string | number | undefined>): string {
  return `<${name}${attributes(values)}/>`;
}

/** Four bars about the page, `inset` pixels from its edge. */
export function frameOf(inset: number, stroke: number, inks: Inks): Block[] {
  const [right, foot] = [coverSize.width - inset, coverSize.height - inset];
  const [width, height] = [right - inset, foot - inset];
  const bars = [
    { x: inset, y: inset, width, height: stroke },
    { x: inset, y: foot - stroke, width, height: stroke },
    { x: inset, y: inset, width: stroke, height },
    { x: right - stroke, y: inset, width: stroke, height },
  ];
  return bars.map((bar) => ({ ...bar, inks, part: 'ink' }));
}

/** How a text stands on the page. */
interface Placing {
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: 'start' | 'middle';
  inks: Inks;
  leading: number;
  italic?: boolean;
  tracking?: number;
}

/** A text as a mark, line under line; none for no words. */
export function setLines({ size, lines }: SetText, placing: Placing): CoverMark[] {
  const { x, y, anchor, inks, leading, italic, tracking } = placing;
  if (lines.length === 0) return [];
  const elements = lines.map((line, at) => {
    const values = {
      x,
      y: round(y + at * size * leading),
      'font-size': size,
      'text-anchor': anchor,
      'font-style': italic ? 'italic' : undefined,
      'letter-spacing': tracking,
    };
    return `<text${attributes(values)}>${escapeXml(line)}</text>`;
  });
  const mark = { svg: elements.join(''), text: lines.join(''), prints: [{ inks }] };
  return [{ ...mark, ...(italic !== undefined && { italic }) }];
}

/** Where the next thing may begin: below the last line's descenders. */
export function below(set: SetText, y: number, leading: number): number {
  return y + (set.lines.length - 1) * set.size * leading + set.size * 0.35;
}
