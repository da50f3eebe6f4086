// Lengths as people write them → points.
import { Failure, message } from '../messages.ts';

const POINTS: Record<string, number> = { pt: 1, mm: 72 / 25.4, cm: 720 / 25.4, in: 72 };

/** Reads `3mm`, `0.125 in`, `9pt`, `0`; throws `length-unknown` above `most` points. */
export function readLength(text: string, most: number): number {
  const [, amount, unit = ''] = /^(\d{1,4}(?:\.\d{1,4})?) ?(pt|mm|cm|in)?$/.exec(text.trim()) ?? [];
  const length = Number(amount) * (amount === '0' ? 1 : (POINTS[unit] ?? Number.NaN));
  if (length <= most) return length;
  const limit = `${Math.floor(most / (POINTS['mm'] ?? 1))}mm`;
  throw new Failure(message('length-unknown', { length: text, limit }));
}
