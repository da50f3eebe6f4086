// A cover of cloth and foil: a double frame, the title above, a turned rosette, the author below.
import type { Inks } from './canvas.ts';
import {
  below,
  type CoverMark,
  coverSize,
  type Design,
  frameOf,
  pick,
  round,
  setLines,
  shape,
} from './drawing.ts';
import { fitText, type TextBox } from './text.ts';

/** Cloth and foil, dark and light enough to read by. */
const cloths: readonly Inks[] = [
  { paper: '#16213a', ink: '#dcbf82' },
  { paper: '#4a1420', ink: '#e6c79a' },
  { paper: '#17352b', ink: '#dccb97' },
  { paper: '#321b3c', ink: '#dcc0d0' },
  { paper: '#26323c', ink: '#d3dbdf' },
  { paper: '#3b2518', ink: '#e2bd8a' },
  { paper: '#0f3b43', ink: '#dcd2aa' },
  { paper: '#1c1c21', ink: '#cfc8b8' },
];

const middle = coverSize.width / 2;

export const drawClassic: Design = (words, seed, faces) => {
  const inks = cloths[pick(seed, 0, cloths.length)] ?? { paper: '#16213a', ink: '#dcbf82' };
  const title: TextBox = { width: 1040, height: 900, largest: 190, smallest: 54, leading: 1.12 };
  const names: TextBox = { width: 960, height: 190, largest: 84, smallest: 40, leading: 1.2 };
  const set = fitText(words.title, title, faces);
  const by = fitText(words.authors, names, faces);
  const series = fitText(words.series, { ...names, height: 60, largest: 50, smallest: 28 }, faces);
  // A short title stands a little lower, where the eye expects it.
  const spare = 260 - (set.lines.length - 1) * set.size * 1.12;
  const top = round(400 + set.size * 0.4 + Math.max(0, spare / 2));
  const bottom = 2000 - (by.lines.length - 1) * by.size * 1.2;
  const placing = { x: middle, anchor: 'middle', inks } as const;
  return {
    ground: inks,
    blocks: [...frameOf(66, 8, inks), ...frameOf(95, 2, inks)],
    marks: [
      ...setLines(series, { ...placing, y: 260, leading: 1.2, italic: true }),
      ...setLines(set, { ...placing, y: top, leading: 1.12 }),
      ...setLines(by, { ...placing, y: bottom, leading: 1.2, tracking: 3 }),
      ...rosette(below(set, top, 1.12) + 60, bottom - by.size - 60, seed, inks),
    ],
  };
};

/**
 * Ellipses turned about one point, as on a guilloche lathe; it takes the room between the texts. Its
 * quarters are mirror images, so that one is drawn and printed four times.
 */
function rosette(from: number, to: number, seed: number, inks: Inks): CoverMark[] {
  const radius = Math.min(430, (to - from) / 2);
  if (radius < 90) return [];
  const centre = Math.round((from + to) / 2);
  const petals = 7 + pick(seed, 1, 12);
  const slim = radius * (0.24 + pick(seed, 2, 40) / 100);
  const ellipse = (turn: number) =>
    shape('ellipse', { rx: round(radius), ry: round(slim), transform: `rotate(${round(turn)})` });
  const turns = Array.from({ length: petals }, (_, at) => ellipse((at * 180) / petals));
  const heart = shape('circle', { r: round(slim * 0.5) });
  const side = Math.ceil(radius + 2);
  const left = middle - side;
  const top = centre - side;
  return [
    {
      svg: `<g fill="none" stroke="#fff" stroke-width="3">${turns.join('')}${heart}</g>`,
      frame: { x: -side, y: -side, width: side, height: side },
      prints: [
        { x: left, y: top, inks },
        { x: middle, y: top, flipX: true, inks },
        { x: left, y: centre, flipY: true, inks },
        { x: middle, y: centre, flipX: true, flipY: true, inks },
      ],
    },
  ];
}
