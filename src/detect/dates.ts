// Dates and times as people write them over a scene or a diary's entry.
import { mayOpen, openingsOf } from './openings.ts';

const days =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag';
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|noviembre|diciembre|januar|februar|juni|juli|oktober|dezember';

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
