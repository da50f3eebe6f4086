// The words of the calendar, one language a line, and dates in ISO 8601. Nothing here knows a clock, a
// time zone or a locale.

/** The months as they are written, January first. */
export const monthNames = {
  en: namesIn(
    'January February March April May June July August September October November December',
  ),
  es: namesIn(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  fr: namesIn(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ),
  de: namesIn('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
};

/** The days of the week as they are written, Monday first. */
export const dayNames = {
  en: namesIn('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  es: namesIn('lunes martes miércoles jueves viernes sábado domingo'),
  fr: namesIn('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  de: namesIn('Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'),
};

function namesIn(line: string): readonly string[] {
  return line.split(' ');
}

// Beginnings of the months' names, folded, January first; also Italian, Portuguese, Dutch, Russian.
// They are as short as people cut them, and as long as tells them from days: `maart`, not `maandag`.
const beginnings: readonly string[][] = [
  ['jan', 'ene', 'gen', 'янв'],
  ['feb', 'fev', 'фев'],
  ['mar', 'maart', 'мар'],
  ['apr', 'abr', 'avr', 'апр'],
  ['may', 'mai', 'mag', 'mei', 'маи', 'мая'],
  ['jun', 'juin', 'giu', 'июн'],
  ['jul', 'juil', 'lug', 'июл'],
  ['aug', 'ago', 'aou', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'ott', 'out', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dic', 'dez', 'дек'],
];

/** The month, 1 to 12, that a folded word names or begins to name: `sept`, `märz` folded; else 0. */
export function monthOfWord(word: string): number {
  if (!/^\p{L}{3,12}$/u.test(word)) return 0;
  return beginnings.findIndex((starts) => starts.some((start) => word.startsWith(start))) + 1;
}

/** The parts of a date as they are written in ISO 8601; what is absent is not known. */
export interface IsoDate {
  year: string;
  month?: string;
  day?: string;
  /** `10:00`, `10:00:00` or `10:00:00.123`, in UTC. */
  time?: string;
}

const iso =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<time>\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)Z)?)?)?$/;

//  accepted  2004     2004-05     2004-05-21     2004-05-21T10:00:00Z
//  rejected  yesterday     2004-5-21     2004-05-21T10:00 (of which place?)
/** Reads a date that is nothing but ISO 8601. Whether the calendar has such a day is not asked. */
export function readIsoDate(text: string): IsoDate | undefined {
  const { year, month, day, time } = iso.exec(text)?.groups ?? {};
  if (year === undefined) return undefined;
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(time !== undefined && { time }),
  };
}
