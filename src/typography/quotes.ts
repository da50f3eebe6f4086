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

/** Finds the marks to set in one paragraph. */
export function quoteEdits(text: string, conventions: Conventions): Edit[] {
  const edits: Edit[] = [];
  const open: Open[] = [];
  for (const found of text.matchAll(/``|''|,,|<<|>>|["'`“”„«»‘’´]/g)) {
    const [mark] = found;
    const place = placeOf(text, found.index, mark.length);
    const set = setMark(mark, place, open, conventions);
    if (set !== mark) edits.push({ at: found.index, length: mark.length, text: set });
  }
  return edits;
}

/** Neighbours of a mark: directly beside it, and beyond other marks beside it. */
interface Place {
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
const mostMarks = 4;
const mostOpen = 8;
const marks = /["'`“”„«»‘’´]/;

function placeOf(text: string, at: number, length: number): Place {
  const after = at + length;
  let left = at - 1;
  while (left >= at - mostMarks && marks.test(text.charAt(left))) left -= 1;
  let right = after;
  while (right < after + mostMarks && marks.test(text.charAt(right))) right += 1;
  return {
    text,
    after,
    before: text.charAt(at - 1),
    next: text.charAt(after),
    outerBefore: text.charAt(left),
    outerNext: text.charAt(right),
  };
}

function setMark(mark: string, place: Place, open: Open[], conventions: Conventions): string {
  switch (mark) {
    case '"':
      return setDouble(place, open, conventions);
    case "'":
    case '´':
      return setSingle(mark, place, open, conventions);
    case "''":
      return setDoubled(place, open, conventions);
    case '``':
      return begin('"', open, conventions);
    case ',,':
      return conventions.outer[0] === '„' && opensAfter(place.before)
        ? begin('"', open, conventions)
        : mark;
    case '<<':
    case '>>':
      return setAngles(mark, place, open, conventions);
    case '`':
      return setBacktick(place, open, conventions);
    default:
      followTypedMark(mark, place, open, conventions);
      return mark;
  }
}

type Reading = 'open' | 'close' | 'either';

/** What the neighbours alone say of a mark. */
function read({ outerBefore, outerNext }: Place): Reading {
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

function setDouble(place: Place, open: Open[], conventions: Conventions): string {
  const isOpen = open.some(({ mark }) => mark === '"');
  // 6'2" and 19": inches, unless a quotation is open.
  if (/\d/.test(place.before) && !isOpen && !isLetter(place.next)) return '″';
  const reading = read(place);
  if (reading === 'open' || (reading === 'either' && !isOpen)) return begin('"', open, conventions);
  return end('"', open) ?? conventions.outer[1];
}

/** Opens a quotation; one within another gets the inner marks, unless the two are typed alike. */
function begin(mark: '"' | "'", open: Open[], conventions: Conventions): string {
  const { outer, inner } = conventions;
  const sameSign = outer[0] === '“' && inner[0] === '‘';
  const within = open.some((other) => other.mark === '"');
  const [opening, close] = mark === "'" || (within && !sameSign) ? inner : outer;
  push(open, { mark, close });
  return opening;
}

function push(open: Open[], quotation: Open): void {
  open.push(quotation);
  if (open.length > mostOpen) open.shift();
}

/** Closes the last quotation opened with `mark`, and what was left open inside it. */
function end(mark: string, open: Open[]): string | undefined {
  const at = open.findLastIndex((other) => other.mark === mark);
  if (at < 0) return undefined;
  const [closed] = open.splice(at);
  return closed?.close;
}

/** `''so''` is typed by people without a double mark; `dogs''` ends two quotations. */
function setDoubled(place: Place, open: Open[], conventions: Conventions): string {
  const singles = open.some(({ mark }) => mark === "'");
  if (read(place) === 'open') return begin('"', open, conventions);
  const close = end('"', open);
  return close ?? (singles ? `’${end("'", open) ?? '’'}` : conventions.outer[1]);
}

function setAngles(mark: string, place: Place, open: Open[], conventions: Conventions): string {
  if (!conventions.outer[0].startsWith('«')) return mark;
  if (mark === '>>') return end('"', open) ?? (isBlank(place.before) ? mark : conventions.outer[1]);
  return isBlank(place.next) ? mark : begin('"', open, conventions);
}

/** `so' : the old terminal’s opening mark. */
function setBacktick(place: Place, open: Open[], conventions: Conventions): string {
  const opens =
    opensAfter(place.before) && isLetter(place.next) && place.text.includes("'", place.after);
  return opens ? begin("'", open, conventions) : '`';
}

function setSingle(mark: string, place: Place, open: Open[], conventions: Conventions): string {
  const { before, next, outerBefore } = place;
  if (/\d/.test(before) && /\d/.test(next)) return mark === "'" ? '′' : '’';
  if (isLetter(before) && isLetter(next)) return '’';
  const opens = !isLetter(outerBefore) && (opensAfter(outerBefore) || isDash(outerBefore));
  if (opens && !isBlank(place.outerNext) && !isApostrophe(place, open, conventions)) {
    return begin("'", open, conventions);
  }
  const closes = closesBefore(place.outerNext) && !isBlank(before);
  return (closes && !isDropped(place) ? end("'", open) : undefined) ?? '’';
}

/** Whether a mark where a word begins stands for letters: `'tis`, `'90s`, or closes nothing later. */
function isApostrophe(place: Place, open: Open[], { elided }: Conventions): boolean {
  const rest = place.text.slice(place.after, place.after + 400);
  if (/^\d\d(?:s|er)?(?![\p{L}\p{N}])/u.test(rest)) return true;
  const word = /^[\p{L}\p{M}]+/u.exec(rest)?.[0] ?? '';
  const closer = closerIn(rest);
  // 'no' is one word in marks; 'n' stands for “and”.
  if (word.length > 1 && /^['’](?!\p{L})/u.test(rest.slice(word.length))) return false;
  if (elided.has(word.toLowerCase())) {
    return /^\p{Ll}/u.test(word) || closer === undefined || !closer.afterStop;
  }
  if (closer !== undefined) return false;
  // Speech in single marks that goes on in the next paragraph has no closing mark in this one.
  const startsParagraph = place.outerBefore === '' && open.length === 0;
  return !(startsParagraph && /^[^\p{Ll}]/u.test(rest));
}

/** The first single mark in `rest` that can close a quotation, and whether a stop is before it. */
function closerIn(rest: string): { afterStop: boolean } | undefined {
  for (const { index } of rest.matchAll(/['’](?![\p{L}\p{N}])/gu)) {
    const before = rest.charAt(index - 1);
    if (index === 0 || isBlank(before)) continue;
    const place = placeOf(rest, index, 1);
    if (isDropped(place)) continue;
    return { afterStop: !isLetter(before) };
  }
  return undefined;
}

/** `goin' home`, `o' the`, `an' then`: the word lacks its end. `'the cabin' was` is taken for one, too. */
function isDropped({ text, after }: Place): boolean {
  const around = text.slice(Math.max(0, after - 14), after + 3);
  return /(?:^|[^\p{L}])(?:\p{L}+in|an|o|th|wi|ol|lil|mo)['’´] \p{Ll}/u.test(around);
}

/** Marks the author has set stay; they tell what is open. */
function followTypedMark(mark: string, place: Place, open: Open[], conventions: Conventions): void {
  const { outer, inner } = conventions;
  const is = (side: string) => side.includes(mark);
  if (is(outer[0])) push(open, { mark: '"', close: outer[1] });
  else if (is(outer[1])) end('"', open);
  else if (is(inner[0])) push(open, { mark: "'", close: inner[1] });
  else if (is(inner[1]) && !isLetter(place.next)) end("'", open);
}
