// Page sizes and proportions: `as written → points`.
import { describe, expect, test } from 'vitest';
import { loadTheme } from '../../src/pdf/load.ts';
import { pageGeometry, parsePageSize, spineShift } from '../../src/pdf/trim.ts';

const sizes = `
5.5x8.5in → 396 × 612
6x9in → 432 × 648
120x180mm → 340 × 510
6in x 9in → 432 × 648
A5 → 420 × 595
digest → 396 × 612
b-format → 366 × 561
eink → 255 × 346
`;

test.each(
  sizes
    .trim()
    .split('\n')
    .map((line) => line.split(' → ')),
)('%s → %s', (before, after) => {
  const { width, height } = parsePageSize(before ?? '');
  expect(`${Math.round(width)} × ${Math.round(height)}`).toBe(after);
});

test.each(['', 'a55', '6x9', '0x9in', '6x9in6', '9999x9999in', '1x1mm'])(
  '%j is no size',
  (text) => {
    expect(() => parsePageSize(text)).toThrow(/not known/);
  },
);

describe('a page of the classic theme', () => {
  const theme = loadTheme('classic');
  const page = (size: string) => pageGeometry(theme, parsePageSize(size));

  test('has 35 lines of about 26 ems at 5.5 × 8.5 in', () => {
    const { lines, measure, size } = page('5.5x8.5in');
    expect(lines).toBe(35);
    expect(measure / size).toBeCloseTo(26.5, 0);
  });

  test.each(['a6', 'a5', 'a4', 'letter', 'royal', 'eink', 'phone'])('fits %s', (size) => {
    const { inner, outer, measure, width, top, lines, leading, height, size: text } = page(size);
    expect(inner + measure + outer).toBeCloseTo(width, 3);
    expect(top + lines * leading).toBeLessThan(height);
    expect(measure / text).toBeLessThanOrEqual(33.01);
  });
});

test('thick books open less, so their text stands farther from the spine', () => {
  const shifts = [100, 200, 400, 600, 900].map((pages) => spineShift({ kind: 'leaf' }, pages));
  expect(shifts).toEqual([...shifts].sort((a, b) => a - b));
  expect(new Set(shifts).size).toBe(5);
});
