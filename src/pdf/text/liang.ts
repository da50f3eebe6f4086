// Liang's hyphenation (Word Hy-phen-a-tion by Com-put-er, 1983) over the pattern tries of the
// `hyphen` package: every pattern found in a word says where it may be divided and where it may not.

/** Letters lead on; a number is the index of a pattern's levels, at its last letter. */
type Trie = { readonly [letter: string]: Trie | readonly [Trie, number] | number | undefined };

/** Levels of patterns, the trie, and words whose divisions are listed. */
type Patterns = readonly [
  levels: readonly (readonly number[])[],
  trie: Trie,
  exceptions?: { readonly [word: string]: readonly number[] | undefined },
];

/** Reads a pattern file of the package; undefined when it is not one. */
export function readPatterns(value: unknown): ((word: string) => readonly number[]) | undefined {
  return isPatterns(value) ? (word) => divisionsOf(word.toLowerCase(), value) : undefined;
}

function isPatterns(value: unknown): value is Patterns {
  return Array.isArray(value) && Array.isArray(value[0]) && typeof value[1] === 'object';
}

function divisionsOf(word: string, [levelsOf, trie, exceptions]: Patterns): readonly number[] {
  if (exceptions && Object.hasOwn(exceptions, word)) return exceptions[word] ?? [];
  const levels = new Uint8Array(word.length + 1);
  const text = `.${word}.`;
  for (let start = 0; start + 2 < text.length; start++) {
    // A pattern that begins with the full stop counts its levels from the first letter.
    const base = Math.max(0, start - 1);
    let node: Trie = trie;
    for (let at = start; at < text.length; at++) {
      const next = node[text.charAt(at)];
      if (next === undefined) break;
      const leaf = typeof next === 'number';
      const index = leaf ? next : isPair(next) ? next[1] : undefined;
      if (index !== undefined) raise(levels, base, levelsOf[index] ?? []);
      if (leaf) break;
      node = isPair(next) ? next[0] : next;
    }
  }
  const places: number[] = [];
  // An odd level is a division; none stands beside a word's first or last letter.
  for (let at = 2; at < word.length - 1; at++) if ((levels[at] ?? 0) % 2 === 1) places.push(at);
  return places;
}

function isPair(next: Trie | readonly [Trie, number]): next is readonly [Trie, number] {
  return Array.isArray(next);
}

function raise(levels: Uint8Array, base: number, pattern: readonly number[]): void {
  for (let i = 0; i < pattern.length; i++) {
    const level = pattern[i] ?? 0;
    if (level > (levels[base + i] ?? level)) levels[base + i] = level;
  }
}
