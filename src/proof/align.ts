// Two rows of words, as numbers → which word of the one is which of the other, in order. Words in
// rows that both have once are anchors (patience diff); between them smaller rows are looked for.
import { longestRise } from './rise.ts';

/** For each word of `a` the index in `b` of its like, or -1; indices rise. */
export type Match = Int32Array;

/** Words in a row that make an anchor, step by step; at each step twice, for gaps show new ones. */
const ANCHOR_WORDS = [8, 8, 4, 4, 3, 3];
/** How far apart two rows may go on after a difference, where nothing in between is there once. */
const MAX_GAP_WORDS = 64;
/** Words in a row that show that both go on alike. */
const AGREEING_WORDS = 3;

interface Span {
  a0: number;
  a1: number;
  b0: number;
  b1: number;
  step: number;
}

/** Aligns two rows in little more than linear time. */
export function align(a: Int32Array, b: Int32Array): Match {
  const match = new Int32Array(a.length).fill(-1);
  const spans: Span[] = [{ a0: 0, a1: a.length, b0: 0, b1: b.length, step: 0 }];
  for (let span = spans.pop(); span; span = spans.pop()) {
    trim(a, b, span, match);
    if (span.a0 >= span.a1 || span.b0 >= span.b1) continue;
    const words = ANCHOR_WORDS[span.step];
    if (words === undefined) resynchronise(a, b, span, match);
    else for (const gap of gapsBetween(anchors(a, b, span, words, match), span)) spans.push(gap);
  }
  return match;
}

/**
 * Takes what is alike at both ends of a span out of it. The end comes first: above a text may stand
 * its title, which begins with the same word.
 */
function trim(a: Int32Array, b: Int32Array, span: Span, match: Match): void {
  while (span.a0 < span.a1 && span.b0 < span.b1 && a[span.a1 - 1] === b[span.b1 - 1]) {
    span.a1 -= 1;
    span.b1 -= 1;
    match[span.a1] = span.b1;
  }
  while (span.a0 < span.a1 && span.b0 < span.b1 && a[span.a0] === b[span.b0]) {
    match[span.a0] = span.b0;
    span.a0 += 1;
    span.b0 += 1;
  }
}

type Pair = readonly [inA: number, inB: number];

/** Matches the rows of `words` words that both sides have once; the matched stretches, in order. */
function anchors(a: Int32Array, b: Int32Array, span: Span, words: number, match: Match): Pair[] {
  const inA = uniqueRows(a, span.a0, span.a1, words);
  const inB = uniqueRows(b, span.b0, span.b1, words);
  const pairs: Pair[] = [];
  for (const [row, at] of inA) {
    const other = inB.get(row) ?? -1;
    if (at >= 0 && other >= 0 && isAlike(a, at, b, other, words)) pairs.push([at, other]);
  }
  const matched: Pair[] = [];
  let [endA, endB] = [span.a0, span.b0];
  for (const [at, other] of longestRise(pairs)) {
    for (let n = 0; n < words; n += 1) {
      if (at + n < endA || other + n < endB) continue;
      // Two rows may overlap on one side more than on the other.
      if (at - other !== endA - endB && (at < endA || other < endB)) break;
      match[at + n] = other + n;
      matched.push([at + n, other + n]);
      [endA, endB] = [at + n + 1, other + n + 1];
    }
  }
  return matched;
}

/** The place of each row of words that is there once, by its hash; -1 for the others. */
function uniqueRows(row: Int32Array, from: number, to: number, words: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = from; at + words <= to; at += 1) {
    let hash = 0;
    for (let n = 0; n < words; n += 1)
      hash = (Math.imul(hash, 0x01000193) + (row[at + n] ?? 0)) | 0;
    places.set(hash, places.has(hash) ? -1 : at);
  }
  return places;
}

function isAlike(a: Int32Array, at: number, b: Int32Array, other: number, words: number): boolean {
  for (let n = 0; n < words; n += 1) if (a[at + n] !== b[other + n]) return false;
  return true;
}

/** What is left between matched words, for the next step. */
function gapsBetween(matched: readonly Pair[], { a0, a1, b0, b1, step }: Span): Span[] {
  const gaps: Span[] = [];
  let [endA, endB] = [a0, b0];
  for (const [at, other] of [...matched, [a1, b1] as const]) {
    if (at > endA && other > endB)
      gaps.push({ a0: endA, a1: at, b0: endB, b1: other, step: step + 1 });
    [endA, endB] = [at + 1, other + 1];
  }
  return gaps;
}

/** Goes along both rows; after a difference it looks for the nearest place where they agree again. */
function resynchronise(a: Int32Array, b: Int32Array, span: Span, match: Match): void {
  let { a0: at, b0: other } = span;
  while (at < span.a1 && other < span.b1) {
    if (a[at] === b[other]) {
      match[at] = other;
      at += 1;
      other += 1;
      continue;
    }
    const next = nextAgreement(a, at, span.a1, b, other, span.b1);
    if (next === undefined) return;
    [at, other] = next;
  }
}

function nextAgreement(
  a: Int32Array,
  at: number,
  a1: number,
  b: Int32Array,
  other: number,
  b1: number,
): Pair | undefined {
  for (let far = 1; far <= MAX_GAP_WORDS; far += 1) {
    for (let inA = Math.max(0, far - (b1 - other)); inA <= Math.min(far, a1 - at); inA += 1) {
      const [nextA, nextB] = [at + inA, other + far - inA];
      if (nextA + AGREEING_WORDS > a1 || nextB + AGREEING_WORDS > b1) continue;
      if (isAlike(a, nextA, b, nextB, AGREEING_WORDS)) return [nextA, nextB];
    }
  }
  return undefined;
}
