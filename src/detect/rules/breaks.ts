// Scene breaks that a mark announces: rows of symbols, letter patterns, the work's own sign.
// Marks beside a heading are told apart later, in `dividers.ts`.
import { type Facts, MAX_MARK_LETTERS } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import { countDotRows, readDots } from './break-dots.ts';
import type { Mark, MarkHabits } from './break-mark.ts';
import { readPattern } from './break-patterns.ts';
import { nameIn, readBreakWords, readNamed } from './break-words.ts';

const MAX_MARK_CHARS = 120;

export const markedBreaks: StructureRule = {
  id: 'break/mark',
  propose: (facts) => {
    const habits = readHabits(facts);
    const marked = facts.candidates.flatMap((line) => {
      const mark = readMark(line, habits, facts);
      return mark ? [breakAt(line, mark)] : [];
    });
    return joinRows(marked, facts);
  },
};

function readMark(line: Line, habits: MarkHabits, facts: Facts): Mark | undefined {
  const { type } = line.block;
  if (type === 'thematicBreak') {
    return { rule: 'break/rule', score: 0.99, reason: 'a Markdown thematic break' };
  }
  if (type === 'code' || type === 'table' || type === 'html') return undefined;
  const text = line.raw.trim();
  if (text === facts.options.sceneBreak?.trim()) {
    const reason = 'the mark given in the settings';
    return { rule: 'break/setting', score: 0.995, reason, instruction: true };
  }
  if (!mayBeMark(line)) return undefined;
  if (type !== 'paragraph' && line.letters > 0) return undefined;
  if (isInside(line, facts)) return undefined;
  const mark = readAnyMark(line, text, habits, facts);
  if (!mark || isAmongColumns(line, facts)) return undefined;
  if (line.first && line.last) return mark;
  return standsBetween(line, facts) ? { ...mark, score: mark.score - 0.07 } : undefined;
}

//  > We are short of rope.          a lone > between quoted paragraphs is the quotation's, and
//  >                                so is a mark behind one; near miss: > alone between paragraphs
//  > The ferry does not run.
function isInside({ block, text, index }: Line, facts: Facts): boolean {
  if (block.flow && block.type !== 'paragraph') return /[\p{L}\p{N}]/u.test(block.text);
  if (!/^>[>\s]*$/.test(text)) return false;
  const beside = [facts.lines[index - 1], facts.lines[index + 1]];
  return beside.some((line) => line !== undefined && /^>\s*[^>\s]/.test(line.raw.trim()));
}

/** A mark is short, or one word without an end: `xoxoxoxoxoxoxoxoxoxoxoxoxoxoxo`. */
function mayBeMark({ raw, letters, words }: Line): boolean {
  return raw.length <= MAX_MARK_CHARS && (letters <= MAX_MARK_LETTERS || words === 1);
}

function readAnyMark(line: Line, text: string, habits: MarkHabits, facts: Facts): Mark | undefined {
  return (
    readDots(line, facts, habits.dots) ??
    readSymbols(text, habits.timesOf(line.text)) ??
    readPattern(line, text, habits) ??
    readBreakWords(line) ??
    readNamed(line, habits)
  );
}

//  accepted  …and slept.           rejected   …as he drew
//            o-O-o                            * * *
//            Spring came late.                on the wall
function standsBetween(line: Line, facts: Facts): boolean {
  const before = facts.lines[line.index - 1];
  const after = facts.lines[line.index + 1];
  const closed = line.first || !before || /[\p{L}\p{N},;]$/u.test(before.text) === false;
  return closed && (line.last || !after || !/^\p{Ll}/u.test(after.text));
}

//  to the sea ....... 13        |          |
//                 ------        +----------+        a line of a sum, a table or a box
function isAmongColumns({ index, gapBefore, gapAfter }: Line, facts: Facts): boolean {
  const above = gapBefore === 0 && isColumns(facts.lines[index - 1]);
  return above || (gapAfter === 0 && isColumns(facts.lines[index + 1]));
}

/** Something is drawn at the line's edges, or wide gaps or leaders are inside. */
function isColumns(line: Line | undefined): boolean {
  const text = line?.raw.trim() ?? '';
  return /^[|│║┃]|[|│║┃]$|\.{4,}\s*\d|[\p{L}\d][^\s.]*\s{4,}[^\s.]/u.test(text);
}

//  accepted  * * *     ---     ——     ~*~*~     #     ⁂     -=-=-     \     and, if it comes again, -- .:. []
//  rejected  "..."     …     . . . .     ?!     — »     —¿?     +-------+     |     |     ***** the letter *****
function readSymbols(text: string, often: number): Mark | undefined {
  if (/[A-Za-z\d]/.test(text)) return undefined;
  if (/[\p{L}"“”„‘’'«»]/u.test(text.replace(/[ºªøØ]/g, ''))) return undefined;
  if (/^\+-[-+=]*\+$|^[.…!?¡¿,\s]*$|^[–—-]{1,2}\s?[.…!?¡¿,]+$|^[|│║┃].*[|│║┃]$/u.test(text)) {
    return undefined;
  }
  const lone = text.length === 1;
  const usual = !/^(?:[–—-]|--)$/.test(text) && /[*#~=_+•·\p{S}§⁂❦❧☙%@\\/–—¶†‡-]/u.test(text);
  if (!usual && often < 2) return undefined;
  return {
    rule: 'break/symbols',
    score: !usual ? 0.85 : lone ? 0.9 : 0.97,
    reason: lone ? 'a symbol alone on its line' : 'a row of symbols alone on its line',
  };
}

/** Longest text that is counted among others like it. */
const MAX_COUNTED_CHARS = 60;
/** Different Roman numerals alone on lines, from which on they are numerals. */
const MIN_NUMERALS = 3;

function readHabits(facts: Facts): MarkHabits {
  const texts = new Map<string, number>();
  const names = new Map<string, number>();
  const numerals = new Set<string>();
  for (const line of facts.candidates) {
    const { text } = line;
    if (text.length > MAX_COUNTED_CHARS || line.words > MAX_MARK_WORDS) continue;
    count(texts, text);
    const name = nameIn(line);
    if (name !== undefined) count(names, name);
    if (/^[IVXLC]{1,8}\.?$/.test(text)) numerals.add(text);
  }
  return {
    timesOf: (text) => texts.get(text) ?? 0,
    timesOfName: (name) => names.get(name) ?? 0,
    dots: countDotRows(facts),
    numerals: numerals.size >= MIN_NUMERALS,
  };
}

/** Words, as white space parts them, of a mark: `x x x x x x`. */
const MAX_MARK_WORDS = 24;

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function breakAt(line: Line, { rule, score, reason, instruction }: Mark): Proposal {
  const parts = { strength: 'ornament', ...(instruction && { instruction }) } as const;
  return { kind: 'scene-break', from: line.number, to: line.number, score, rule, reason, parts };
}

//  *    *    *
//     *    *        one break, though it stands on three lines
//  *    *    *
function joinRows(breaks: Proposal[], facts: Facts): Proposal[] {
  const joined: Proposal[] = [];
  for (const row of breaks) {
    const before = joined.at(-1);
    const next = before && facts.at(before.to);
    const touching = next && facts.lines[next.index + 1]?.number === row.from;
    const alike = before?.parts?.instruction === row.parts?.instruction;
    if (before && touching && alike && row.from - before.to <= MAX_ROW_LINES) {
      joined[joined.length - 1] = { ...before, to: row.from };
    } else joined.push(row);
  }
  return joined;
}

/** Lines from one row of a mark to the next. */
const MAX_ROW_LINES = 3;
