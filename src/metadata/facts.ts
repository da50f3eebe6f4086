// What is known about a book as a reader is told it: the labelled rows of the front page, the names
// and the series on the title page. Absent fields have no row; nothing is made up.
import type { Metadata, MetadataFields } from '../book/metadata-types.ts';
import { writtenDate, writtenNumber } from '../book/wording/wording.ts';
import type { Words } from '../book/wording/words.ts';
import { fields } from './field-table.ts';

type Name = keyof MetadataFields;

/** One row of the front page. */
export interface Fact {
  /** `other` for keys that no field is known for. */
  field: Name;
  label: string;
  value: string;
}

/** Shown in a place of their own, or of no use to a reader. */
const elsewhere: ReadonlySet<Name> = new Set(['summary', 'disclaimer', 'language', 'source']);

/** The known fields in the order of the table, then the author's own keys. */
export function factsOf(metadata: Metadata, words: Words): Fact[] {
  const facts: Fact[] = [];
  for (const field of Object.keys(fields) as Name[]) {
    const { label } = fields[field];
    if (label === undefined || metadata[field] === undefined || elsewhere.has(field)) continue;
    const value = written(field, metadata, words);
    facts.push({ field, label: words.labels[field] ?? label, value });
  }
  for (const { key, value } of metadata.other ?? []) {
    facts.push({ field: 'other', label: key, value });
  }
  return facts.filter(({ value }) => value.trim() !== '');
}

/** A field's value as a reader wants to see it. */
function written(name: Name, metadata: Metadata, words: Words): string {
  const value = metadata[name];
  if (name === 'series') return seriesLine(metadata, words);
  if (typeof value === 'number') return writtenNumber(value);
  if (name === 'published' || name === 'updated') return writtenDate(String(value), words);
  if (Array.isArray(value)) return value.join(name === 'relationships' ? '; ' : ', ');
  if (metadata.status !== undefined && name === 'status') return words.statuses[metadata.status];
  return String(value);
}

/** The names on the title page, in order. */
export function authorNames(metadata: Metadata): string[] {
  return (metadata.creators ?? []).filter(({ role }) => role === 'aut').map(({ name }) => name);
}

/** `Book 2 of The Mapmakers`; empty for a book that stands alone. */
export function seriesLine({ series }: Metadata, words: Words): string {
  if (!series) return '';
  const { name, position } = series;
  return position === undefined ? name : words.seriesPosition(name, position);
}

/** Blank lines separate paragraphs, as in the manuscript. */
export function paragraphsOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(/\n[ \t]*\n/).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}
