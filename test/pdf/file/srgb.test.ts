// The colour profile, read back: what a reader needs of it is there, and says sRGB.
import { expect, it } from 'vitest';
import { srgbProfile } from '../../../src/pdf/file/srgb.ts';

const profile = srgbProfile();
const numbers = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readInt32BE(4 * i) / 65_536);

function tag(name: string): Buffer {
  const count = profile.readUInt32BE(128);
  for (let entry = 132; entry < 132 + 12 * count; entry += 12) {
    if (profile.toString('latin1', entry, entry + 4) !== name) continue;
    const at = profile.readUInt32BE(entry + 4);
    return profile.subarray(at, at + profile.readUInt32BE(entry + 8));
  }
  return Buffer.alloc(0);
}

it('is a profile of a display, as long as it says', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

it('has all that a display must have (ICC.1:2004-10, 8.4.3)', () => {
  for (const name of ['desc', 'cprt', 'wtpt', 'chad', 'rTRC', 'gTRC', 'bTRC'])
    expect(tag(name).length).toBeGreaterThan(8);
});

it('makes white of its three primaries', () => {
  const primaries = ['rXYZ', 'gXYZ', 'bXYZ'].map((name) => numbers(tag(name).subarray(8)));
  const sums = [0, 1, 2].map((i) => primaries.reduce((sum, xyz) => sum + (xyz[i] ?? 0), 0));
  for (const [i, white] of numbers(tag('wtpt').subarray(8)).entries())
    expect(sums[i]).toBeCloseTo(white, 3);
});

it('has the curve of IEC 61966-2-1', () => {
  const [g = 0, a = 0, b = 0, c = 0, d = 0] = numbers(tag('rTRC').subarray(12));
  const linear = (v: number): number => (v >= d ? (a * v + b) ** g : c * v);
  expect(linear(0)).toBe(0);
  expect(linear(0.04)).toBeCloseTo(0.0031, 4);
  expect(linear(0.5)).toBeCloseTo(0.21404, 4);
  expect(linear(1)).toBeCloseTo(1, 4);
});
