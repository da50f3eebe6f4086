// Numbers in Chinese characters, as China, Japan and Korea write them in headings, and in the words
// of Korean and Thai, which are built the same way: digits, and units that multiply them.
import { valueOfDigits } from './digits.ts';

/** The digits of a script, in order from zero (several spellings of one), and its units. */
interface Positional {
  digits: string[];
  units: [string, number][];
}

const han: Positional = {
  digits: [
    '〇零○Ｏ',
    '一壹壱弌',
    '二贰貳弐弍两両兩',
    '三叁參参弎',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒漆',
    '八捌',
    '九玖',
  ],
  units: [
    ['十拾什', 10],
    ['廿卄', 20],
    ['卅', 30],
    ['卌', 40],
    ['百佰陌', 100],
    ['千仟阡', 1000],
  ],
};
const korean: Positional = {
  digits: ['영공', '일', '이', '삼', '사', '오', '육륙', '칠', '팔', '구'],
  units: [
    ['십', 10],
    ['백', 100],
    ['천', 1000],
  ],
};

/** What each sign says: a digit, or a unit. */
interface Sign {
  digit?: number;
  unit?: number;
}

const signs = new Map<string, Sign>();
for (const { digits, units } of [han, korean]) {
  for (const [digit, spellings] of digits.entries())
    for (const char of spellings) signs.set(char, { digit });
  for (const [spellings, unit] of units) for (const char of spellings) signs.set(char, { unit });
}

/** Every sign of a number in Chinese characters, for a pattern's class. */
export const HAN_SIGNS = [...han.digits, ...han.units.map(([chars]) => chars)].join('');
export const KOREAN_SIGNS = [...korean.digits, ...korean.units.map(([chars]) => chars)].join('');

const leading = new RegExp(`^[${HAN_SIGNS}]{1,8}(?![\\p{L}\\p{M}\\p{N}])`, 'u');

/** Reads a number in Chinese characters from the start of a text. */
export function leadingHan(text: string): { written: string; value: number } | undefined {
  if (text.charCodeAt(0) < 0x3000) return undefined;
  const written = leading.exec(text)?.[0];
  const value = written && hanValue(written);
  return written && value ? { written, value } : undefined;
}

/** The value of a number in digits or in signs: `十二` → 12, `一一零` → 110, `십이`; absent for other words. */
export function hanValue(written: string): number | undefined {
  const digits = valueOfDigits(written);
  if (digits !== undefined) return digits;
  const read = [...written].flatMap((char) => signs.get(char) ?? []);
  if (read.length < [...written].length) return undefined;
  if (read.every(({ digit }) => digit !== undefined)) {
    return read.reduce((value, { digit = 0 }) => value * 10 + digit, 0);
  }
  let value = 0;
  let digit = 0;
  for (const sign of read) {
    if (sign.unit === undefined) digit = sign.digit ?? 0;
    else {
      value += isTens(sign.unit) ? sign.unit : (digit || 1) * sign.unit;
      digit = 0;
    }
  }
  return value + digit;
}

/** 廿 and 卅 are tens by themselves. */
const isTens = (unit: number) => unit > 10 && unit < 100;

const thaiDigits = new Map(
  Object.entries({
    หนึ่ง: 1,
    เอ็ด: 1,
    สอง: 2,
    ยี่: 2,
    สาม: 3,
    สี่: 4,
    ห้า: 5,
    หก: 6,
    เจ็ด: 7,
    แปด: 8,
    เก้า: 9,
  }),
);
const thaiWord = /หนึ่ง|เอ็ด|สอง|ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ/gu;

/** The value of Thai digits or words up to 99: `๑๒`, `ยี่สิบเอ็ด` → 21; absent for other words. */
export function thaiValue(written: string): number | undefined {
  if (!/^[฀-๿]+$/.test(written)) return undefined;
  const digits = valueOfDigits(written);
  if (digits !== undefined) return digits;
  const words = written.match(thaiWord) ?? [];
  if (words.join('') !== written) return undefined;
  let value = 0;
  for (const word of words)
    value = word === 'สิบ' ? (value || 1) * 10 : value + (thaiDigits.get(word) ?? 0);
  return value;
}
