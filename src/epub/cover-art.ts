// The three designs of a drawn cover, as SVG. What differs from book to book (colours, the figure)
// follows from the book's identifier, so that a book keeps its cover and a shelf has many.
import { type Box, type Faces, fitText, type SetText } from './cover-text.ts';
import { attributes, escapeXml } from './escape.ts';
import type { Theme } from './types.ts';

/** Pixels; 8 to 5 is what the stores ask for. */
export const coverSize = { width: 1400, height: 2240 };

/** What is written on a cover, already reduced to what the faces can show. */
export interface CoverWords {
  title: string;
  authors: string;
  series: string;
}

const { width, height } = coverSize;
const middle = width / 2;

/** Draws the cover in the manner of `theme`; `seed` is any text that names the book. */
export function drawCover(
  words: CoverWords,
  theme: Theme,
  seed: string,
  faces: Faces,
  family: string,
): string {
  const number = hash(seed);
  const designs = { classic: drawClassic, modern: drawModern, plain: drawPlain };
  const drawing = designs[theme](words, number, faces);
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${escapeXml(family)}">${drawing}</svg>`;
}

/** FNV-1a (Fowler, Noll, Vo), 32 bits: small, and the same everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text)
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** The `index`th number below `below` that follows from `seed`. */
function pick(seed: number, index: number, below: number): number {
  let value = Math.imul(seed ^ Math.imul(index + 1, 0x9e3779b9), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return ((value ^ (value >>> 16)) >>> 0) % below;
}

function shape(name: string, values: Record<string, string | number | undefined>): string {
  return `<${name}${attributes(values)}/>`;
}

const round = (value: number) => Math.round(value * 100) / 100;

interface Placing {
  x: number;
  /** Baseline of the first line. */
  y: number;
  anchor: 'start' | 'middle';
  fill: string;
  leading: number;
  italic?: boolean;
  tracking?: number;
}

function printText({ size, lines }: SetText, placing: Placing): string {
  const { x, y, anchor, fill, leading, italic, tracking } = placing;
  return lines
    .map((line, at) => {
      const values = {
        x,
        y: round(y + at * size * leading),
        'font-size': size,
        fill,
        'text-anchor': anchor,
        'font-style': italic ? 'italic' : undefined,
        'letter-spacing': tracking,
      };
      return `<text${attributes(values)}>${escapeXml(line)}</text>`;
    })
    .join('');
}

/** Where the next thing may begin: below the last line's descenders. */
const below = (set: SetText, y: number, leading: number) =>
  y + (set.lines.length - 1) * set.size * leading + set.size * 0.35;

// ── Classic: cloth and foil ─────────────────────────────────────────────────────────────────

/** Cloth and foil, dark and light enough to read by. */
const cloths: readonly [string, string][] = [
  ['#16213a', '#dcbf82'],
  ['#4a1420', '#e6c79a'],
  ['#17352b', '#dccb97'],
  ['#321b3c', '#dcc0d0'],
  ['#26323c', '#d3dbdf'],
  ['#3b2518', '#e2bd8a'],
  ['#0f3b43', '#dcd2aa'],
  ['#1c1c21', '#cfc8b8'],
];

/** A double frame, the title above, a turned rosette, the author below. */
function drawClassic(words: CoverWords, seed: number, faces: Faces): string {
  const [cloth, foil] = cloths[pick(seed, 0, cloths.length)] ?? ['#16213a', '#dcbf82'];
  const title: Box = { width: 1040, height: 900, largest: 190, smallest: 54, leading: 1.12 };
  const names: Box = { width: 960, height: 190, largest: 84, smallest: 40, leading: 1.2 };
  const set = fitText(words.title, title, faces);
  const by = fitText(words.authors, names, faces);
  // A short title stands a little lower, where the eye expects it.
  const spare = 260 - (set.lines.length - 1) * set.size * 1.12;
  const top = round(400 + set.size * 0.4 + Math.max(0, spare / 2));
  const bottom = 2000 - (by.lines.length - 1) * by.size * 1.2;
  const series = fitText(words.series, { ...names, height: 60, largest: 50, smallest: 28 }, faces);
  const parts = [
    shape('rect', { width, height, fill: cloth }),
    frame(70, 8, foil),
    frame(96, 2.5, foil),
    words.series &&
      printText(series, {
        x: middle,
        y: 260,
        anchor: 'middle',
        fill: foil,
        leading: 1.2,
        italic: true,
      }),
    printText(set, { x: middle, y: top, anchor: 'middle', fill: foil, leading: 1.12 }),
    printText(by, {
      x: middle,
      y: bottom,
      anchor: 'middle',
      fill: foil,
      leading: 1.2,
      tracking: 3,
    }),
    rosette(below(set, top, 1.12) + 60, bottom - by.size - 60, seed, foil),
  ];
  return parts.join('');
}

function frame(inset: number, stroke: number, colour: string): string {
  return shape('rect', {
    x: inset,
    y: inset,
    width: width - 2 * inset,
    height: height - 2 * inset,
    fill: 'none',
    stroke: colour,
    'stroke-width': stroke,
  });
}

/** Ellipses turned about one point, as on a guilloche lathe; it takes the room between the texts. */
function rosette(from: number, to: number, seed: number, colour: string): string {
  const room = to - from;
  const radius = Math.min(430, room / 2);
  if (radius < 90) return '';
  const y = round((from + to) / 2);
  const petals = 7 + pick(seed, 1, 12);
  const slim = 0.24 + pick(seed, 2, 40) / 100;
  const ellipse = (turn: number) =>
    shape('ellipse', {
      cx: middle,
      cy: y,
      rx: round(radius),
      ry: round(radius * slim),
      transform: `rotate(${round(turn)} ${middle} ${y})`,
    });
  const turns = Array.from({ length: petals }, (_, at) => ellipse((at * 180) / petals));
  const heart = shape('circle', { cx: middle, cy: y, r: round(radius * slim * 0.5) });
  return `<g fill="none" stroke="${colour}" stroke-width="3">${turns.join('')}${heart}</g>`;
}

// ── Modern: paper cut-outs ──────────────────────────────────────────────────────────────────

/** Ground, ink, and three papers. */
const papers: readonly [string, string, string, string, string][] = [
  ['#f4efe6', '#1d2a3a', '#d1495b', '#edae49', '#30638e'],
  ['#f2f0ea', '#20302a', '#2f6b4f', '#c9a227', '#8fb996'],
  ['#f6eee3', '#33202a', '#8d3b72', '#e07a5f', '#3d405b'],
  ['#eef1f2', '#17252f', '#1b7f8c', '#f2b134', '#ed553b'],
  ['#f5f1e8', '#2b211c', '#a4503f', '#d9a679', '#5f7367'],
  ['#f0eef4', '#221d36', '#5b4b9a', '#e9a6a6', '#f2c14e'],
];

/** The title at the upper left, big; below it a field of quarter circles. */
function drawModern(words: CoverWords, seed: number, faces: Faces): string {
  const colours = papers[pick(seed, 0, papers.length)] ?? [
    '#f4efe6',
    '#1d2a3a',
    '#d1495b',
    '#edae49',
    '#30638e',
  ];
  const [ground, ink, ...cuts] = colours;
  const title: Box = { width: 1160, height: 740, largest: 210, smallest: 54, leading: 1.06 };
  const names: Box = { width: 1160, height: 165, largest: 68, smallest: 36, leading: 1.2 };
  const set = fitText(words.title, title, faces);
  const by = fitText(words.authors, names, faces);
  const series = fitText(words.series, { ...names, height: 56, largest: 46, smallest: 26 }, faces);
  const placing = { x: 120, anchor: 'start', fill: ink } as const;
  const top = 270 + set.size * 0.75;
  return [
    shape('rect', { width, height, fill: ground }),
    words.series && printText(series, { ...placing, y: 200, leading: 1.2 }),
    printText(set, { ...placing, y: top, leading: 1.06 }),
    printText(by, {
      ...placing,
      y: 1125 - (by.lines.length - 1) * by.size * 1.2,
      leading: 1.2,
    }),
    tiles(seed, [...cuts, ink]),
  ].join('');
}

/** Four by three squares at the foot, each with a quarter circle, a half circle or a dot. */
function tiles(seed: number, colours: readonly string[]): string {
  const side = width / 4;
  const colour = (index: number) => colours[index % colours.length] ?? '';
  const parts: string[] = [];
  for (let index = 0; index < 12; index += 1) {
    const x = (index % 4) * side;
    const y = height - 3 * side + Math.floor(index / 4) * side;
    const back = pick(seed, 10 + index, colours.length);
    const front = back + 1 + pick(seed, 30 + index, colours.length - 1);
    parts.push(shape('rect', { x, y, width: side, height: side, fill: colour(back) }));
    parts.push(cutOut(x, y, side, pick(seed, 50 + index, 6), colour(front)));
  }
  return parts.join('');
}

function cutOut(x: number, y: number, side: number, kind: number, fill: string): string {
  const [right, foot] = [x + side, y + side];
  if (kind === 4) return shape('circle', { cx: x + side / 2, cy: y + side / 2, r: side / 4, fill });
  if (kind === 5)
    return shape('path', {
      d: `M${x} ${y}H${right}A${side / 2} ${side / 2} 0 0 1 ${x} ${y}z`,
      fill,
    });
  const arcs = [
    `M${x} ${y}H${right}A${side} ${side} 0 0 1 ${x} ${foot}z`,
    `M${right} ${y}V${foot}A${side} ${side} 0 0 1 ${x} ${y}z`,
    `M${right} ${foot}H${x}A${side} ${side} 0 0 1 ${right} ${y}z`,
    `M${x} ${foot}V${y}A${side} ${side} 0 0 1 ${right} ${foot}z`,
  ];
  return shape('path', { d: arcs[kind] ?? '', fill });
}

// ── Plain: a title label ────────────────────────────────────────────────────────────────────

/** Black on white, in a frame: title, a short rule, the author at the foot. */
function drawPlain(words: CoverWords, _seed: number, faces: Faces): string {
  const title: Box = { width: 1080, height: 1000, largest: 170, smallest: 54, leading: 1.15 };
  const names: Box = { width: 1000, height: 260, largest: 76, smallest: 40, leading: 1.25 };
  const set = fitText(words.title, title, faces);
  const by = fitText(words.authors, names, faces);
  const series = fitText(words.series, { ...names, height: 70, largest: 50, smallest: 28 }, faces);
  const ink = '#141414';
  const placing = { x: middle, anchor: 'middle', fill: ink } as const;
  const top = 560 + set.size * 0.4;
  const foot = 2010 - (by.lines.length - 1) * by.size * 1.25;
  return [
    shape('rect', { width, height, fill: '#fbfaf6' }),
    frame(70, 4, ink),
    words.series && printText(series, { ...placing, y: 300, leading: 1.2, italic: true }),
    printText(set, { ...placing, y: top, leading: 1.15 }),
    shape('rect', {
      x: middle - 80,
      y: round(below(set, top, 1.15) + 80),
      width: 160,
      height: 4,
      fill: ink,
    }),
    printText(by, { ...placing, y: round(foot), leading: 1.25 }),
  ].join('');
}
