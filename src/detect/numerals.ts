// Numbers as headings write them: 12, XII, xii, Twelve, the Twenty-First, premier, zweites.
// Case and accents are folded before the tables are asked.
import { foldAccents } from '../typography/fold.ts';
import { readRoman } from '../typography/roman.ts';
import { mayOpen, openingsOf } from './first-words.ts';

/** A number read from the start of a text. */
export interface Numeral {
  written: string;
  value: number;
  style: NumeralStyle;
  /** What follows it, with separators still in place. */
  rest: string;
}
export type NumeralStyle = 'arabic' | 'roman' | 'small roman' | 'word' | 'ordinal';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = '_ _ twenty thirty forty fifty sixty seventy eighty ninety';

// Cardinals from one upwards, one language a line; gendered forms on a line of their own.
const cardinals = [
  units.slice(5),
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco',
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt',
  'eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig funfundzwanzig',
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti ventuno ventidue ventitre ventiquattro venticinque',
  'um dois tres quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove vinte',
  'een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать',
  'uma duas',
];

const ordinals = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'primero segundo tercero cuarto quinto sexto septimo octavo noveno decimo undecimo duodecimo',
  'primera segunda tercera cuarta quinta sexta septima octava novena decima undecima duodecima',
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme vingtieme',
  'premiere seconde',
  'erstes zweites drittes viertes funftes sechstes siebtes achtes neuntes zehntes elftes zwolftes dreizehntes vierzehntes funfzehntes sechzehntes siebzehntes achtzehntes neunzehntes zwanzigstes',
  'erster zweiter dritter vierter funfter sechster siebter achter neunter zehnter elfter zwolfter dreizehnter vierzehnter funfzehnter sechzehnter siebzehnter achtzehnter neunzehnter zwanzigster',
  'erste zweite dritte vierte funfte sechste siebente achte neunte zehnte elfte zwolfte',
  'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo',
  'prima seconda terza quarta quinta sesta settima ottava nona decima undicesima dodicesima',
  'primeiro segundo terceiro quarto quinto sexto setimo oitavo nono decimo',
  'primeira segunda terceira quarta quinta sexta setima oitava nona decima',
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde',
  'первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый',
  'первая вторая третья четвертая пятая шестая седьмая восьмая девятая десятая одиннадцатая двенадцатая',
];

const words = new Map<string, { value: number; style: 'word' | 'ordinal' }>();
for (const [lists, style] of [
  [ordinals, 'ordinal'],
  [cardinals, 'word'],
] as const) {
  for (const list of lists) {
    for (const [n, word] of list.split(' ').entries())
      words.set(foldAccents(word), { value: n + 1, style });
  }
}
for (const [n, word] of tens.split(' ').entries()) {
  if (n < 2) continue;
  words.set(word, { value: n * 10, style: 'word' });
  words.set(`${word.slice(0, -1)}ieth`, { value: n * 10, style: 'ordinal' });
}
words.set('last', { value: Number.NaN, style: 'ordinal' });

/** The first words of all numbers that are written out: `Twenty-One` begins with `twenty`. */
export const numberWords: ReadonlySet<string> = new Set(
  [...words.keys()].map((written) => written.split('-')[0] ?? written),
);

const openings = openingsOf([...numberWords].join(' '));

const arabic = /^\d{1,4}(?:st|nd|rd|th|er|re|e|ème|eme|º|ª|°|\.[ºª])?(?![\p{L}\p{N}])/iu;
const roman = /^(?:[IVXLC]{1,9}|[ivxlc]{1,9})(?![\p{L}\p{N}'’])/u;
const word = /^\p{L}+(?:-\p{L}+)?/u;

/** Reads the number a text begins with: `XII. The Gate` → 12, rest `. The Gate`. */
export function leadingNumeral(text: string): Numeral | undefined {
  return leadingArabic(text) ?? leadingRoman(text) ?? leadingWord(text);
}

/** The number that a folded word is or begins with: `12`, `xii`, `12th`, `twelve`. */
export function valueOfWord(text: string): number | undefined {
  return /^[\divxlc]/.test(text) ? leadingNumeral(text)?.value : words.get(text)?.value;
}

function leadingArabic(text: string): Numeral | undefined {
  const written = /^\d/.test(text) ? arabic.exec(text)?.[0] : undefined;
  if (!written) return undefined;
  return numeral(text, written, Number.parseInt(written, 10), 'arabic');
}

function leadingRoman(text: string): Numeral | undefined {
  const written = /^[IVXLC]/i.test(text) ? roman.exec(text)?.[0] : undefined;
  const value = written ? readRoman(written) : undefined;
  if (!written || !value) return undefined;
  return numeral(text, written, value, written < 'a' ? 'roman' : 'small roman');
}

// `Twenty-One`, `Twenty One`, `twenty-first`: ten and unit; everything else is one word.
function leadingWord(text: string): Numeral | undefined {
  const written = mayOpen(text, openings) ? word.exec(text)?.[0] : undefined;
  if (!written) return undefined;
  const whole = words.get(foldAccents(written));
  if (whole && whole.value % 10 !== 0) return numeral(text, written, whole.value, whole.style);
  const [ten, unit] = written.split('-');
  const second = unit ?? word.exec(text.slice(written.length + 1))?.[0];
  const head = words.get(foldAccents(ten ?? ''));
  const tail = words.get(foldAccents(second ?? ''));
  if (head && tail && head.value % 10 === 0 && head.value > 10 && tail.value < 10) {
    const both = unit ? written : `${written}${text.charAt(written.length)}${second}`;
    return numeral(text, both, head.value + tail.value, tail.style);
  }
  return whole ? numeral(text, written, whole.value, whole.style) : undefined;
}

function numeral(text: string, written: string, value: number, style: NumeralStyle): Numeral {
  return { written, value, style, rest: text.slice(written.length) };
}

const hanDigits = new Map([...'〇一二三四五六七八九'].map((digit, n) => [digit, n]));
const hanUnits = new Map(Object.entries({ 十: 10, 百: 100 }));

/** The value of a number in Chinese characters or digits of either width: `十二`, `１２` → 12. */
export function hanValue(written: string): number {
  const digits = written.normalize('NFKC');
  if (/^\d+$/.test(digits)) return Number(digits);
  let value = 0;
  let digit = 0;
  for (const char of digits.replace(/[両两]/gu, '二').replace(/零/gu, '〇')) {
    const unit = hanUnits.get(char);
    if (unit === undefined) digit = hanDigits.get(char) ?? 0;
    else value += (digit || 1) * unit;
    if (unit !== undefined) digit = 0;
  }
  return value + digit;
}
