// Spaces that do not break, and spaces that are one too many.
import type { Conventions } from './conventions.ts';
import type { Edit } from './edits.ts';

const nbsp = '\u00a0';
const narrow = '\u202f';

/** Finds the spaces to set in one paragraph. */
export function spaceEdits(text: string, conventions: Conventions): Edit[] {
  return [
    ...(conventions.spacedMarks ? markEdits(text) : []),
    ...bound(text, conventions.binding),
    // J. R. Tarn · 7 a.m. · 5 km · a space before a dash
    ...bound(text, /(?<![\p{L}\p{N}.])\p{Lu}\.(?= \p{Lu}(?:\.|\p{Ll}))/gu),
    ...bound(text, /\d(?= (?:[ap]\.?m\b|km|cm|mm|kg|lbs?|ft|mph|€|£|°))/g),
    ...[...text.matchAll(/(?<=\S) (?=[–—] )/g)].map(({ index }) => set(index, 1, nbsp)),
    ...[...text.matchAll(/(?<! ) {2,}/g)].map(({ index, 0: run }) => set(index, run.length, ' ')),
  ];
}

function set(at: number, length: number, text: string): Edit {
  return { at, length, text };
}

/** The space after what `pattern` finds does not break. */
function bound(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) =>
    set(index + found.length, 1, nbsp),
  );
}

/** French: `Quoi?` → `Quoi ?`, `ici:` → `ici :`, `« Oui »` as it is but unbreakable. */
function markEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(/(?<=[\p{L}\p{N}»”’"')…])[ \u00a0\u202f]?([;!?:])/gu)) {
    const [written, mark] = found;
    const after = text.charAt(found.index + written.length);
    // 12:30 and ;) are no stops.
    const ends = (/[:;]/.test(mark ?? '') ? /^[\s»”"'…]?$/ : /^[\s»”"')!?…]?$/).test(after);
    const put = mark === ':' ? nbsp : narrow;
    if (ends) edits.push(set(found.index, written.length - 1, put));
  }
  for (const { index, 0: run } of text.matchAll(
    /(?<=«)[ \u00a0\u202f]?(?=\S)|(?<=\S)[ \u00a0\u202f]?(?=»)/gu,
  )) {
    edits.push(set(index, run.length, narrow));
  }
  return edits;
}
