// Lines that speak of a day, a date or an hour, as people write them over a scene or a diary's entry.
import { dayNames, monthNames } from '../typography/calendar.ts';
import { foldAccents } from '../typography/fold.ts';
import { mayOpen, openingsOf } from './first-words.ts';

// Names without their accents; English months also as they are cut short: `Feb`, `Sept`.
const days = foldAccents(Object.values(dayNames).flat().join('|'));
const shortMonths = [...monthNames.en.map((name) => name.slice(0, 3)), 'Sept'];
const months = foldAccents([...Object.values(monthNames).flat(), ...shortMonths].join('|'));

//  accepted  Tuesday     Friday, 3 p.m.     12 May     July 1911     6:07am     3rd of Frost, 1890
//  rejected  The Tuesday Room     May Day     Room 101
const year = /\b(?:1\d{3}|20\d\d)\b/;
const hour = /\b\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m\b| o'clock\b)|\b\d{4} hours\b/;
const day = new RegExp(
  `^[^a-zß-῿぀-퟿]*(?:on )?(?:${days})\\b(?=[\\s,.:]*(?:$|\\d|the\\b|morning|noon|afternoon|evening|night))`,
);
const dayOpenings = openingsOf(`on ${days.replaceAll('|', ' ')}`);
const month = new RegExp(`\\b(?:${months})\\b\\.?.{0,6}\\d|\\d.{0,8}\\b(?:${months})\\b`);

/** Whether a line speaks of a day, a date, a year or an hour. */
export function isDate(text: string): boolean {
  const isDay = () => mayOpen(text, dayOpenings) && day.test(text.toLowerCase());
  if (!/\d/.test(text)) return isDay();
  const lower = text.toLowerCase();
  return year.test(text) || hour.test(lower) || isDay() || month.test(lower);
}
