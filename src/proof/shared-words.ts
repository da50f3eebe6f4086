// Two short rows of words → the longest row of words that both have (LCS), for what lies between
// anchors. Bounded: rows that are too long share nothing.

/** Cells of the table, which is the product of both lengths. */
const MAX_CELLS = 250_000;

/** Pairs of indices whose words are equal, rising on both sides. */
export function shared(
  a: readonly { key: string }[],
  b: readonly { key: string }[],
): (readonly [inA: number, inB: number])[] {
  if (a.length * b.length > MAX_CELLS) return [];
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const lengthAt = (inA: number, inB: number): number => lengths[inA * width + inB] ?? 0;
  const isEqual = (inA: number, inB: number): boolean => a[inA]?.key === b[inB]?.key;
  for (let inA = a.length - 1; inA >= 0; inA -= 1) {
    for (let inB = b.length - 1; inB >= 0; inB -= 1) {
      lengths[inA * width + inB] = isEqual(inA, inB)
        ? lengthAt(inA + 1, inB + 1) + 1
        : Math.max(lengthAt(inA + 1, inB), lengthAt(inA, inB + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [inA, inB] = [0, 0];
  while (inA < a.length && inB < b.length) {
    if (isEqual(inA, inB)) {
      pairs.push([inA, inB]);
      [inA, inB] = [inA + 1, inB + 1];
    } else if (lengthAt(inA + 1, inB) >= lengthAt(inA, inB + 1)) inA += 1;
    else inB += 1;
  }
  return pairs;
}
