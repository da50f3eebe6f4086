// Where plain rows stand on a page, without fonts: white at edges, and feet that register.
import { expect, test } from 'vitest';
import { around, blankRow, keepTogether, type Row } from '../../../src/pdf/blocks/rows.ts';
import { balanceSpreads } from '../../../src/pdf/pages/balance-spreads.ts';
import { stackRows } from '../../../src/pdf/pages/stack-rows.ts';

const leading = 10;
const lines = (count: number): Row[] => Array.from({ length: count }, () => blankRow(leading));

test('white below a block falls away at the foot, white above it at the top', () => {
  const rows = around(lines(3), leading);
  const { tops, feet } = stackRows(rows, 0, 3, leading);
  expect(tops).toEqual([0, 10, 20]);
  expect(feet).toEqual([10, 20, 30]);
});

test('where a page ends in a letter, the white above it grows to a whole line', () => {
  const rows = [...lines(2), ...around(lines(3), leading / 2)];
  const { tops, feet, loose } = stackRows(rows, 0, 5, leading);
  expect(tops).toEqual([0, 10, 25, 35, 45]);
  expect(feet).toEqual([10, 20, 40, 50, 60]);
  expect(loose.at(-1)).toBe(2);
});

test('a heading takes or gives a line where its spread would be uneven', () => {
  const heading = { ...blankRow(4 * leading), after: Number.POSITIVE_INFINITY };
  const again = (by: 1 | -1): Row[] => [{ ...heading, height: (4 + by) * leading }];
  // The opener would be full, the page it faces a line short.
  const rows = [{ ...heading, again }, ...keepTogether(lines(6))];
  const after = [...keepTogether(lines(9)), ...keepTogether(lines(9)), ...lines(4)];
  const { rows: set, pages } = balanceSpreads([...rows, ...after], {
    height: 10 * leading,
    leading,
    side: 'verso',
    noteHeight: () => 0,
    noteGap: 0,
  });
  expect(pages.slice(0, 2).map(({ short }) => short)).toEqual([1, 1]);
  expect(set[0]?.height).toBe(3 * leading);
});
