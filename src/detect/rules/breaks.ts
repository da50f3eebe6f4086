// Scene breaks that a mark announces: rows of symbols, letter patterns, the work's own sign.
// Marks beside a heading are told apart later, in `dividers.ts`.
import { foldAccents } from '../../typography/fold.ts';
import { type Facts, MAX_MARK_LETTERS } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

/** What a mark is made of, and how often such a line is a scene break. */
interface Mark {
  rule: string;
  score: number;
  reason: string;
}

const MAX_MARK_CHARS = 120;

export const markedBreaks: StructureRule = {
  id: 'break/mark',
  propose: (facts) => {
    const counts = countTexts(facts.candidates);
    const marked = facts.candidates.flatMap((line) => {
      const mark = readMark(line, counts, facts);
      return mark ? [breakAt(line, mark)] : [];
    });
    return joinRows(marked, facts);
  },
};

function readMark(line: Line, counts: Map<string, number>, facts: Facts): Mark | undefined {
  const { type } = line.block;
  if (type === 'thematicBreak') {
    return { rule: 'break/rule', score: 0.99, reason: 'a Markdown thematic break' };
  }
  if (type === 'code' || type === 'table' || type === 'html') return undefined;
  if (line.raw.length > MAX_MARK_CHARS || line.letters > MAX_MARK_LETTERS) return undefined;
  const text = line.raw.trim();
  if (text === facts.options.sceneBreak?.trim()) {
    return { rule: 'break/setting', score: 0.995, reason: 'the mark given in the settings' };
  }
  if (type !== 'paragraph' && line.letters > 0) return undefined;
  if (isInside(line, facts)) return undefined;
  const mark = readAnyMark(line, text, counts);
  if (!mark || (line.first && line.last)) return mark;
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

function readAnyMark(line: Line, text: string, counts: Map<string, number>): Mark | undefined {
  const often = counts.get(line.text) ?? 0;
  return (
    readSymbols(text, often) ??
    readLetters(text, often) ??
    readNamedMark(line, often) ??
    readWords(line)
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

//  accepted  * * *     ---     ——     ~*~*~     #     ⁂     -=-=-     \     and, if it comes again, -- .:. []
//  rejected  "..."     …     . . . .     ?!     — »     +-------+     ***** the letter *****
function readSymbols(text: string, often: number): Mark | undefined {
  if (/[A-Za-z\d]/.test(text)) return undefined;
  if (/[\p{L}\p{N}"“”„‘’'«»]/u.test(text.replace(/[ºªøØ]/g, ''))) return undefined;
  if (/^\+-[-+=]*\+$|^[.…!?,\s]*$|^[–—-]{1,2}\s?[.…!?,]+$/u.test(text)) return undefined;
  const lone = text.length === 1;
  const usual = !/^(?:[–—-]|--)$/.test(text) && /[*#~=_+•·\p{S}§⁂❦❧☙%@\\/–—¶†‡-]/u.test(text);
  if (!usual && often < 2) return undefined;
  return {
    rule: 'break/symbols',
    score: !usual ? 0.85 : lone ? 0.9 : 0.97,
    reason: lone ? 'a symbol alone on its line' : 'a row of symbols alone on its line',
  };
}

//  accepted  oOo     o-O-o     xXx     -x-     ooOoo     0o0     ~ o ~     x x x
//  rejected  XX (a chapter)     Ox     Oo!     o'x
function readLetters(text: string, often: number): Mark | undefined {
  if (often > 2 && /^(\p{L}|\d)\1{2,11}$/u.test(text)) {
    return { rule: 'break/letters', score: 0.85, reason: 'one letter in a row, again and again' };
  }
  if (!/^[oOxX0vV~*=_+.•·\s–—-]+$/u.test(text) || !/[oxv0]/i.test(text)) return undefined;
  if (/^[XV]+\.?$/.test(text) || /^\d+$/.test(text)) return undefined;
  if (/^[ov]$/i.test(text) && often < 3) return undefined;
  const letters = text.replace(/[^oxv0]/gi, '').toLowerCase();
  const mirrored = [...letters].reverse().join('') === letters;
  if (!mirrored) return undefined;
  return { rule: 'break/letters', score: 0.95, reason: 'letters used as an ornament' };
}

//  accepted  ***...~AMP~...***     ~*~ Q ~*~     -=LQ=-
//  rejected  *Later that night*     ~fin~     - 12 -     ~ Chapter 1 ~
function readNamedMark(line: Line, often: number): Mark | undefined {
  if (line.words !== 1 || !/^[~*=_+•·.<>#–—-].*[~*=_+•·.<>#–—-]$/.test(line.text)) return undefined;
  const framed = /^[~*=_+•·.<>#–—-]+\s*([\p{L}\d]{1,12})\s*[~*=_+•·.<>#–—-]+$/u;
  const word = framed.exec(line.text)?.[1] ?? '';
  if (!/\p{L}/u.test(word) || endWords.has(foldAccents(word))) return undefined;
  const score = often > 1 ? 0.95 : 0.55;
  return { rule: 'break/named', score, reason: 'a word between symbols, used as an ornament' };
}

const endWords = new Set('end fin finis owari ende fine tbc the the end конец'.split(' '));

//  accepted  [scene break]     -line break-     LINEBREAK     (Scene change)
//  rejected  She wanted a break.
function readWords({ text, words: count }: Line): Mark | undefined {
  if (count > 2 || !/break|change|divider/i.test(text)) return undefined;
  const words = foldAccents(text.replace(/[^\p{L}\s]/gu, ' ')).trim();
  if (!/^(?:scene|line|page|section|paragraph)\s?(?:break|change|divider)$/.test(words))
    return undefined;
  return { rule: 'break/words', score: 0.93, reason: 'the words for a break' };
}

function countTexts(lines: Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.text.length > 40 || line.words > 2) continue;
    counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  }
  return counts;
}

function breakAt(line: Line, { rule, score, reason }: Mark): Proposal {
  const parts = { strength: 'ornament' } as const;
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
    if (before && touching && row.from - before.to <= 3) {
      joined[joined.length - 1] = { ...before, to: row.from };
    } else joined.push(row);
  }
  return joined;
}
