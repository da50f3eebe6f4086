// Line breaking without fonts: printed examples, a table of letter widths, and counts of work.
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/pdf/lines/linebreak.ts';
import type { Box, Gap, HyphenPoint, Measure } from '../../../src/pdf/lines/measure.ts';

const plain: Measure<HyphenPoint> = {
  first: [],
  width: 300,
  tolerance: 2,
  expansion: 0,
  ragged: 0,
};

/** Words as boxes, with a width for each letter. */
function boxesOf(words: string[], widthOf: (letter: string) => number): Box[] {
  return words.map((word) => {
    const width = [...word].reduce((sum, letter) => sum + widthOf(letter), 0);
    return { width, hangLeft: 0, hangRight: 0 };
  });
}

function linesOf(
  words: string[],
  boxes: Box[],
  gaps: Gap[],
  measure: Measure<HyphenPoint>,
): string[] {
  let from = 0;
  return (breakLines(boxes, gaps, measure)?.breaks ?? []).map(({ box }) => {
    const line = words.slice(from, box + 1).join(' ');
    from = box + 1;
    return line;
  });
}

// Knuth and Plass 1981: the paragraph from “The Frog King”, with the widths of its Monotype letters
// in eighteenths of an em, glue that is wider after punctuation, and an indent of 18.
const frogKing =
  `In olden times when wishing still helped one, there lived a king whose daughters were
all beau-ti-ful; and the young-est was so beau-ti-ful that the sun it-self, which has seen so much,
was as-ton-ished when-ever it shone in her face. Close by the king's cas-tle lay a great dark
for-est, and un-der an old lime=tree in the for-est was a well, and when the day was very warm, the
king's child went out into the for-est and sat down by the side of the cool foun-tain; and when she
was bored she took a golden ball, and threw it up on high and caught it; and this ball was her
fa-vor-ite play-thing.`.split(/\s+/);

const published: Record<number, string> = {
  390: `
.857 In olden times when wishing still helped one,
.000 there lived a king whose daughters were all beau-
.280 tiful; and the youngest was so beautiful that the
1.000 sun itself, which has seen so much, was aston-
.067 ished whenever it shone in her face. Close by the
-.278 king's castle lay a great dark forest, and under an
.536 old lime-tree in the forest was a well, and when
-.167 the day was very warm, the king's child went out
.700 into the forest and sat down by the side of the
-.176 cool fountain; and when she was bored she took a
.357 golden ball, and threw it up on high and caught
it; and this ball was her favorite plaything.`,
  500: `
.774 In olden times when wishing still helped one, there lived a
.179 king whose daughters were all beautiful; and the youngest was
.629 so beautiful that the sun itself, which has seen so much, was
.545 astonished whenever it shone in her face. Close by the king's
.000 castle lay a great dark forest, and under an old lime-tree in the
.079 forest was a well, and when the day was very warm, the king's
.282 child went out into the forest and sat down by the side of the
.294 cool fountain; and when she was bored she took a golden ball,
.575 and threw it up on high and caught it; and this ball was her
favorite plaything.`,
};

const monotype: Record<string, number> = { C: 13, I: 6, '-': 6, ',': 5, ';': 5, '.': 5, "'": 5 };
const lowerCase = [9, 10, 8, 10, 8, 6, 9, 10, 5, 6, 10, 5, 15, 10, 9, 10, 10, 7, 7, 7, 10, 9, 13];
for (const [i, width] of [...lowerCase, 10, 10, 8].entries()) {
  monotype[String.fromCharCode(97 + i)] = width;
}
const letterWidth = (letter: string): number => monotype[letter] ?? Number.NaN;
const setWidth = (text: string): number => [...text].reduce((sum, c) => sum + letterWidth(c), 0);

function monotypeGlue(word: string): Gap {
  const glue = { width: 6, penalty: 0 };
  if (word.endsWith(',')) return { ...glue, stretch: 4, shrink: 2 };
  if (word.endsWith(';')) return { ...glue, stretch: 4, shrink: 1 };
  if (word.endsWith('.')) return { ...glue, width: 8, stretch: 6, shrink: 1 };
  return { ...glue, stretch: 3, shrink: 2 };
}

/** `beau-ti-ful;` → [`beau-`, `tiful;`], [`beauti-`, `ful;`]; `lime=tree` has a hyphen of its own. */
function halves(word: string): [string, string][] {
  const compound = word.split('=');
  if (compound.length === 2) return [[`${compound[0]}-`, compound[1] ?? '']];
  const parts = word.split('-');
  return parts.slice(1).map((_, i) => {
    return [`${parts.slice(0, i + 1).join('')}-`, parts.slice(i + 1).join('')];
  });
}

function frogKingLines(width: number): string {
  const words = frogKing.map((word) => word.replace(/-/g, '').replace('=', '-'));
  const divide = (box: number): HyphenPoint[] =>
    halves(frogKing[box] ?? '').map(([before, after]) => ({
      before: setWidth(before),
      after: setWidth(after),
      hangLeft: 0,
      hangRight: 0,
      penalty: 50,
      flagged: true,
    }));
  const measure = { ...plain, first: [width - 18], width, divide };
  const found = breakLines(
    boxesOf(words, letterWidth),
    words.slice(0, -1).map(monotypeGlue),
    measure,
  );
  let text = words.join(' ');
  return (found?.breaks ?? [])
    .map(({ box, division, ratio }) => {
      const end = words.slice(box + 1).join(' ');
      const rest = division
        ? halves(frogKing[box] ?? '').find(([b]) => setWidth(b) === division.before)
        : undefined;
      const tail = [rest?.[1] ?? '', end].filter(Boolean).join(' ');
      const line = text.slice(0, text.length - tail.length).trim();
      text = tail;
      const shown = ratio.toFixed(3).replace('0.', '.');
      return tail === '' ? line : `${shown} ${line}${rest ? '-' : ''}`;
    })
    .join('\n');
}

test.each([390, 500])('the frog king in %i units breaks as the paper prints it', (width) => {
  expect(frogKingLines(width)).toBe(published[width]?.trim());
});

const glue: Gap = { width: 5, stretch: 3, shrink: 2, penalty: 0 };

function paragraph(count: number): { words: string[]; boxes: Box[]; gaps: Gap[] } {
  const words = Array.from({ length: count }, (_, i) => 'abcdefgh'.slice(0, 1 + ((i * 7) % 8)));
  return { words, boxes: boxesOf(words, () => 5), gaps: words.slice(1).map(() => glue) };
}

describe('a paragraph of letters five points wide', () => {
  test('keeps every line but the last within its glue', () => {
    const { boxes, gaps } = paragraph(400);
    const ratios = breakLines(boxes, gaps, plain)?.breaks.map(({ ratio }) => ratio) ?? [];
    expect(ratios.length).toBeGreaterThan(30);
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...ratios)).toBeLessThanOrEqual(2);
  });

  test('costs work in proportion to its length', () => {
    const work = (count: number): number => {
      const { boxes, gaps } = paragraph(count);
      return breakLines(boxes, gaps, plain)?.tried ?? Number.NaN;
    };
    expect(work(40_000) / work(4_000)).toBeLessThan(10.5);
  });

  test('is a line longer or shorter when asked, if that is possible', () => {
    const { boxes, gaps } = paragraph(120);
    const loose: Measure<HyphenPoint> = { ...plain, tolerance: 3 };
    const count = (looseness: number) => breakLines(boxes, gaps, { ...loose, looseness });
    const usual = count(0)?.breaks.length ?? Number.NaN;
    expect(count(1)?.breaks.length).toBe(usual + 1);
    expect(count(-3)).toBeUndefined();
  });

  test('never breaks at a forbidden gap', () => {
    const { words, boxes, gaps } = paragraph(60);
    const bound = gaps.map((gap, i) =>
      i % 2 ? gap : { ...gap, penalty: Number.POSITIVE_INFINITY },
    );
    const lines = linesOf(words, boxes, bound, { ...plain, tolerance: Number.POSITIVE_INFINITY });
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.split(' ').length % 2).toBe(0);
  });
});

test('a word wider than the measure stands out, alone, in the last pass only', () => {
  const words = ['aa', 'b'.repeat(100), 'cc'];
  const boxes = boxesOf(words, () => 5);
  const gaps = [glue, glue];
  expect(breakLines(boxes, gaps, plain)).toBeUndefined();
  const last = { ...plain, tolerance: Number.POSITIVE_INFINITY };
  expect(linesOf(words, boxes, gaps, last)).toEqual(words);
});

test('a word is divided where its divisions say, with their own widths', () => {
  const boxes = [100, 190, 50].map((width) => ({ width, hangLeft: 0, hangRight: 0 }));
  const division = {
    before: 195,
    after: 95,
    hangLeft: 0,
    hangRight: 0,
    penalty: 50,
    flagged: true,
  };
  const divide = (box: number) => (box === 1 ? [division] : []);
  const found = breakLines(boxes, [glue, glue], { ...plain, tolerance: 4, divide });
  expect(found?.breaks.map(({ box, division }) => [box, division !== undefined])).toEqual([
    [1, true],
    [2, false],
  ]);
});
