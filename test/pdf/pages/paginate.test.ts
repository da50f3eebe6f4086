// Pages of plain rows, without fonts: what may end a page, what faces what.
import { describe, expect, test } from 'vitest';
import { blankRow, keepParagraph, keepTogether, type Row } from '../../../src/pdf/blocks/rows.ts';
import { type PageRoom, paginate } from '../../../src/pdf/pages/paginate.ts';

const leading = 10;
const room: PageRoom = {
  height: 10 * leading,
  leading,
  side: 'recto',
  noteHeight: () => 0,
  noteGap: 0,
};

/** Paragraphs of the given numbers of lines. */
function text(...paragraphs: number[]): Row[] {
  return paragraphs.flatMap((count) =>
    keepParagraph(Array.from({ length: count }, () => blankRow(leading))),
  );
}

/** Lines on each page: `10 9 9 4`. */
function pages(rows: Row[], more: Partial<PageRoom> = {}): string {
  return paginate(rows, { ...room, ...more })
    .pages.map(({ from, to }) => to - from)
    .join(' ');
}

describe('text of single lines', () => {
  const lines = (count: number): Row[] => text(...Array.from({ length: count }, () => 1));

  test('fills pages', () => {
    expect(pages(lines(10))).toBe('10');
    expect(pages(lines(25))).toBe('10 10 5');
  });

  test('leaves no fewer than four lines on a last page, if a line more or less can help', () => {
    expect(pages(lines(22), { side: 'verso' })).toBe('9 9 4');
    expect(pages(lines(11))).toBe('11');
  });
});

describe('paragraphs', () => {
  test('never leave a single line behind or before them', () => {
    // The page would end after the first line of the last paragraph.
    expect(pages(text(9, 6))).toBe('9 6');
    // The next page would begin with the last line of the first: a line less is better than one more.
    expect(pages(text(11, 5))).toBe('9 7');
  });

  test('make facing pages equally short', () => {
    // The verso must be short: its tenth line would stand alone. So is the recto.
    const { pages: facing } = paginate(text(9, 3, 8, 8, 8), { ...room, side: 'verso' });
    expect(facing.slice(0, 2).map(({ short }) => short)).toEqual([1, 1]);
  });

  test('of three lines stay together', () => {
    expect(pages(text(8, 3, 8))).toBe('11 8');
    // A screen has no room for an eleventh line.
    expect(pages(text(8, 3, 8), { side: 'single' })).toBe('8 9 2');
  });
});

test('what must not be parted moves to the next page', () => {
  expect(pages([...text(7), ...keepTogether(text(1, 1, 1, 1, 1)), ...text(4)])).toBe('7 9');
});

test('what is higher than a page is parted all the same', () => {
  const rows = keepTogether(Array.from({ length: 25 }, () => blankRow(leading)));
  expect(
    pages(rows)
      .split(' ')
      .map(Number)
      .reduce((a, b) => a + b),
  ).toBe(25);
});

test('white above a row falls away at the top of a page', () => {
  const rows = [...text(9), { ...blankRow(leading), space: 2 * leading }, ...text(8, 1)];
  expect(pages(rows)).toBe('9 10');
});

test('footnotes take their room from the page of their mark', () => {
  const rows = [
    ...text(1, 1, 1),
    { ...blankRow(leading), notes: ['a'] },
    ...text(1, 1, 1, 1, 1, 1),
  ];
  expect(pages(rows, { noteHeight: () => 3 * leading, noteGap: leading })).toBe('6 4');
});

test('a page with footnotes has no line too many', () => {
  const rows = [{ ...blankRow(leading), notes: ['a'] }, ...text(6, 4)];
  expect(pages(rows, { noteHeight: () => 3 * leading, noteGap: leading })).toBe('5 6');
});

test('a page does not end in a hyphen if the next line may as well', () => {
  const rows = keepParagraph(
    Array.from({ length: 17 }, (_, i) => ({ ...blankRow(leading), hyphen: i === 9 })),
  );
  expect(pages(rows)).not.toMatch(/^10 /);
});

test('ten thousand rows are as easy as ten', () => {
  const rows = text(...Array.from({ length: 2500 }, (_, i) => 1 + (i % 7)));
  const { pages: broken } = paginate(rows, room);
  expect(broken.at(-1)?.to).toBe(rows.length);
  for (const { from } of broken.slice(1))
    expect(rows[from]?.penalty).not.toBe(Number.POSITIVE_INFINITY);
});
