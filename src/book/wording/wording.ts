// The few words that the book itself does not bring: titles of pages that we add, in its language.
import { readIsoDate } from '../../typography/calendar.ts';
import { arabic } from './ar.ts';
import { bulgarian } from './bg.ts';
import { catalan } from './ca.ts';
import { czech } from './cs.ts';
import { danish } from './da.ts';
import { german } from './de.ts';
import { greek } from './el.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { estonian } from './et.ts';
import { persian } from './fa.ts';
import { finnish } from './fi.ts';
import { french } from './fr.ts';
import { hebrew } from './he.ts';
import { hindi } from './hi.ts';
import { croatian } from './hr.ts';
import { hungarian } from './hu.ts';
import { indonesian } from './id.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import { norwegian } from './nb.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { romanian } from './ro.ts';
import { russian } from './ru.ts';
import { slovak } from './sk.ts';
import { slovenian } from './sl.ts';
import { serbian } from './sr.ts';
import { swedish } from './sv.ts';
import { thai } from './th.ts';
import { tagalog } from './tl.ts';
import { turkish } from './tr.ts';
import { ukrainian } from './uk.ts';
import { vietnamese } from './vi.ts';
import type { Words } from './words.ts';
import { chinese } from './zh.ts';
import { traditionalChinese } from './zh-hant.ts';

const tables: Record<string, Words> = {
  ar: arabic,
  bg: bulgarian,
  ca: catalan,
  cs: czech,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  et: estonian,
  fa: persian,
  fi: finnish,
  fr: french,
  he: hebrew,
  hi: hindi,
  hr: croatian,
  hu: hungarian,
  id: indonesian,
  it: italian,
  ja: japanese,
  ko: korean,
  nb: norwegian,
  nl: dutch,
  pl: polish,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sk: slovak,
  sl: slovenian,
  sr: serbian,
  sv: swedish,
  th: thai,
  tl: tagalog,
  tr: turkish,
  uk: ukrainian,
  vi: vietnamese,
  zh: chinese,
  'zh-hant': traditionalChinese,
  fil: tagalog,
  nn: norwegian,
  no: norwegian,
  'zh-hk': traditionalChinese,
  'zh-tw': traditionalChinese,
};

/** Chooses the words for a BCP 47 `language`; English where we have none in it. */
export function wordsFor(language: string): Words {
  const [primary = '', second] = language.toLowerCase().split('-');
  const words = tables[`${primary}-${second}`] ?? tables[primary];
  return words ?? (primary === 'und' ? english : { ...english, lang: 'en' });
}

/** `2004-05-21` → `21 May 2004`; what is not an ISO date stays as it is. */
export function writtenDate(iso: string, words: Words): string {
  const { year, month, day: digits } = readIsoDate(iso) ?? {};
  const day = digits === undefined ? undefined : Number(digits);
  const months = day === undefined ? (words.monthsAlone ?? words.months) : words.months;
  const name = months[Number(month) - 1];
  if (name === undefined || year === undefined) return iso;
  if (words.date) return words.date(day, name, year);
  return day === undefined ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** `12345` → `12,345`, as archives write it. */
export function writtenNumber(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
