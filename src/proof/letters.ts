// Words → their letters and digits in one string, for words that are cut or joined otherwise.

/** The words at some places. */
export function wordsAt<Any>(words: readonly Any[], places: readonly number[]): Any[] {
  return places.flatMap((place) => words[place] ?? []);
}

/** The letters and digits of some words, without what separates them. */
export function lettersOf(words: readonly { key: string }[]): string {
  return words.map(({ key }) => key.replace(/[^\p{L}\p{N}\p{M}]/gu, '')).join('');
}

/** Their letters in one order, whatever order they stand in. */
export function sorted(words: readonly { key: string }[]): string {
  return [...lettersOf(words)].toSorted().join('');
}
