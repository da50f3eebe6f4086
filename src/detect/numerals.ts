// Numbers as headings write them: 12, XII, xii, Twelve, the Twenty-First, zweites, 十二, Γ΄, 2.5, 3a.

import { foldAccents } from '../typography/fold.ts';
import { readRoman } from '../typography/roman.ts';
import { valueOfDigits } from './digits.ts';
import { mayOpen, openingsOf } from './first-words.ts';
import { leadingHan } from './han-numbers.ts';
import { leadingLetters } from './letter-numbers.ts';
import { numberOpenings, type WrittenNumber, writtenNumbers } from './number-index.ts';
import { joiningWords } from './number-words.ts';

/** A number read from the start of a text. */
export interface Numeral {
  written: string;
  value: number;
  style: NumeralStyle;
  /** What follows it, with separators still in place. */
  rest: string;
}
export type NumeralStyle =
  | 'arabic'
  | 'roman'
  | 'small roman'
  | 'word'
  | 'ordinal'
  | 'han'
  | 'letter';

const openings = openingsOf([...numberOpenings].join(' '));

const arabic =
  /^\p{Nd}{1,4}(?:st|nd|rd|th|er|re|e|ème|eme|ste|º|ª|°|\.[ºª]|ος|[οη]|-(?:[йяе]|ый|ой|ая|ое))?(?![\p{L}\p{M}\p{N}])/iu;
/** A clock or a sum: `7:42`, `1.5`, `1,204`. */
const runningOn = /^[:.,]\p{Nd}/u;
/** Beside a word for a division: `2.5`, `1.x`, `3a`. */
const divided =
  /^\p{Nd}{1,4}(?:\.(?:\p{Nd}{1,2}|x)(?=$|[^\p{L}\p{N}])|[a-f](?![\p{L}\p{M}\p{N}]))/iu;
/** `Ier`, `XXIe` of French; `Ika-4 na` of Tagalog; `ХІІ` in Cyrillic letters that look Roman. */
const romanOrdinal = /^(?:I(?:er|re)|[IVXLC]{2,9}e)(?![\p{L}\p{N}'’])/u;
const prefixed = /^(?:ika|pang)-(\p{Nd}{1,3})(?: na)?(?![\p{L}\p{N}])/iu;
const cyrillic = /^[ІХIVXLC]{1,9}(?![\p{L}\p{N}'’])/u;
const roman = /^(?:[IVXLC]{1,9}|[ivxlc]{1,9})(?![\p{L}\p{N}'’])/u;

/** Reads the number a text begins with: `XII. The Gate` → 12, rest `. The Gate`. */
export function leadingNumeral(text: string): Numeral | undefined {
  return (
    leadingArabic(text) ?? leadingRoman(text) ?? leadingSigns(text) ?? leadingWord(text, false)
  );
}

/** The same beside a word for a division, where more is a number: `3a`, `Γ`, words of any language. */
export function linkedNumeral(text: string): Numeral | undefined {
  const written = divided.exec(text)?.[0];
  if (written) return numeral(text, written, leadingDigits(written), 'arabic');
  const letters =
    leadingArabic(text) ?? leadingRoman(text) ?? linkedRoman(text) ?? leadingHanNumber(text);
  return letters ?? leadingWord(text, true) ?? leadingLetterNumber(text, false);
}

/** The number that a folded word is or begins with: `12`, `xii`, `12th`, `twelve`. */
export function valueOfWord(text: string): number | undefined {
  if (/^[\divxlc]/.test(text)) return leadingNumeral(text)?.value;
  const known = writtenNumbers.get(text);
  return known?.alone ? known.value : leadingHan(text)?.value;
}

function leadingArabic(text: string): Numeral | undefined {
  const written = /^\p{Nd}/u.test(text) ? arabic.exec(text)?.[0] : undefined;
  if (!written || runningOn.test(text.slice(written.length))) return undefined;
  return numeral(text, written, leadingDigits(written), 'arabic');
}

const leadingDigits = (written: string) => valueOfDigits(/^\p{Nd}+/u.exec(written)?.[0] ?? '') ?? 0;

function leadingRoman(text: string): Numeral | undefined {
  const written = /^[IVXLC]/i.test(text) ? roman.exec(text)?.[0] : undefined;
  const value = written ? readRoman(written) : undefined;
  if (!written || !value) return undefined;
  return numeral(text, written, value, written < 'a' ? 'roman' : 'small roman');
}

function linkedRoman(text: string): Numeral | undefined {
  const [tagged, digits] = prefixed.exec(text) ?? [];
  if (tagged && digits) return numeral(text, tagged, leadingDigits(digits), 'ordinal');
  const written = romanOrdinal.exec(text)?.[0] ?? cyrillic.exec(text)?.[0] ?? '';
  const letters = written
    .replace(/І/g, 'I')
    .replace(/Х/g, 'X')
    .replace(/[a-z]+$/, '');
  const value = readRoman(letters);
  return value === undefined ? undefined : numeral(text, written, value, 'roman');
}

const leadingSigns = (text: string) =>
  text.charCodeAt(0) < 128
    ? undefined
    : (leadingHanNumber(text) ?? leadingLetterNumber(text, true));

function leadingHanNumber(text: string): Numeral | undefined {
  const found = leadingHan(text);
  return found && numeral(text, found.written, found.value, 'han');
}

function leadingLetterNumber(text: string, marked: boolean): Numeral | undefined {
  const found = leadingLetters(text);
  if (!found || (marked && !found.marked)) return undefined;
  return numeral(text, found.written, found.value, 'letter');
}

/** A word of a text, and where it ends in it. */
interface Token {
  text: string;
  end: number;
}

/** Most words that a number has: `ninety and nine`, `quatre-vingt-dix-neuf`. */
const MAX_TOKENS = 5;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const word = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)?/uy;
  while (tokens.length < MAX_TOKENS) {
    const found = word.exec(text)?.[0];
    if (found === undefined) break;
    tokens.push({ text: found, end: word.lastIndex });
    if (!/^[- \u00a0\u2010\u2011]/.test(text.slice(word.lastIndex, word.lastIndex + 1))) break;
    word.lastIndex += 1;
  }
  return tokens;
}

/** A number that tokens say, and how many they are. */
type Said = WrittenNumber & { count: number };

function leadingWord(text: string, linked: boolean): Numeral | undefined {
  if (!linked && !mayOpen(text, openings)) return undefined;
  const tokens = tokensOf(text);
  const said = compose(tokens);
  const end = tokens[(said?.count ?? 0) - 1]?.end;
  if (!said || end === undefined || !(linked || said.alone)) return undefined;
  return numeral(text, text.slice(0, end), said.value, said.style);
}

/** The words from the first on that are a number by themselves, as many as can be. */
function simple(tokens: Token[]): Said | undefined {
  for (let count = Math.min(3, tokens.length); count > 0; count--) {
    const words = tokens
      .slice(0, count)
      .map(({ text }) => text)
      .join(' ');
    const known = writtenNumbers.get(words.toLowerCase()) ?? writtenNumbers.get(foldAccents(words));
    if (known) return { ...known, count };
  }
  return undefined;
}

//  Twenty-One     treinta y uno     quatre-vingt-dix-sept     décimo terceiro     hundred and first
//  ein und zwanzigstes     الحادي والعشرون
function compose(tokens: Token[]): Said | undefined {
  const head = simple(tokens);
  if (!head) return undefined;
  const rest = tokens.slice(head.count);
  const joined = joiningWords.has(foldAccents(rest[0]?.text ?? '')) ? 1 : 0;
  const tail = compose(rest.slice(joined)) ?? compose(withoutAnd(rest));
  const fits =
    tail &&
    (holds(head, tail) || (head.value < 10 && tail.value % 10 === 0 && joinedOn(rest, joined)));
  if (!tail || !fits || tail.value === 100) return head;
  const style = head.value < 10 ? head.style : tail.style;
  return {
    value: head.value + tail.value,
    style: tail.style === 'ordinal' ? tail.style : style,
    alone: head.alone && tail.alone,
    count: head.count + joined + tail.count,
  };
}

/** Whether a ten (or a hundred, or `soixante`) may be followed by so small a number. */
function holds(head: Said, tail: Said): boolean {
  if (head.value === 100) return tail.value < 100;
  if (head.value === 60 || head.value === 80) return tail.value < 20;
  if (head.value === 10)
    return tail.value < 10 && head.style === 'ordinal' && tail.style === 'ordinal';
  return head.value > 10 && head.value % 10 === 0 && tail.value < 10;
}

const attached = /^[وו](?=\p{L})/u;

/** `والعشرون`: the and is written with the word. */
function withoutAnd([first, ...rest]: Token[]): Token[] {
  if (!first || !attached.test(first.text)) return [];
  return [{ ...first, text: first.text.slice(1) }, ...rest];
}

const joinedOn = ([first]: Token[], joined: number) =>
  joined > 0 || (first !== undefined && attached.test(first.text));

function numeral(text: string, written: string, value: number, style: NumeralStyle): Numeral {
  return { written, value, style, rest: text.slice(written.length) };
}
