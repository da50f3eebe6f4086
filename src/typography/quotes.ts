// Straight quotation marks and apostrophes → the marks of the language. Where a mark opens or
// closes is seen from its neighbours; what they leave open, from the marks before it. A closing
// single mark and an apostrophe are one sign in English: only opening ones are a decision there.
import { closesBefore, isBlank, isDash, isLetter, opensAfter } from './context.ts';
import type { Conventions } from './conventions.ts';
import type { Edit } from './edits.ts';

/** A quotation that is open: how it was opened, and what will close it. */
interface Open {
  mark: string;
  close: string;
}

/** What is known while the marks of a paragraph are read from left to right. */
interface Reader {
  conventions: Conventions;
  open: Open[];
  /** A quotation in single marks has been opened in this paragraph. */
  singles: boolean;
  /** Where the single marks stand that can close a quotation, last one first. */
  closers: number[];
}

/** Finds the marks to set in one paragraph. */
export function quoteEdits(text: string, conventions: Conventions): Edit[] {
  const edits: Edit[] = [];
  const reader: Reader = { conventions, open: [], singles: false, closers: closersIn(text) };
  for (const found of text.matchAll(/``|''|,,|<<|>>|["'`“”„«»‘’´]/g)) {
    const [mark] = found;
    const set = setMark(mark, placeOf(text, found.index, mark.length), reader);
    if (set !== mark) edits.push({ at: found.index, length: mark.length, text: set });
  }
  return edits;
}

/** Neighbours of a mark: directly beside it, and beyond other marks beside it. */
interface MarkContext {
  text: string;
  /** Where the text goes on after the mark. */
  after: number;
  before: string;
  next: string;
  /** Like `before` and `next`, other quotation marks passed over. */
  outerBefore: string;
  outerNext: string;
}

/** Marks that stand side by side, and quotations within quotations, that make sense. */
const MAX_MARKS = 4;
const MAX_OPEN = 8;
const marks = /["'`“”„«»‘’´]/;

function placeOf(text: string, at: number, length: number): MarkContext {
  const after = at + length;
  let left = at - 1;
  while (left >= at - MAX_MARKS && marks.test(text.charAt(left))) left -= 1;
  let right = after;
  while (right < after + MAX_MARKS && marks.test(text.charAt(right))) right += 1;
  return {
    text,
    after,
    before: text.charAt(at - 1),
    next: text.charAt(after),
    outerBefore: text.charAt(left),
    outerNext: text.charAt(right),
  };
}

function setMark(mark: string, place: MarkContext, reader: Reader): string {
  const { conventions } = reader;
  switch (mark) {
    case '"':
      return setDouble(place, reader);
    case "'":
    case '´':
      return setSingle(mark, place, reader);
    case "''":
      return setDoubled(place, reader);
    case '``':
      return begin('"', reader);
    case ',,':
      return conventions.outer[0] === '„' && opensAfter(place.before) ? begin('"', reader) : mark;
    case '<<':
    case '>>':
      return setAngles(mark, place, reader);
    case '`':
      return setBacktick(place, reader);
    default:
      followTypedMark(mark, place, reader);
      return mark;
  }
}

type Side = 'open' | 'close' | 'either';

/** What the neighbours alone say of a mark. */
function read({ outerBefore, outerNext }: MarkContext): Side {
  if (isBlank(outerBefore) && isBlank(outerNext)) return 'either';
  // —"No … and I was—" : a mark before a blank closes, one after a dash may do either.
  if (isDash(outerBefore)) return closesBefore(outerNext) && !isDot(outerNext) ? 'close' : 'either';
  const opens = opensAfter(outerBefore) && !isBlank(outerNext);
  const closes = closesBefore(outerNext) && !isBlank(outerBefore);
  if (opens === closes) return 'either';
  return opens ? 'open' : 'close';
}

/** `—"...and` */
function isDot(char: string): boolean {
  return char === '.' || char === '…';
}

function setDouble(place: MarkContext, reader: Reader): string {
  const { open, conventions } = reader;
  const isOpen = open.some(({ mark }) => mark === '"');
  // 6'2" and 19": inches, unless a quotation is open.
  if (/\d/.test(place.before) && !isOpen && !isLetter(place.next)) return '″';
  const reading = read(place);
  if (reading === 'open' || (reading === 'either' && !isOpen)) return begin('"', reader);
  return end('"', open) ?? conventions.outer[1];
}

/** Opens a quotation; one within another gets the inner marks, unless the two are typed alike. */
function begin(mark: '"' | "'", reader: Reader): string {
  const { open, conventions } = reader;
  const { outer, inner } = conventions;
  const sameSign = outer[0] === '“' && inner[0] === '‘';
  const within = open.some((other) => other.mark === '"');
  const [opening, close] = mark === "'" || (within && !sameSign) ? inner : outer;
  push(open, { mark, close });
  if (mark === "'") reader.singles = true;
  return opening;
}

function push(open: Open[], quotation: Open): void {
  open.push(quotation);
  if (open.length > MAX_OPEN) open.shift();
}

/** Closes the last quotation opened with `mark`, and what was left open inside it. */
function end(mark: string, open: Open[]): string | undefined {
  const at = open.findLastIndex((other) => other.mark === mark);
  if (at < 0) return undefined;
  const [closed] = open.splice(at);
  return closed?.close;
}

/** `''so''` is typed by people without a double mark; `dogs''` ends two quotations. */
function setDoubled(place: MarkContext, reader: Reader): string {
  const { open, conventions } = reader;
  const singles = open.some(({ mark }) => mark === "'");
  if (read(place) === 'open') return begin('"', reader);
  const close = end('"', open);
  return close ?? (singles ? `’${end("'", open) ?? '’'}` : conventions.outer[1]);
}

function setAngles(mark: string, place: MarkContext, reader: Reader): string {
  const { outer } = reader.conventions;
  if (!outer[0].startsWith('«')) return mark;
  if (mark === '>>') return end('"', reader.open) ?? (isBlank(place.before) ? mark : outer[1]);
  return isBlank(place.next) ? mark : begin('"', reader);
}

/** `so' : the old terminal’s opening mark. */
function setBacktick(place: MarkContext, reader: Reader): string {
  const opens = opensAfter(place.before) && isLetter(place.next);
  return opens && nextCloser(place.after, reader) !== undefined ? begin("'", reader) : '`';
}

function setSingle(mark: string, place: MarkContext, reader: Reader): string {
  const { before, next, outerBefore } = place;
  if (/\d/.test(before) && /\d/.test(next)) return mark === "'" ? '′' : '’';
  if (isLetter(before) && isLetter(next)) return '’';
  const opens = !isLetter(outerBefore) && (opensAfter(outerBefore) || isDash(outerBefore));
  if (opens && !isBlank(place.outerNext) && !isApostrophe(place, reader)) return begin("'", reader);
  const closes = closesBefore(place.outerNext) && !isBlank(before);
  return (closes && !isDropped(place) ? end("'", reader.open) : undefined) ?? '’';
}

/** Whether a mark where a word begins stands for letters: `'tis`, `'90s`, or closes nothing later. */
function isApostrophe(place: MarkContext, reader: Reader): boolean {
  const rest = place.text.slice(place.after, place.after + 40);
  if (/^\d\d(?:s|er)?(?![\p{L}\p{N}])/u.test(rest)) return true;
  const word = /^[\p{L}\p{M}]+/u.exec(rest)?.[0] ?? '';
  const closer = nextCloser(place.after, reader);
  // 'no' is one word in marks; 'n' stands for “and”.
  if (word.length > 1 && /^['’](?!\p{L})/u.test(rest.slice(word.length))) return false;
  const afterStop = closer !== undefined && !isLetter(place.text.charAt(closer - 1));
  if (reader.conventions.elided.has(word.toLowerCase())) {
    return !(afterStop && (/^\P{Ll}/u.test(word) || goesOn(place, reader)));
  }
  return closer === undefined && !goesOn(place, reader) && !beginsSpeech(place, rest);
}

/** `'So,' he said, 'it goes`: speech in single marks that goes on after its speaker. */
function goesOn({ text, after }: MarkContext, { singles, open }: Reader): boolean {
  const inside = open.some(({ mark }) => mark === "'");
  return singles && !inside && /[,;:.!?)—–-]\s$/u.test(text.slice(after - 3, after - 1));
}

/** Speech whose end is in another paragraph: at the start of this one, or after `: ` and `, `. */
function beginsSpeech({ text, after, outerBefore }: MarkContext, rest: string): boolean {
  const announced = /[:,]\s$/.test(text.slice(after - 3, after - 1)) && /^\p{Lu}/u.test(rest);
  return announced || (outerBefore === '' && /^\P{Ll}/u.test(rest));
}

/** The single marks that can close a quotation, last one first. */
function closersIn(text: string): number[] {
  const closers: number[] = [];
  if (!text.includes("'")) return closers;
  for (const { index } of text.matchAll(/(?<=\S)['’](?![\p{L}\p{N}])/gu)) {
    if (!isDropped(placeOf(text, index, 1))) closers.push(index);
  }
  return closers.reverse();
}

/** The next closing mark after `at`; marks that lie behind are forgotten. */
function nextCloser(at: number, { closers }: Reader): number | undefined {
  while (closers.length > 0 && (closers.at(-1) ?? 0) <= at) closers.pop();
  return closers.at(-1);
}

/** `goin' home`, `o' the`, `an' then`: the word lacks its end. `'the cabin' was` is taken for one, too. */
function isDropped({ text, after }: MarkContext): boolean {
  const around = text.slice(Math.max(0, after - 14), after + 3);
  return /(?:^|[^\p{L}])(?:\p{L}+in|an|o|th|wi|ol|lil|mo)['’´] \p{Ll}/u.test(around);
}

/** Marks the author has set stay; they tell what is open. */
function followTypedMark(mark: string, place: MarkContext, reader: Reader): void {
  const { open, conventions } = reader;
  const { outer, inner } = conventions;
  const is = (side: string) => side.includes(mark);
  if (is(outer[0])) push(open, { mark: '"', close: outer[1] });
  else if (is(outer[1])) end('"', open);
  else if (is(inner[0])) push(open, { mark: "'", close: inner[1] });
  else if (is(inner[1]) && !isLetter(place.next)) end("'", open);
}
