// Dates as people write them → ISO 8601, by the words on the page alone: no locale, no time zone.
import { monthOfWord } from '../typography/calendar.ts';
import { foldToWords } from '../typography/fold.ts';

/** Reads the first date in `value` as `2004-05-21`, `2004-05` or `2004`; what is unsure is left out. */
export function readDate(value: string): string | undefined {
  const text = foldToWords(value.slice(0, 200));
  return readYearFirst(text) ?? readNamedMonth(text) ?? readNumbers(text) ?? readYear(text);
}

/** `2004-05-21…`, `2004/5/21`, `2004年5月21日`; folded to blanks between the numbers. */
function readYearFirst(text: string): string | undefined {
  const found = /^\D*([12]\d{3})\D{1,2}(\d{1,2})(?:\D{1,2}(\d{1,2})(?!\d))?/u.exec(text);
  return found ? iso(Number(found[1]), Number(found[2]), Number(found[3] ?? 0)) : undefined;
}

/** `21st of May, 2004`, `May 21, 2004`, `Tue, 4 Mar 1997`, `mai 2004`, `21 мая 2004 г.` */
function readNamedMonth(text: string): string | undefined {
  const words = text.split(' ');
  const at = words.findIndex((word) => monthOfWord(word) > 0);
  if (at < 0) return undefined;
  const near = words.slice(Math.max(0, at - 2), at + 4);
  const year = near.find((word) => /^[12]\d{3}$/.test(word));
  if (year === undefined) return undefined;
  const day = near.find((word) => /^\d{1,2}(?:st|nd|rd|th|er|o)?$/.test(word));
  return iso(Number(year), monthOfWord(words[at] ?? ''), Number.parseInt(day ?? '0', 10));
}

/** `21.05.2004`, `05/21/04`. Which of `3/4/2004` is the month nobody knows: only the year is kept. */
function readNumbers(text: string): string | undefined {
  const found = /^(?:\D*)(\d{1,2}) (\d{1,2}) (\d{4}|\d{2})\b/u.exec(text);
  if (!found) return undefined;
  const [first, second] = [Number(found[1]), Number(found[2])];
  const year = fullYear(Number(found[3]));
  if (first > 12) return iso(year, second, first);
  if (second > 12 || first === second) return iso(year, first, second);
  return String(year);
}

/** The web began in the nineties: `97` is 1997, `04` is 2004. */
function fullYear(year: number): number {
  if (year >= 100) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function readYear(text: string): string | undefined {
  return /\b[12]\d{3}\b/.exec(text)?.[0];
}

function iso(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}`;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return date;
  return `${date}-${String(day).padStart(2, '0')}`;
}
