// The few words that the book itself does not bring: titles of pages that we add, in its language.
import { readIsoDate } from '../../typography/calendar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import type { Words } from './words.ts';

const tables: Record<string, Words> = { en: english, fr: french, de: german, es: spanish };

/** Chooses the words for a BCP 47 `language`; English where we have none in it. */
export function wordsFor(language: string): Words {
  const primary = language.toLowerCase().split('-')[0] ?? '';
  return tables[primary] ?? (primary === 'und' ? english : { ...english, lang: 'en' });
}

/** `2004-05-21` → `21 May 2004`; what is not an ISO date stays as it is. */
export function writtenDate(iso: string, words: Words): string {
  const { year, month, day } = readIsoDate(iso) ?? {};
  const name = words.months[Number(month) - 1];
  if (name === undefined) return iso;
  return [...(day === undefined ? [] : [Number(day)]), name, year].join(' ');
}

/** `12345` → `12,345`, as archives write it. */
export function writtenNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
