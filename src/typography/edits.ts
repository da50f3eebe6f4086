// Changes to a text as data: what to put where. Positions are those of the text as it was, so that
// a change can be carried out on any cut of the same text, such as the nodes of a paragraph.

/** Puts `text` in the place of `length` UTF-16 units at `at`. */
export interface Edit {
  at: number;
  length: number;
  text: string;
}

/** Sorts edits from several rules; where two touch the same characters, the earlier rule's stands. */
export function mergeEdits(...rules: readonly Edit[][]): Edit[] {
  const [only = [], ...others] = rules.filter((edits) => edits.length > 0);
  if (others.length === 0) return only;
  const merged: Edit[] = [];
  let ranks: Map<Edit, number> | undefined;
  for (const next of rules.flat().sort((a, b) => a.at - b.at)) {
    const last = merged.at(-1);
    if (!last || next.at >= last.at + Math.max(1, last.length)) merged.push(next);
    else {
      ranks ??= ranksIn(rules);
      if ((ranks.get(next) ?? 0) < (ranks.get(last) ?? 0)) merged[merged.length - 1] = next;
    }
  }
  return merged;
}

function ranksIn(rules: readonly Edit[][]): Map<Edit, number> {
  return new Map(rules.flatMap((edits, rank) => edits.map((edit) => [edit, rank] as const)));
}

/**
 * Carries `edits` (sorted, apart from each other) out on `text`, which begins at `from` of the whole.
 * An edit belongs to the text in which it begins; what it takes away beyond that is cut here, too.
 */
export function applyEdits(text: string, edits: readonly Edit[], from = 0): string {
  let result = '';
  let next = 0;
  for (const { at, length, text: put } of edits) {
    const start = at - from;
    if (start >= text.length) break;
    if (start >= 0) result += text.slice(next, start) + put;
    next = Math.max(next, start + length);
  }
  return result + text.slice(next);
}
