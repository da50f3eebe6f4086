// Scene breaks that a mark announces: rows of symbols, letter patterns, the work's own sign.
// Marks beside a heading are told apart later, in `edges.ts`.
import type { Facts, Line } from '../facts.ts';
import { fold } from '../numerals.ts';
import type { Proposal, StructureRule } from '../rule.ts';

/** What a mark is made of, and how often such a line is a scene break. */
interface Mark {
  rule: string;
  score: number;
  reason: string;
}

const longestMark = 120;

export const markedBreaks: StructureRule = {
  id: 'break/mark',
  propose: (facts) => {
    const counts = countTexts(facts.lines);
    const marked = facts.lines.flatMap((line) => {
      const mark = readMark(line, counts, facts);
      return mark ? [breakAt(line, mark)] : [];
    });
    return joinRows(marked, facts);
  },
};

function readMark(line: Line, counts: Map<string, number>, facts: Facts): Mark | undefined {
  if (line.block.type === 'thematicBreak') {
    return { rule: 'break/rule', score: 0.99, reason: 'a Markdown thematic break' };
  }
  if (line.block.type !== 'paragraph' || line.raw.length > longestMark || line.words > 8) {
    return undefined;
  }
  const text = line.raw.trim();
  if (text === facts.options.sceneBreak?.trim()) {
    return { rule: 'break/setting', score: 0.995, reason: 'the mark given in the settings' };
  }
  if (!line.first || !line.last) return rowInside(line, text);
  return (
    readSymbols(text) ??
    readLetters(text) ??
    readNamedMark(line, counts) ??
    readRepeated(text, counts) ??
    readWords(line.text)
  );
}

// A row inside a block must be unmistakable: three symbols at least.
function rowInside(line: Line, text: string): Mark | undefined {
  if (!/^(?:[*#~=_+•·-]\s*){3,}$/u.test(text)) return undefined;
  const mark = readSymbols(text);
  return mark && { ...mark, score: line.first || line.last ? 0.85 : 0.9 };
}

//  accepted  * * *     ---     ——     ~*~*~     #     ⁂     -=-=-     \
//  rejected  "..."     …     . . . .     ?!     — »     +-------+     ***** the letter *****
function readSymbols(text: string): Mark | undefined {
  if (/[\p{L}\p{N}"“”„‘’'«»]/u.test(text)) return undefined;
  if (!/[*#~=_+•·♥♡★☆✦✧◇◆○●◦§⁂❦❧☙¤%@^|<>/\\–—¶†‡\p{So}-]/u.test(text)) return undefined;
  if (/^\+-[-+=]*\+$/.test(text)) return undefined;
  if (/^(?:[–—-]|--)[.!?,]*$|^[.…,;:!?()[\]\s–—-]*[.…!?]$/u.test(text)) return undefined;
  const lone = text.length === 1;
  return {
    rule: 'break/symbols',
    score: lone ? 0.9 : 0.97,
    reason: lone ? 'a symbol alone on its line' : 'a row of symbols alone on its line',
  };
}

//  accepted  oOo     o-O-o     xXx     -x-     ooOoo     0o0     ~ o ~     x x x
//  rejected  XX (a chapter)     Ox     Oo!     o'x
function readLetters(text: string): Mark | undefined {
  if (!/^[oOxX0vV~*=_+.•·\s–—-]+$/u.test(text) || !/[oxv0]/i.test(text)) return undefined;
  if (/^[XV]+\.?$/.test(text) || /^\d+$/.test(text) || /^[ov]$/i.test(text)) return undefined;
  const letters = text.replace(/[^oxv0]/gi, '').toLowerCase();
  const mirrored = [...letters].reverse().join('') === letters;
  if (!mirrored) return undefined;
  return { rule: 'break/letters', score: 0.95, reason: 'letters used as an ornament' };
}

//  accepted  ***...~AMP~...***     ~*~ Q ~*~     -=LQ=-
//  rejected  *Later that night*     ~fin~     - 12 -     ~ Chapter 1 ~
function readNamedMark(line: Line, counts: Map<string, number>): Mark | undefined {
  const parts = /^([^\p{L}\p{N}\s"“”'‘’(]+)\s*([\p{L}\d]{1,12})\s*([^\p{L}\p{N}\s"“”'‘’)]+)$/u.exec(
    line.text,
  );
  if (!parts || endWords.has(fold(parts[2] ?? '')) || !/\p{L}/u.test(parts[2] ?? ''))
    return undefined;
  const framed = /^[~*=_+•·.<>|#–—-]+$/u;
  if (!framed.test(parts[1] ?? '') || !framed.test(parts[3] ?? '')) return undefined;
  const often = (counts.get(line.text) ?? 0) > 1;
  const score = often ? 0.95 : 0.55;
  return { rule: 'break/named', score, reason: 'a word between symbols, used as an ornament' };
}

//  accepted  --     .:.     :::     when it stands alone more than once
//  rejected  ...     — »     the same once: a word left unsaid
function readRepeated(text: string, counts: Map<string, number>): Mark | undefined {
  if (!/^(?:--|[.:·]{0,8}[:·][.:·]{0,8})$/u.test(text) || (counts.get(text) ?? 0) < 2)
    return undefined;
  return {
    rule: 'break/repeated',
    score: 0.85,
    reason: 'a mark that stands alone again and again',
  };
}

const endWords = new Set('end fin finis owari ende fine tbc the the end конец'.split(' '));

//  accepted  [scene break]     -line break-     LINEBREAK     (Scene change)
//  rejected  She wanted a break.
function readWords(text: string): Mark | undefined {
  const words = fold(text.replace(/[^\p{L}\s]/gu, ' ')).trim();
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
