// Which of some things kept their order: the longest rising subsequence of their old places
// (Fredman, “On computing the length of longest increasing subsequences”, 1975).

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
