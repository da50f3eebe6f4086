// Headings that a word of the trade and a number make: `Chapter 12`, `First Narrative`, `第三回`.
import { foldAccents } from '../typography/fold.ts';
import { englishWords, familyNames, linking, numbered } from './keywords.ts';
import { englishToo } from './number-words.ts';
import { leadingNumeral, linkedNumeral, type Numeral } from './numerals.ts';
import { firstWord, type HeadingShape, shapeOf, titleAfter } from './shape-parts.ts';
import { readHanHeading } from './shapes-han.ts';

//  accepted  Chapter 12: Title     CHAPTER THE FIRST.     Глава 3     Ch. 4 - Graft     Part 2/5     Chapter 3a
//  rejected  Chapter after chapter went by        Part one of the plan        Book a table     Chapters: 12
export function readKeyword(text: string): HeadingShape | undefined {
  const label = firstWord.exec(text)?.[0] ?? '';
  const word = foldAccents(label);
  const rank = numbered.get(word);
  if (!rank) return undefined;
  const gap = /^[.:]?[\s–—-]*/u.exec(text.slice(label.length))?.[0] ?? '';
  if (isCount(word, gap) || (gap === '' && rank === 'story')) return undefined;
  const numeral = numeralBeside(text.slice(label.length + gap.length), gap, word);
  const title = numeral && titleAfter(numeral);
  if (!numeral || title === undefined) return undefined;
  const inner = rank === 'chapter' ? undefined : readKeyword(title);
  if (inner?.rank === 'chapter') return innermost(inner, text);
  return shapeOf('keyword', familyNames.get(word) ?? word, rank, { label, numeral, title });
}

/** `Chapters: 12` says how many there are. */
const isCount = (word: string, gap: string) =>
  gap.startsWith(':') &&
  /^(?:chapters|parts|books|volumes|episodes|capitulos|chapitres|hoofdstukken)$/.test(word);

/** A number after an article, which belongs to it as written: `the First`; or after `No.`, `#`. */
function numeralBeside(text: string, gap: string, word: string): Numeral | undefined {
  if (gap === '' && !/^\p{Nd}/u.test(text)) return undefined; // Chapter1
  const link = linking.exec(text)?.[0] ?? '';
  const numeral =
    linkedNumeral(text.slice(link.length)) ?? (link ? linkedNumeral(text) : undefined);
  if (!numeral || isEnglish(numeral, word)) return undefined;
  const article = /^\p{L}+\s/u.test(link) ? link : '';
  return withSecond({ ...numeral, written: article + numeral.written });
}

/** `Act On It` and `Part: The Hat` have no number in them, though Turkish and Hungarian have. */
const isEnglish = ({ style, written }: Numeral, word: string) =>
  style === 'word' &&
  englishToo.has(foldAccents(written)) &&
  (englishWords.has(word) || numbered.get(word) === 'story');

const second =
  /^\s*(?:[&+–—-]|and|und|et|e|y|en|og|och|и|i)\s*(\p{Nd}{1,4}|[IVXLC]{1,9})(?![\p{L}\p{N}])/u;

/** `Chapters 5 & 6` are one heading, `Chapters 2-18` are none. */
function withSecond(numeral: Numeral): Numeral {
  const [both, other = ''] = second.exec(numeral.rest) ?? [];
  if (both === undefined || leadingNumeral(other)?.value !== numeral.value + 1) return numeral;
  return { ...numeral, written: numeral.written + both, rest: numeral.rest.slice(both.length) };
}

/** `BOOK I. CHAPTER II. The Weir` is the heading of chapter II, under a label of three words. */
function innermost(inner: HeadingShape, text: string): HeadingShape {
  const label = text.slice(0, text.indexOf(inner.label ?? '', 1) + (inner.label ?? '').length);
  return { ...inner, key: `${inner.key} in part`, label };
}

export function readHan(text: string): HeadingShape | undefined {
  const { word, rank, written, value, title } = readHanHeading(text) ?? {};
  if (word === undefined || rank === undefined || written === undefined) return undefined;
  const numeral = { written, value: value ?? 0, style: 'han', rest: '' } as const;
  return shapeOf('keyword', word, rank, { label: word, numeral, title: title ?? '' });
}

//  accepted  First Narrative     (THE) SECOND BOOK     1. Kapitel     Première partie : Le départ
//  rejected  First night in the new house, and it rained
export function readOrdinalFirst(text: string): HeadingShape | undefined {
  const numeral = linkedNumeral(text);
  if (!numeral || (numeral.style !== 'ordinal' && numeral.style !== 'arabic')) return undefined;
  const after = numeral.rest.replace(/^\.?\s+/, '');
  const label = firstWord.exec(after)?.[0] ?? '';
  const word = foldAccents(label);
  const rank = numbered.get(word);
  const title = titleAfter({ ...numeral, rest: after.slice(label.length) });
  if (
    !rank ||
    title === undefined ||
    (title !== '' && !/^\s*[.:–—-]/u.test(after.slice(label.length)))
  ) {
    return undefined;
  }
  return shapeOf('keyword', familyNames.get(word) ?? word, rank, { label, numeral, title });
}
