// Pairs of places → the most of them that rise on both sides.

type Pair = readonly [inA: number, inB: number];

/** The longest rising row of `pairs`, which rise on the first side already. */
export function longestRise(pairs: readonly Pair[]): Pair[] {
  // `ends[n]` is the pair that ends a row of n + 1 with the smallest second place.
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, [, place]] of pairs.entries()) {
    const length = firstNotBelow(ends, pairs, place);
    before[index] = ends[length - 1] ?? -1;
    ends[length] = index;
  }
  const row: Pair[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) row.push(pair);
  }
  return row.reverse();
}

function firstNotBelow(ends: readonly number[], pairs: readonly Pair[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
