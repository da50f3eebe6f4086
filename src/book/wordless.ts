// Letters and digits that stand for no word, as authors part scenes with them: `oOo`, `1234567890`,
// `HPHPHP`, `<3 <3 <3`. Text in, the kind of pattern out; how often it comes is not asked here.

/** What such letters are. */
export type Pattern = 'ornament' | 'row' | 'hearts' | 'keys' | 'initials';

/** No mark is longer; longer lines are not looked at. */
const MAX_PATTERN_CHARS = 120;
/** Keys in a row from which on somebody ran along the keyboard. */
const MIN_KEYS = 5;

const keyRows = [
  '1234567890',
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
];

/** Sounds without a vowel, each of their letters once: `Shhh`, `tsk`, `brrr` are words. */
const sounds = new Set('sh hm hmp hmph pst pf pft ts tsk bz br gr dr vr tch tck'.split(' '));

/** Whether nothing in `text` is a word: it has no letter and no digit, or they are a pattern. */
export function isWordless(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || patternIn(text) !== undefined;
}

/** The pattern that all letters and digits of `text` make; undefined when there may be a word. */
export function patternIn(text: string): Pattern | undefined {
  if (text.length > MAX_PATTERN_CHARS) return undefined;
  const letters = lettersIn(text);
  if (letters === '') return undefined;
  if (isHearts(text)) return 'hearts';
  if (isOrnament(text, letters)) return 'ornament';
  if (isRow(text, letters)) return 'row';
  if (isKeys(letters)) return 'keys';
  return isInitials(letters) ? 'initials' : undefined;
}

const lettersIn = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

//  <3 <3 <3     <3<3<3          not   <3     I <3 you
function isHearts(text: string): boolean {
  return /^(?:<3[\s~*♥❤-]*){2,}$/u.test(text.trim());
}

//  oOo     o-O-o     -x-     x x x     XOXO          not   Ox     Oo!     o'x
function isOrnament(text: string, letters: string): boolean {
  if (!/^[oOxX0vV~*=_+.•·\s–—-]+$/u.test(text) || !/[oxv]/.test(letters)) return false;
  return isMirrored(letters) || /^(?:xo){2,}$|^(?:ox){2,}$/.test(letters);
}

const isMirrored = (letters: string) => [...letters].reverse().join('') === letters;

//  zzzzz     0000          not   aaaaa, a scream     1 1 1 1
function isRow(text: string, letters: string): boolean {
  return /^((?![aeiouyаеиоуыэюяё])\p{L}|\d)\1{2,}$/u.test(letters) && !/\s/.test(text.trim());
}

//  1234567890     0987654321     qwertyuiop          not   1945     555-1234
function isKeys(letters: string): boolean {
  if (letters.length < MIN_KEYS) return false;
  const backwards = [...letters].reverse().join('');
  return keyRows.some((row) => {
    const round = row.repeat(Math.ceil(letters.length / row.length) + 1);
    return round.includes(letters) || round.includes(backwards);
  });
}

//  HPHPHPHP     SMSMSM          not   Hahaha     Tsktsktsk     Shh shh shh     Mmm
function isInitials(letters: string): boolean {
  const unit = /^((?:(?![aeiouyаеиоуыэюяё])\p{L}){2,4}?)\1{2,}$/u.exec(letters)?.[1];
  if (unit === undefined) return false;
  const once = unit.replace(/(\p{L})\1+/gu, '$1');
  return once.length > 1 && !sounds.has(once);
}
