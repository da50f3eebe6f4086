// The few words that the book itself does not bring: titles of pages that we add, in its language.
import type { MetadataFields, Status } from '../metadata-types.ts';
import type { ChapterKind, DivisionKind } from '../types.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';

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
  /** January to December. */
  months: string;
}

const tables: Record<string, Words> = { en: english, fr: french, de: german, es: spanish };

/** Chooses the words for a BCP 47 `language`; English where we have none in it. */
export function wordsFor(language: string): Words {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return tables[primary] ?? (primary === 'und' ? english : { ...english, lang: 'en' });
}

/** `2004-05-21` → `21 May 2004`; what is not an ISO date stays as it is. */
export function writtenDate(iso: string, words: Words): string {
  const found = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso);
  const [, year = '', month = '', day] = found ?? [];
  const name = words.months.split(' ')[Number(month) - 1];
  if (!name) return iso;
  return [day === undefined ? '' : Number(day), name, year].filter((part) => part !== '').join(' ');
}

/** `12345` → `12,345`, as archives write it. */
export function writtenNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
