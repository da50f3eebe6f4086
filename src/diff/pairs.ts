// Which chapter of an old edition is which of a new one: by text and title, by text, by title, and
// at last by likeness.
import { lettersOf } from '../book/letters.ts';
import { wordsIn } from '../book/words.ts';
import { foldToWords } from '../typography/fold.ts';
import type { ChapterText } from './chapter-text.ts';

/** Half of the phrases of the smaller text must be in the other: less is another chapter. */
const LIKE_ENOUGH = 0.5;
/** Comparisons by likeness that are worth making. */
const MAX_COMPARISONS = 10_000;

/** Pairs chapters; the map leads from a place in `after` to the place in `before` (0-based). */
export function pairChapters(
  before: readonly ChapterText[],
  after: readonly ChapterText[],
): Map<number, number> {
  const pairs = new Map<number, number>();
  const keys = [
    ({ title, text }: ChapterText) => `${foldToWords(title)}\n${lettersOf(text)}`,
    ({ text }: ChapterText) => lettersOf(text),
    ({ title }: ChapterText) => foldToWords(title),
  ];
  for (const key of keys) pairByKey(pairs, before, after, key);
  pairByLikeness(pairs, before, after);
  return pairs;
}

/** Chapters with the same key are paired in order; an empty key says nothing. */
function pairByKey(
  pairs: Map<number, number>,
  before: readonly ChapterText[],
  after: readonly ChapterText[],
  key: (chapter: ChapterText) => string,
): void {
  const waiting = new Map<string, number[]>();
  const taken = new Set(pairs.values());
  for (const [from, chapter] of before.entries()) {
    if (taken.has(from)) continue;
    const places = waiting.get(key(chapter)) ?? [];
    places.push(from);
    waiting.set(key(chapter), places);
  }
  for (const [to, chapter] of after.entries()) {
    const name = key(chapter);
    if (pairs.has(to) || name.trim() === '') continue;
    const from = waiting.get(name)?.shift();
    if (from !== undefined) pairs.set(to, from);
  }
}

/** Renamed and rewritten: each new chapter takes the old one that is most like it. */
function pairByLikeness(
  pairs: Map<number, number>,
  before: readonly ChapterText[],
  after: readonly ChapterText[],
): void {
  const taken = new Set(pairs.values());
  const old = before.flatMap(({ text }, from) =>
    taken.has(from) ? [] : [{ from, phrases: phrasesOf(text) }],
  );
  const fresh = after.flatMap(({ text }, to) =>
    pairs.has(to) ? [] : [{ to, phrases: phrasesOf(text) }],
  );
  if (old.length * fresh.length > MAX_COMPARISONS) return;
  const likes = fresh.flatMap(({ to, phrases }) =>
    old.map((other) => ({ to, from: other.from, like: likeness(phrases, other.phrases) })),
  );
  for (const { to, from, like } of likes.toSorted((a, b) => b.like - a.like)) {
    if (like < LIKE_ENOUGH) break;
    if (pairs.has(to) || taken.has(from)) continue;
    pairs.set(to, from);
    taken.add(from);
  }
}

/** Every three words in a row. */
function phrasesOf(text: string): Set<string> {
  const words = wordsIn(text.toLowerCase());
  return new Set(words.map((_, n) => words.slice(n, n + 3).join(' ')));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const phrase of small) if (large.has(phrase)) shared += 1;
  return shared / small.size;
}

/** Indices of a longest run of `places` that rises; absent places take no part. n log n. */
export function stayingPlaces(places: readonly (number | undefined)[]): Set<number> {
  // ends[k]: index of the smallest place in which a rising run of k + 1 ends.
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const [n, place] of places.entries()) {
    if (place === undefined) continue;
    const length = firstNotBelow(ends, places, place);
    before.set(n, ends[length - 1]);
    ends[length] = n;
  }
  const staying = new Set<number>();
  for (let n = ends.at(-1); n !== undefined; n = before.get(n)) staying.add(n);
  return staying;
}

/** How many of `ends` stand at places below `place`; they rise. */
function firstNotBelow(
  ends: readonly number[],
  places: readonly (number | undefined)[],
  place: number,
): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = places[ends[middle] ?? 0] ?? 0;
    if (at < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
