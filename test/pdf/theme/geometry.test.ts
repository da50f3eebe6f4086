// Page sizes and proportions: `as written → points`.
import { describe, expect, test } from 'vitest';
import { loadTheme } from '../../../src/pdf/load.ts';
import { pageGeometry, spineShift } from '../../../src/pdf/theme/geometry.ts';
import { parsePageSize, sizeFault } from '../../../src/pdf/theme/page-size.ts';

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

test.each([
  ['0x9in', 'page'],
  ['10x10mm', 'page'],
  ['9999x9999in', 'paper'],
] as const)('%s is out of bounds for a %s', (text, of) => {
  expect(sizeFault(text, of)).toBe('each side is from 43 to 564 mm');
});

test('paper has names that pages have not', () => {
  expect(sizeFault('sra3', 'paper')).toBeUndefined();
  expect(sizeFault('a33', 'paper')).toMatch(/one of a3, b4, sra3, legal, tabloid, ledger, a4/);
  expect(sizeFault('sra3', 'page')).toMatch(/one of a4,/);
  expect(sizeFault('phone', 'paper')).toMatch(/one of/);
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

describe.each(['classic', 'modern', 'manuscript'])('a small page of the %s theme', (name) => {
  const theme = loadTheme(name);
  const page = (size: string) => pageGeometry(theme, parsePageSize(size));

  // Points: the letters of a head are some 0.7 of the text's size high, and 3 mm are 8.5 points.
  test.each([
    '45x60mm',
    '50x50mm',
    '200x60mm',
    '100x70mm',
    '148x70mm',
    '74x105mm',
    'eink',
    'phone',
  ])('has room for its head, or none: %s', (size) => {
    const { head, size: text, top, lines, leading, height } = page(size);
    if (head !== undefined) expect(head - text * 0.7).toBeGreaterThanOrEqual(8.499);
    if (head !== undefined) expect(head).toBeLessThan(top);
    expect(top + lines * leading).toBeLessThan(height);
  });

  test.each(['a6', 'pocket', 'a5', 'digest', 'letter'])(
    'has the theme’s margin from %s on',
    (size) => {
      const { top, height, head } = page(size);
      expect(top).toBe(height * theme.margins.top);
      expect(head).toBeGreaterThan(0);
    },
  );
});

test('text too large for its small page leaves no room for a head', () => {
  const { head } = pageGeometry(loadTheme('classic'), parsePageSize('60x80mm'), 40);
  expect(head).toBeUndefined();
});

test('thick books open less, so their text stands farther from the spine', () => {
  const shifts = [100, 200, 400, 600, 900].map((pages) => spineShift({ kind: 'leaf' }, pages));
  expect(shifts).toEqual([...shifts].sort((a, b) => a - b));
  expect(new Set(shifts).size).toBe(5);
});
