// Lengths as people write them → points.
import { Failure, message } from '../../messages.ts';

export const pointsOf: Readonly<Record<string, number>> = {
  pt: 1,
  mm: 72 / 25.4,
  cm: 720 / 25.4,
  in: 72,
};

/** Longest of each kind: bleed is an eighth of an inch, or twice that; card is half a millimetre. */
export const longest = { bleed: 72, creep: 9 };

/** Reads `3mm`, `0.125 in`, `9pt`, `0`; undefined for what is no length, or above `most` points. */
export function parseLength(text: string, most: number): number | undefined {
  const [, amount, unit = ''] = /^(\d{1,4}(?:\.\d{1,4})?) ?(pt|mm|cm|in)?$/.exec(text.trim()) ?? [];
  const length = Number(amount) * (amount === '0' ? 1 : (pointsOf[unit] ?? Number.NaN));
  return length <= most ? length : undefined;
}

/** How a length up to `most` points is written, to stand in a sentence. */
export function writtenLength(most: number): string {
  const limit = Math.floor(most / (pointsOf['mm'] ?? 1));
  return `a number and mm, cm, in or pt, up to ${limit}mm`;
}

/** Reads a length as `parseLength` does; throws `length-unknown`. */
export function readLength(text: string, most: number): number {
  const length = parseLength(text, most);
  if (length !== undefined) return length;
  throw new Failure(message('length-unknown', { length: text, expected: writtenLength(most) }));
}
