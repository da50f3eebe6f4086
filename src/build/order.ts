// The order in which people expect numbered names: 2 before 10, whatever the locale.

let collator: Intl.Collator | undefined;

/** A sorted copy of `names`; paths are compared as wholes. */
export function inNaturalOrder(names: readonly string[]): string[] {
  if (names.length < 2) return [...names];
  // Made when first wanted: it takes as long as reading a story.
  collator ??= new Intl.Collator('en', { numeric: true });
  const { compare } = collator;
  return [...names].sort((a, b) => compare(a, b) || (a < b ? -1 : Number(a > b)));
}
