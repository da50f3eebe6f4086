// The order in which people expect numbered names: 2 before 10, whatever the locale.

const collator = new Intl.Collator('en', { numeric: true });

/** A sorted copy of `names`; paths are compared as wholes. */
export function inNaturalOrder(names: readonly string[]): string[] {
  return [...names].sort(compareNaturally);
}

/** Negative when `a` comes before `b`; only equal names compare as 0. */
function compareNaturally(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
