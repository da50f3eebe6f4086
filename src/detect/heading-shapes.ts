// The shapes that a heading's line can have, read from its words alone. Whether a line of such a
// shape is a heading is for its family to say.
import { foldAccents } from '../typography/fold.ts';
import { countIn } from './counts.ts';
import { linking, type Named, named, numbered, openers, type Rank } from './keywords.ts';
import { hanValue, leadingNumeral, type Numeral } from './numerals.ts';
import type { HeadingParts } from './types.ts';

export type Form =
  | 'keyword' // Chapter 12: Title · CHAPTER THE FIRST. · First Narrative · 1. Kapitel
  | 'suffix' // The Long Way Home - Chapter 3
  | 'named' // Prologue · Epilogue: Ash
  | 'number' // XII · 12. · -12- · Twelve
  | 'numbered title' // I. THE EVE OF THE WAR. · 1 - Graft
  | 'counted word' // Knot III
  | 'part of work' // The Mill (3/30)
  | 'markdown'; // # The Building: whatever the words are

/** A line read as a heading. */
export interface HeadingShape {
  form: Form;
  /** Lines of one key can be one family. */
  key: string;
  rank: Rank;
  label?: string;
  numeral?: string;
  value?: number;
  title: string;
  named?: Named;
}

/** Longest line that is looked at, in characters; longer headings run over several lines. */
const MAX_LINE_CHARS = 140;

// `~ Chapter 1 ~`, `[ 1 ]`, `*** Prologue ***`: marks around the words of a heading.
const openingMarks = /^[\s~*=_•·☆★✧✦♥♡#<>«»[\](){}|+❯§–—-]+/u;
const closingMarks = /[\s~*=_•·☆★✧✦♥♡#<>«»[\](){}|+❯–—-]+$/u;
const separator = /^\s*(?:[.:,;~|/)\]–—-]+\s*|\s)/u;
const range = /^\s*(?:[–—-]|to|and|&)\s*(?:[\d?]|[IVXLC]+\b)/u; // Chapters 2-18: several, so no heading
const counting = /^\s*(?:\/\s*[\d?]+|of\s+\d+(?=\W|$))/iu; // 3/12, 3/?, 3 of 12

/** Reads a line as a heading, if it has the shape of one. */
export function readShape(line: string): HeadingShape | undefined {
  if (line.length > MAX_LINE_CHARS) return undefined;
  const marks = openingMarks.exec(line)?.[0] ?? '';
  const bare = line.slice(marks.length).replace(closingMarks, '');
  if (mayBegin(bare)) return readFromStart(bare, marks.trim()) ?? readFromEnd(bare);
  return mayEnd(bare) ? readFromEnd(bare) : undefined;
}

function readFromStart(text: string, marks: string): HeadingShape | undefined {
  const [, article = ''] = /^(the\s+)/i.exec(text) ?? [];
  if (article !== '' && !mayBegin(text.slice(article.length))) return undefined;
  const numeral = leadingNumeral(text);
  return (
    readKeyword(text) ??
    readHan(text) ??
    readOrdinalFirst(text.slice(article.length)) ??
    readNamed(text) ??
    (numeral && (readNumber(numeral, marks) ?? readNumberedTitle(numeral, marks)))
  );
}

const readFromEnd = (text: string) => readSuffix(text) ?? readCountedWord(text);

const firstWord = /^\p{L}+/u;

/** Whether the first word is a number or one of the trade's: most lines are dismissed here. */
function mayBegin(text: string): boolean {
  if (/^(?:\d|第|[IVXLCivxlc]+(?!\p{L}))/u.test(text)) return true;
  return openers.has(foldAccents(firstWord.exec(text)?.[0] ?? ''));
}

/** Whether the line is short, or ends in a number, as `Salt Road - Chapter 3` and `Rung Two` do. */
function mayEnd(text: string): boolean {
  return text.length < 32 || /[\d?IVXLCivxlc)\]]$/.test(text);
}

//  accepted  Chapter 12: Title     CHAPTER THE FIRST.     Глава 3     Ch. 4 - Graft     Part 2/5
//  rejected  Chapter after chapter went by        Part one of the plan        Book a table
function readKeyword(text: string): HeadingShape | undefined {
  const label = firstWord.exec(text)?.[0] ?? '';
  const rank = numbered.get(foldAccents(label));
  if (!rank) return undefined;
  const gap = /^[.:]?[\s–—-]*/u.exec(text.slice(label.length))?.[0] ?? '';
  const numeral = gap === '' ? undefined : linkedNumeral(text.slice(label.length + gap.length));
  if (!numeral) return undefined;
  const title = titleAfter(numeral);
  if (title === undefined) return undefined;
  const inner = rank === 'part' ? readKeyword(title) : undefined;
  if (inner?.rank === 'chapter') return innermost(inner, text);
  return shapeOf('keyword', foldAccents(label), rank, { label, numeral, title });
}

/** A number after an article, which belongs to it as written: `the First`; or after `No.`, `#`. */
function linkedNumeral(text: string): Numeral | undefined {
  const link = linking.exec(text)?.[0] ?? '';
  const numeral = leadingNumeral(text.slice(link.length));
  const article = /^\p{L}+\s/u.test(link) ? link : '';
  return numeral && { ...numeral, written: article + numeral.written };
}

/** `BOOK I. CHAPTER II. The Weir` is the heading of chapter II, under a label of three words. */
function innermost(inner: HeadingShape, text: string): HeadingShape {
  const label = text.slice(0, text.indexOf(inner.label ?? '', 1) + (inner.label ?? '').length);
  return { ...inner, key: `${inner.key} in part`, label };
}

//  accepted  第3章     第十二話　帰郷     第二部
//  rejected  第三者が来た
function readHan(text: string): HeadingShape | undefined {
  const [, written = '', label = '', rest = ''] =
    /^第\s?([\d０-９]{1,4}|[一二三四五六七八九十百〇零両两]{1,7})\s?([章話话回節节幕夜日集部卷巻篇])(.*)$/u.exec(
      text,
    ) ?? [];
  if (label === '' || !/^(?:$|[\s:：、.．・「『（(-])/u.test(rest)) return undefined;
  const numeral = { written, value: hanValue(written), style: 'arabic' as const, rest };
  const rank = /[部卷巻篇]/u.test(label) ? 'part' : 'chapter';
  const title = rest.replace(/^[\s:：、.．・-]+/u, '').trim();
  return shapeOf('keyword', label, rank, { label, numeral, title });
}

//  accepted  First Narrative     (THE) SECOND BOOK     1. Kapitel     Première partie : Le départ
//  rejected  First night in the new house, and it rained
function readOrdinalFirst(text: string): HeadingShape | undefined {
  const numeral = leadingNumeral(text);
  if (!numeral || (numeral.style !== 'ordinal' && numeral.style !== 'arabic')) return undefined;
  const after = numeral.rest.replace(/^\.?\s+/, '');
  const label = firstWord.exec(after)?.[0] ?? '';
  const rank = numbered.get(foldAccents(label));
  const title = titleAfter({ ...numeral, rest: after.slice(label.length) });
  if (
    !rank ||
    title === undefined ||
    (title !== '' && !/^\s*[.:–—-]/u.test(after.slice(label.length)))
  ) {
    return undefined;
  }
  return shapeOf('keyword', foldAccents(label), rank, { label, numeral, title });
}

/** The title after a label and number; undefined when the words run on as a sentence. */
function titleAfter({ rest }: Numeral): string | undefined {
  const tail = rest.replace(counting, '');
  if (range.test(tail)) return undefined;
  if (tail.trim() === '') return '';
  const gap = separator.exec(tail)?.[0];
  if (gap === undefined) return undefined;
  const title = tail.slice(gap.length).trim();
  const runsOn = gap.trim() === '' || gap.trim() === ',';
  return runsOn && /^\p{Ll}/u.test(title) ? undefined : title;
}

//  accepted  Prologue     EPILOGUE.     Interlude 2: Ash     Epilogue - Ten Years On     Appendix A
//  rejected  Epilogue to a life     Introduction was the hard part
function readNamed(text: string): HeadingShape | undefined {
  const cut = /^[^.:–—\d-]+/u.exec(text)?.[0].trimEnd() ?? '';
  const words = cut.replace(/\s+[A-HIVX]{1,4}$/, '');
  const meaning = named.get(foldAccents(words));
  if (!meaning) return undefined;
  const rest = text.slice(words.length);
  const numeral = leadingNumeral(rest.trimStart());
  const title = numeral ? titleAfter(numeral) : rest.replace(separator, '').trim();
  if (title === undefined || /^\p{Ll}/u.test(title) || title.length > 60) return undefined;
  return {
    ...shapeOf('named', foldAccents(words), 'chapter', {
      label: words,
      title,
      ...(numeral ? { numeral } : {}),
    }),
    named: meaning,
  };
}

//  accepted  XII     12.     - 12 -     [12]     Twelve     ONE.
//  rejected  I!     12 o'clock     1984?
function readNumber(numeral: Numeral, marks: string): HeadingShape | undefined {
  if (!/^\s*[.:]?$/.test(numeral.rest)) return undefined;
  if (numeral.style === 'arabic' && numeral.value > 400) return undefined;
  const key = `${marks}${numeral.style}${numeral.rest.trim()}`;
  return shapeOf('number', key, 'chapter', { numeral, title: '' });
}

//  accepted  I. THE EVE OF THE WAR.     1 - Graft     12: Tea     XI THE BRAVE PRESERVER     2 The Weir
//  rejected  I nodded.     3 eggs     One more time     12 men went out, and none came home.
function readNumberedTitle(numeral: Numeral, marks: string): HeadingShape | undefined {
  if (numeral.value > 400 || numeral.style === 'ordinal') return undefined;
  const gap = separator.exec(numeral.rest)?.[0];
  const title = numeral.rest.slice(gap?.length ?? 0).trim();
  if (!gap || !/^[\p{L}\d"“‘'«¿¡]/u.test(title)) return undefined;
  const open = gap.trim() === '' || gap.trim() === ',';
  const spoken = numeral.style === 'word' && !/[:–—-]/u.test(gap);
  if (spoken && gap.trim() === '') return undefined;
  if ((open || spoken) && gap.length < 2 + Number(spoken) && !isTitleCase(title)) return undefined;
  if (/^\p{Ll}/u.test(title) && /[.!?…,;]$/u.test(title)) return undefined;
  const key = `${marks}${numeral.style}${gap.trim()}`;
  return shapeOf('numbered title', key, 'chapter', { numeral, title });
}

//  accepted  THE BRAVE PRESERVER     The House at the Ford     rejected  men went out     More time.
function isTitleCase(title: string): boolean {
  if (/^[^\p{Ll}]+$/u.test(title)) return true;
  const words = title.split(/\s+/).length;
  return countIn(title).capitalised * 2 >= words && !/[.,;:]$/.test(title) && words < 12;
}

//  accepted  Salt Road - Chapter 3     Salt Road ~ Duo Part 1/??     Salt Road: Chapter 3 - Graft
//  rejected  He turned to chapter 3
function readSuffix(text: string): HeadingShape | undefined {
  const part = /^(\S.{0,90}?)[\s,]*[([]?\b(\d{1,3})\/(?:\d{1,3}|\?{1,3})[)\]]?$/u.exec(text);
  if (part) return partOfWork(part[1] ?? '', part[2] ?? '');
  if (!/[\dIVXLCivxlc?](?:$|\s*[:–—-])/.test(text)) return undefined;
  const cut =
    /[~+:,|❯»>–—-]\s*(?=\p{L}+\.?\s+#?[\dIVXLCivxlc]+(?:\/[\d?]+)?(?:$|\s*[:–—-]\s*\p{Lu}))/u.exec(
      text,
    );
  if (!cut || cut.index === 0) return undefined;
  const shape = readKeyword(text.slice(cut.index + cut[0].length));
  if (!shape) return undefined;
  const before = text.slice(0, cut.index).trim();
  const title = shape.title === '' ? before : shape.title;
  return { ...shape, form: 'suffix', key: `suffix ${shape.key} ${foldAccents(before)}`, title };
}

//  accepted  The Mill (3/30)     The Mill 3/?          rejected  3/4     it was 3/4
function partOfWork(work: string, written: string): HeadingShape | undefined {
  if (!/^\P{L}*\p{Lu}/u.test(work) || /[.!?]$/.test(work)) return undefined;
  const numeral: Numeral = { written, value: Number(written), style: 'arabic', rest: '' };
  return shapeOf('part of work', foldAccents(work), 'chapter', { numeral, title: work });
}

//  accepted  Knot III     Spindle 4:     Rung Two     Log Entry 7
//  rejected  Then I     Room 12 was empty
function readCountedWord(text: string): HeadingShape | undefined {
  if (!/^[^\s.,;:!?]+(?: [^\s.,;:!?]+)?\s+#?[^a-z]/.test(text)) return undefined;
  const label =
    /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?(?=\s+#?[\dIVXLC\p{Lu}])/u.exec(text)?.[0] ?? '';
  const numeral = label
    ? leadingNumeral(text.slice(label.length).replace(/^\s+#?/, ''))
    : undefined;
  if (!numeral || !/^\s*(?:$|[.:–—-]\s*(?=$|\p{Lu}))/u.test(numeral.rest)) return undefined;
  const title = titleAfter(numeral) ?? '';
  return shapeOf('counted word', foldAccents(label), 'chapter', { label, numeral, title });
}

interface ShapeParts {
  label?: string;
  numeral?: Numeral;
  title: string;
}

function shapeOf(form: Form, key: string, rank: Rank, reading: ShapeParts): HeadingShape {
  const { label, numeral, title } = reading;
  return {
    form,
    key: `${form} ${key}`,
    rank,
    title,
    ...(label ? { label } : {}),
    ...(numeral ? { numeral: numeral.written } : {}),
    ...(numeral && numeral.value > -1 ? { value: numeral.value } : {}),
  };
}

/** What a heading of this shape holds. */
export function headingOf({ label, numeral, value, title }: HeadingShape): HeadingParts {
  return {
    children: title === '' ? [] : [{ type: 'text', value: title }],
    ...(label !== undefined && { label }),
    ...(numeral !== undefined && { numeral }),
    ...(value !== undefined && { ordinal: value }),
  };
}
