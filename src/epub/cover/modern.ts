// A cover of paper cut-outs: the title at the upper left, big; below it a field of quarter circles.
import type { Inks } from './canvas.ts';
import {
  type Block,
  type CoverMark,
  coverSize,
  type Design,
  pick,
  setLines,
  shape,
} from './drawing.ts';
import { fitText, type TextBox } from './text.ts';

/** Ground, ink, and three papers. */
const papers: readonly [string, string, string, string, string][] = [
  ['#f4efe6', '#1d2a3a', '#d1495b', '#edae49', '#30638e'],
  ['#f2f0ea', '#20302a', '#2f6b4f', '#c9a227', '#8fb996'],
  ['#f6eee3', '#33202a', '#8d3b72', '#e07a5f', '#3d405b'],
  ['#eef1f2', '#17252f', '#1b7f8c', '#f2b134', '#ed553b'],
  ['#f5f1e8', '#2b211c', '#a4503f', '#d9a679', '#5f7367'],
  ['#f0eef4', '#221d36', '#5b4b9a', '#e9a6a6', '#f2c14e'],
];

export const drawModern: Design = (words, seed, faces) => {
  const [paper, ink, ...cuts] = papers[pick(seed, 0, papers.length)] ?? ['#f4efe6', '#1d2a3a'];
  const inks = { paper, ink };
  const title: TextBox = { width: 1160, height: 740, largest: 210, smallest: 54, leading: 1.06 };
  const names: TextBox = { width: 1160, height: 165, largest: 68, smallest: 36, leading: 1.2 };
  const set = fitText(words.title, title, faces);
  const by = fitText(words.authors, names, faces);
  const series = fitText(words.series, { ...names, height: 56, largest: 46, smallest: 26 }, faces);
  const placing = { x: 120, anchor: 'start', inks, leading: 1.2 } as const;
  const squares = drawSquares(seed, [...cuts, ink]);
  return {
    ground: inks,
    blocks: squares.blocks,
    marks: [
      ...setLines(series, { ...placing, y: 200 }),
      ...setLines(set, { ...placing, y: 270 + set.size * 0.75, leading: 1.06 }),
      ...setLines(by, { ...placing, y: 1125 - (by.lines.length - 1) * by.size * 1.2 }),
      ...squares.marks,
    ],
  };
};

const side = coverSize.width / 4;

/** Four by three squares at the foot, each with a quarter circle, a half circle or a dot. */
function drawSquares(
  seed: number,
  colours: readonly string[],
): { blocks: Block[]; marks: CoverMark[] } {
  const colour = (index: number) => colours[index % colours.length] ?? '';
  const blocks: Block[] = [];
  const marks = [quarter(), half(), dot()];
  for (let index = 0; index < 12; index += 1) {
    const x = (index % 4) * side;
    const y = coverSize.height - 3 * side + Math.floor(index / 4) * side;
    const back = pick(seed, 10 + index, colours.length);
    const front = back + 1 + pick(seed, 30 + index, colours.length - 1);
    const inks: Inks = { paper: colour(back), ink: colour(front) };
    blocks.push({ x, y, width: side, height: side, inks, part: 'paper' });
    const cut = cuts[pick(seed, 50 + index, cuts.length)];
    const mark = cut && marks[cut.mark];
    const { x: dx = 0, y: dy = 0 } = mark?.frame ?? {};
    mark?.prints.push({ x: x + dx, y: y + dy, ...cut?.flips, inks });
  }
  return { blocks, marks: marks.filter(({ prints }) => prints.length > 0) };
}

/** What may be in a square: a quarter about any of its corners, a dot, or a half hanging down. */
const cuts = [
  { mark: 0, flips: {} },
  { mark: 0, flips: { flipX: true } },
  { mark: 0, flips: { flipX: true, flipY: true } },
  { mark: 0, flips: { flipY: true } },
  { mark: 2, flips: {} },
  { mark: 1, flips: {} },
];

function quarter(): CoverMark {
  const svg = shape('circle', { r: side, fill: '#fff' });
  return { svg, frame: { x: 0, y: 0, width: side, height: side }, prints: [] };
}

function half(): CoverMark {
  const svg = shape('circle', { cx: side / 2, r: side / 2, fill: '#fff' });
  return { svg, frame: { x: 0, y: 0, width: side, height: side / 2 }, prints: [] };
}

function dot(): CoverMark {
  const svg = shape('circle', { cx: side / 2, cy: side / 2, r: side / 4, fill: '#fff' });
  const edge = Math.floor(side / 4);
  const across = side - 2 * edge;
  return { svg, frame: { x: edge, y: edge, width: across, height: across }, prints: [] };
}
