// Roman numerals: a number → small letters, as pages before the text are numbered; and letters of
// either case → the number.

const signs: readonly [number, string][] = [
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
export function writeRoman(number: number): string {
  let left = number;
  let numeral = '';
  for (const [value, sign] of signs) {
    while (left >= value) {
      numeral += sign;
      left -= value;
    }
  }
  return numeral;
}

//  accepted  xiv     XIV     IIII, XXXX (printers used them)     rejected  iix     vx     civil
const wellFormed = /^m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})$/;
const valueOfDigit = new Map(signs.map(([value, sign]) => [sign, value]));

/** `xiv`, `XIV` → 14; undefined when it is no well-formed numeral. */
export function readRoman(written: string): number | undefined {
  const small = written.toLowerCase();
  if (small === '' || !wellFormed.test(small)) return undefined;
  let value = 0;
  for (let n = 0; n < small.length; n++) {
    const digit = valueOfDigit.get(small.charAt(n)) ?? 0;
    value += digit < (valueOfDigit.get(small.charAt(n + 1)) ?? 0) ? -digit : digit;
  }
  return value;
}
