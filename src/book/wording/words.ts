// What a language must have words for: the titles and labels of pages that we add.
import type { MetadataFields, Status } from '../metadata-types.ts';
import type { ChapterKind, DivisionKind } from '../types.ts';

export interface Words {
  /** The language of these words, where it is not the book's; for screen readers. */
  lang?: string;
  cover: string;
  titlePage: string;
  about: string;
  contents: string;
  /** Marks a chapter in the contents list. */
  isNew: string;
  notes: string;
  colophon: string;
  landmarks: string;
  start: string;
  warnings: string;
  summary: string;
  backToText: string;
  pages: string;
  by: string;
  seriesPosition: (name: string, position: number) => string;
  madeWith: (tool: string) => string;
  /** Names for what has no heading of its own. */
  kinds: Record<ChapterKind | DivisionKind | 'part', string>;
  /** Labels of metadata fields, where they differ from the English ones. */
  labels: Partial<Record<keyof MetadataFields, string>>;
  statuses: Record<Status, string>;
  /** January to December, as they stand after a day. */
  months: readonly string[];
  /** The same without a day, where that is another form. */
  monthsAlone?: readonly string[];
  /** A date where it is not `21 May 2004`; a month alone has no day. */
  date?: (day: number | undefined, month: string, year: string) => string;
}
