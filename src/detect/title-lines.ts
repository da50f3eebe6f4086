// One line that holds both title and author: `The Salt Road by Anna Quick`, `Die Brücke von Anna
// Beispiel`, `Анна Примерова. Дом над рекой`. Reads words; where they stand is the rule's business.

import { nameForm } from './author-names.ts';
import { countIn } from './counts.ts';
import type { Line } from './line.ts';
import { isGenreLine } from './title-page-words.ts';

/** A title and its author, as written in one line. */
export interface TitleAndAuthor {
  title: string;
  author: string;
  reason: string;
}

const MAX_WORDS = 16;

/** Reads a line as title and author; `next` is the line below it, which may say the title again. */
export function readTitleAndAuthor(line: Line, next: Line | undefined): TitleAndAuthor | undefined {
  if (line.words > MAX_WORDS || line.text.length > 160) return undefined;
  const { text } = line;
  return readBy(line) ?? readForeignBy(text) ?? readAuthorFirst(text, next) ?? readDashed(text);
}

//  accepted  The Salt Road by Anna Quick     The Salt Road, by A(nna) Quick [1903]     Road (by anna)
//  rejected  The letter was brought by Anna Quick in the rain.
const combined =
  /^(["“]?[^.:]{2,80}?["”]?)[,(\s–—-]+(?:written )?by:?\s+((?:\p{Lu}[\p{L}.’'()-]*|d[aeiu]|v[ao]n|der|la)(?: (?:\p{Lu}[\p{L}.’'()-]*|d[aeiu]|v[ao]n|der|la)){0,4}|[\w.-]{3,30})\)?(?:\s*[[(]\d{4}[\])])?$/u;

function readBy(line: Line): TitleAndAuthor | undefined {
  const [, title = '', author = ''] = (/by/i.test(line.text) && combined.exec(line.text)) || [];
  if (title === '' || !/^["“]?[\p{Lu}\p{N}]/u.test(title)) return undefined;
  if (line.capitalised / line.words < 0.5) return undefined;
  return { title, author, reason: 'a title, “by” and a name in one line' };
}

/** `By` in languages where the word means much else, too: the name must be somebody's. */
const prepositions = /^(?:von|par|por|d[aei]|door|van|a[vf]|od)$/i;

//  accepted  Die Leiden des jungen Werther von Johann Wolfgang von Goethe
//  rejected  Götz von Berlichingen     Das Haus von Otto     La casa de la abuela
function readForeignBy(text: string): TitleAndAuthor | undefined {
  const words = text.split(/\s+/);
  if (!/^[\p{Lu}\p{N}"“«„¿¡]/u.test(text)) return undefined;
  for (const [n, word] of words.entries()) {
    const author = words.slice(n + 1).join(' ');
    if (n === 0 || !prepositions.test(word) || nameForm(author) !== 'given') continue;
    const title = words
      .slice(0, n)
      .join(' ')
      .replace(/[\s,;–—-]+$/u, '');
    if (isGenreLine(title) || (n === 1 && !/,$/.test(words[0] ?? ''))) return undefined;
    return { title, author, reason: `a title, “${word}” and a name in one line` };
  }
  return undefined;
}

//  accepted  Анна Примерова. Дом над рекой     Anna Beispiel: Das stille Tal (said again below)
//            Anna Beispiel «Das stille Tal»
//  rejected  Anna Beispiel. Sie kam zu spät.     Jane Eyre: A Tale
function readAuthorFirst(text: string, next: Line | undefined): TitleAndAuthor | undefined {
  const found =
    /^([^.:–—«„“"]{3,50}?|(?:\p{Lu}\.\s?){1,3}\p{Lu}[^.:–—«„“"]{1,40}?)\s*([.:–—«„“"]|\s-\s)\s*(\S.{0,100})$/u.exec(
      text,
    );
  const [, author = '', sign = '', rest = ''] = found ?? [];
  const title = /[«„“"]/u.test(sign) ? rest.replace(/[»“”"]\.?$/u, '') : rest;
  const form = nameForm(author);
  if (form === undefined || /[.,;]$/u.test(title) || title === '') return undefined;
  const repeated = next !== undefined && isSame(title, next.text);
  const quoted = title !== rest;
  if (!repeated && !(form === 'given' && (sign === '.' || quoted))) return undefined;
  if (!/^[\p{Lu}\p{Lo}\p{N}]/u.test(title) || isGenreLine(title)) return undefined;
  return { title, author, reason: 'a name and a title in one line' };
}

//  accepted  Das stille Tal – Anna Beispiel     The Salt Road / Anna Quick
//  rejected  Salt Road – The Winter     The Salt Road - Chapter Two
function readDashed(text: string): TitleAndAuthor | undefined {
  const [, title = '', author = ''] =
    /^(.{2,80}?)(?:\s+[-–—/|]\s+|[–—])(\S.{2,50})$/u.exec(text) ?? [];
  if (title === '' || nameForm(author) !== 'given' || nameForm(title) === 'given') return undefined;
  if (/[.,;:]$/u.test(title) || countIn(title).letters === 0 || !/^["“«„\p{Lu}\p{N}]/u.test(title))
    return undefined;
  return { title, author, reason: 'a title, a dash and a name in one line' };
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const isSame = (a: string, b: string) => plain(a) === plain(b);
