// Spaces that do not break, and spaces that are one too many.
import type { Conventions } from './conventions.ts';
import type { Edit } from './edits.ts';

const nbsp = '\u00a0';
const narrow = '\u202f';

/** Finds the spaces to set in one paragraph; each list is a rule of its own. */
export function spaceEdits(text: string, { spacedMarks, binding }: Conventions): Edit[][] {
  return [
    spacedMarks ? spacesBeforeStops(text) : [],
    spacedMarks ? spacesInsideQuotes(text) : [],
    boundNames(text, binding),
    // 7 a.m. · 5 km
    /\d /.test(text)
      ? bound(text, /(?<=\d) (?=(?:[ap]\.?m\b|km|cm|mm|kg|lbs?|ft|mph|€|£|°))/g)
      : [],
    /[–—] /.test(text) ? bound(text, /(?<=\S) (?=[–—] )/g) : [],
    text.includes('  ') ? singleSpaces(text) : [],
  ];
}

/** `Mr. Tarn`, `No. 7`, `J. R. Tarn`; not `So did I. Then …` */
function boundNames(text: string, binding: ReadonlySet<string>): Edit[] {
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(/ (?=[\p{Lu}\d]|\p{L}\.)/gu)) {
    const before = /(?<![\p{L}\p{N}.])[\p{L}°№]{1,6}\.?$/u.exec(
      text.slice(Math.max(0, index - 8), index),
    );
    const word = before?.[0] ?? '';
    const named = binding.has(word) || binding.has(word.replace(/\.$/, ''));
    const initial =
      /^\p{Lu}\.$/u.test(word) &&
      (word !== 'I.' || /^ \p{Lu}\./u.test(text.slice(index, index + 3)));
    if (named || initial) edits.push(set(index, 1, nbsp));
  }
  return edits;
}

function singleSpaces(text: string): Edit[] {
  return [...text.matchAll(/ {2,}/g)].map(({ index, 0: run }) => set(index, run.length, ' '));
}

function set(at: number, length: number, text: string): Edit {
  return { at, length, text };
}

/** The spaces that `pattern` finds do not break. */
function bound(text: string, pattern: RegExp): Edit[] {
  return [...text.matchAll(pattern)].map(({ index }) => set(index, 1, nbsp));
}

/** French: `Quoi?` → `Quoi ?`, `ici:` → `ici :`. */
function spacesBeforeStops(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const found of text.matchAll(/(?<=[\p{L}\p{N}»”’"')…])[ \u00a0\u202f]?([;!?:])/gu)) {
    const [written, mark] = found;
    const after = text.charAt(found.index + written.length);
    // 12:30 and ;) are no stops.
    const ends = (/[:;]/.test(mark ?? '') ? /^[\s»”"'…]?$/ : /^[\s»”"')!?…]?$/).test(after);
    const put = mark === ':' ? nbsp : narrow;
    if (ends) edits.push(set(found.index, written.length - 1, put));
  }
  return edits;
}

/** French: `«Oui»` → `« Oui »`, unbreakable. */
function spacesInsideQuotes(text: string): Edit[] {
  const found = text.matchAll(/(?<=«)[ \u00a0\u202f]?(?=\S)|(?<=\S)[ \u00a0\u202f]?(?=»)/gu);
  return [...found].map(({ index, 0: run }) => set(index, run.length, narrow));
}
