// Numbers as the front matter's pages have them.
const values: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 14 → `xiv`. */
export function roman(number: number): string {
  let left = number;
  let numeral = '';
  for (const [value, sign] of values) {
    while (left >= value) {
      numeral += sign;
      left -= value;
    }
  }
  return numeral;
}
