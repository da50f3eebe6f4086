// Words that may stand elsewhere (notes, front and back matter) → where they are printed. Each piece
// is looked for in what is left of the printed words, the longest stretch first found.
import type { Sheet } from './rows.ts';

/** Words in a row that are looked up together, and how many places are tried for them. */
const LOOKED_UP_WORDS = 3;
const MAX_PLACES = 32;

/** The printed words that nothing accounts for. */
interface Free {
  /** Their places among all printed words, and their numbers. */
  places: number[];
  row: Int32Array;
  taken: Uint8Array;
  /** Where rows of one, two and three words begin. */
  indexes: Index[];
}

/** Makes a function that looks rows up among the free words of `sheet`, which have these numbers. */
export function finder(sheet: Sheet, numbers: Int32Array): (wanted: Int32Array) => Int32Array {
  const places: number[] = [];
  for (const [place, used] of sheet.used.entries()) if (used === 0) places.push(place);
  const row = Int32Array.from(places, (place) => numbers[place] ?? 0);
  const taken = new Uint8Array(places.length);
  const indexes = [1, 2, LOOKED_UP_WORDS].map((words) => indexRows(row, words));
  return (wanted) => findIn({ places, row, taken, indexes }, wanted);
}

function findIn(free: Free, wanted: Int32Array): Int32Array {
  const found = new Int32Array(wanted.length).fill(-1);
  const words = Math.min(LOOKED_UP_WORDS, wanted.length);
  const index = free.indexes[words - 1];
  let last = -1;
  for (let at = 0; index !== undefined && at + words <= wanted.length; ) {
    const starts = candidates(index, free.taken, wanted, at, words);
    const [start, length] = longest(free, wanted, at, starts, last);
    for (let n = 0; n < length; n += 1) {
      free.taken[start + n] = 1;
      found[at + n] = free.places[start + n] ?? -1;
    }
    if (length > 0) last = start + length;
    at += Math.max(1, length);
  }
  return found;
}

/** Where rows begin, by their hash; those before `from` are taken. */
type Index = Map<number, { places: number[]; from: number }>;

function indexRows(row: Int32Array, words: number): Index {
  const index: Index = new Map();
  for (let at = 0; at + words <= row.length; at += 1) {
    const hash = hashAt(row, at, words);
    const entry = index.get(hash);
    if (entry === undefined) index.set(hash, { places: [at], from: 0 });
    else entry.places.push(at);
  }
  return index;
}

function hashAt(row: Int32Array, at: number, words: number): number {
  let hash = 0;
  for (let n = 0; n < words; n += 1) hash = (Math.imul(hash, 0x01000193) + (row[at + n] ?? 0)) | 0;
  return hash;
}

/** The first free places where `words` words go like `wanted` from `at`. */
function candidates(
  index: Index,
  taken: Uint8Array,
  wanted: Int32Array,
  at: number,
  words: number,
): number[] {
  const entry = index.get(hashAt(wanted, at, words));
  if (entry === undefined) return [];
  while (taken[entry.places[entry.from] ?? -1] === 1) entry.from += 1;
  return entry.places.slice(entry.from, entry.from + MAX_PLACES);
}

/** The longest free stretch that goes like `wanted` from `at`; where equal, the one that follows `last`. */
function longest(
  { row, taken }: Pick<Free, 'row' | 'taken'>,
  wanted: Int32Array,
  at: number,
  starts: readonly number[],
  last: number,
): readonly [start: number, length: number] {
  let best: readonly [number, number] = [0, 0];
  const least = Math.min(LOOKED_UP_WORDS, wanted.length);
  for (const start of starts) {
    let length = 0;
    while (
      at + length < wanted.length &&
      taken[start + length] === 0 &&
      row[start + length] === wanted[at + length]
    )
      length += 1;
    if (length < least || length < best[1]) continue;
    if (length > best[1] || start === last) best = [start, length];
  }
  return best;
}
