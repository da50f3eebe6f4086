// What people and a detector say about a book, before it is merged into one set of metadata.
import type { MetadataFields, Origin } from '../book/metadata-types.ts';

/** A key and a value as somebody wrote them, before `field-lookup.ts` reads them. */
export interface RawField {
  key: string;
  value: string | string[];
  line?: number;
}

/** A metadata value read from the text, still as written. */
export interface FoundField {
  field: keyof MetadataFields;
  /** The key as written, for `other`. */
  key: string;
  value: string;
  origin: Origin;
}

/** One field, as somebody wrote it. An empty value says that the book has no such field. */
export interface Statement extends Omit<FoundField, 'value'> {
  value: string | string[];
}
