// A cover like a title label: black on white, in a frame: title, a short rule, the author at the foot.
import { below, coverSize, type Design, frameOf, round, setLines } from './drawing.ts';
import { fitText, type TextBox } from './text.ts';

const inks = { paper: '#fbfaf6', ink: '#141414' };
const middle = coverSize.width / 2;

export const drawPlain: Design = (words, _seed, faces) => {
  const title: TextBox = { width: 1080, height: 1000, largest: 170, smallest: 54, leading: 1.15 };
  const names: TextBox = { width: 1000, height: 260, largest: 76, smallest: 40, leading: 1.25 };
  const set = fitText(words.title, title, faces);
  const by = fitText(words.authors, names, faces);
  const series = fitText(words.series, { ...names, height: 70, largest: 50, smallest: 28 }, faces);
  const placing = { x: middle, anchor: 'middle', inks } as const;
  const top = 560 + set.size * 0.4;
  const foot = round(2010 - (by.lines.length - 1) * by.size * 1.25);
  const ruleAt = Math.round(below(set, top, 1.15) + 80);
  return {
    ground: inks,
    blocks: [
      ...frameOf(68, 4, inks),
      { x: middle - 80, y: ruleAt, width: 160, height: 4, inks, part: 'ink' },
    ],
    marks: [
      ...setLines(series, { ...placing, y: 300, leading: 1.2, italic: true }),
      ...setLines(set, { ...placing, y: top, leading: 1.15 }),
      ...setLines(by, { ...placing, y: foot, leading: 1.25 }),
    ],
  };
};
