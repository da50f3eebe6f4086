// What every shape of a heading is made of: a label, a number, a title, and how they are told apart.
import type { Named, Rank } from './keywords.ts';
import type { Numeral } from './numerals.ts';
import type { HeadingParts } from './types.ts';

export type Form =
  | 'keyword' // Chapter 12: Title · CHAPTER THE FIRST. · First Narrative · 1. Kapitel
  | 'suffix' // The Long Way Home - Chapter 3
  | 'named' // Prologue · Epilogue: Ash
  | 'number' // XII · 12. · -12- · Twelve
  | 'numbered title' // I. THE EVE OF THE WAR. · 1 - Graft
  | 'counted word' // Knot III
  | 'decimal' // Gestation 1.1
  | 'part of work' // The Mill (3/30)
  | 'markdown'; // # The Building: whatever the words are

/** A line read as a heading. */
export interface HeadingShape {
  form: Form;
  /** Lines of one key can be one family. */
  key: string;
  rank: Rank;
  label?: string;
  numeral?: string;
  value?: number;
  title: string;
  named?: Named;
}

/** The first word of a text. */
export const firstWord = /^[\p{L}\p{M}]+/u;

/** What may stand between a number and a title. */
export const separator = /^\s*(?:[.:,;~|/)\]–—：、．・-]+\s*|\s)/u;
const range = /^\s*(?:[–—-]|to|and|&)\s*(?:[\d?]|[IVXLC]+\b)/u; // Chapters 2-18: several, so no heading
const counting = /^\s*(?:\/\s*[\d?]+|of\s+\d+(?=\W|$))/iu; // 3/12, 3/?, 3 of 12

/** The title after a label and number; undefined when the words run on as a sentence. */
export function titleAfter({ rest }: Numeral): string | undefined {
  const tail = rest.replace(counting, '');
  if (range.test(tail)) return undefined;
  if (tail.trim() === '') return '';
  const gap = separator.exec(tail)?.[0];
  if (gap === undefined) return undefined;
  const title = tail.slice(gap.length).trim();
  const runsOn = gap.trim() === '' || gap.trim() === ',';
  return runsOn && /^\p{Ll}/u.test(title) ? undefined : title;
}

/** A heading in parts, before it is a shape. */
interface ShapeParts {
  label?: string;
  numeral?: Numeral;
  title: string;
}

/** Puts the parts together; lines of one form and key can be one family. */
export function shapeOf(form: Form, key: string, rank: Rank, reading: ShapeParts): HeadingShape {
  const { label, numeral, title } = reading;
  return {
    form,
    key: `${form} ${key}`,
    rank,
    title,
    ...(label ? { label } : {}),
    ...(numeral ? { numeral: numeral.written } : {}),
    ...(numeral && numeral.value > -1 ? { value: numeral.value } : {}),
  };
}

/** What a heading of this shape holds. */
export function headingOf({ label, numeral, value, title }: HeadingShape): HeadingParts {
  return {
    children: title === '' ? [] : [{ type: 'text', value: title }],
    ...(label !== undefined && { label }),
    ...(numeral !== undefined && { numeral }),
    ...(value !== undefined && { ordinal: value }),
  };
}
