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
  const ranked = rules.flatMap((edits, rank) => edits.map((edit) => ({ edit, rank })));
  ranked.sort((a, b) => a.edit.at - b.edit.at || a.rank - b.rank);
  const merged: { edit: Edit; rank: number }[] = [];
  for (const next of ranked) {
    const last = merged.at(-1);
    const apart = !last || next.edit.at >= last.edit.at + Math.max(1, last.edit.length);
    if (apart) merged.push(next);
    else if (next.rank < last.rank) merged[merged.length - 1] = next;
  }
  return merged.map(({ edit }) => edit);
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
