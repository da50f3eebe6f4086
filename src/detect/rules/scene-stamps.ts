// Lines over a scene that say where, when or through whose eyes: `Lower Market, 3 May`,
// `Later that night…`, `//Maud's POV//`. They are text, with a break before them.
import { foldAccents } from '../../typography/fold.ts';
import { isDate } from '../date-lines.ts';
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import { isMessageHead, speakerOf } from '../speakers.ts';

const MAX_WORDS = 10;
const MAX_LINES = 4;

export const sceneStamps: StructureRule = {
  id: 'stamp',
  propose: (facts) => {
    const bold = facts.candidates.filter((line) => isWhole(line) && line.markup === 'both').length;
    return facts.candidates.flatMap((line) => {
      if (!isShort(line)) return [];
      const score = stampScore(line, facts, bold);
      return score === undefined ? [] : [stampOf(line, lastLine(line, facts), score)];
    });
  },
};

const isWhole = (line: Line) => line.first && line.last && line.words > 0;

function isShort(line: Line): boolean {
  if (!line.first || line.block.type !== 'paragraph' || line.words > MAX_WORDS) return false;
  return line.words > 0 && line.block.lines.length <= MAX_LINES && !/^["“”„«—]/u.test(line.text);
}

function stampScore(line: Line, facts: Facts, bold: number): number | undefined {
  // `[09:17] maud: no` has a time, and is somebody's line.
  if ((speakerOf(line) !== undefined || isMessageHead(line)) && !isView(line.text))
    return undefined;
  if (isView(line.text)) return 0.9;
  if (isWhole(line) && line.markup === 'both' && (bold > 1 || isTime(line))) return 0.85;
  if (isPlaceOver(line, facts)) return 0.8;
  if (!isTime(line) || !(isWhole(line) || (!line.prose && line.block.text.length < 80))) {
    return undefined;
  }
  if (line.markup !== 'none') return 0.88;
  return line.gapBefore > facts.layout.usualGap ? 0.55 : 0.75; // wide gaps: a diary's heading?
}

//  accepted  //Maud's POV//     (Hugh's P.O.V.)     POV: Ellory     ~Normal POV~
//  rejected  She liked his point of view.
function isView(text: string): boolean {
  if (!/p\.?o\.?v/i.test(text)) return false;
  return /^[^\p{L}]*(?:\p{L}+(?:['’]s)? ){0,3}p\.?o\.?v\.?[^\p{L}]*(?:\p{L}+[^\p{L}]*){0,3}$/iu.test(
    text,
  );
}

//  accepted  11:56 PM     July 30, 1911     Later that night...     Meanwhile, in the market
//  rejected  Later he slept.     On Tuesday they left for the coast, all of them.
//            Before…we go…     a voice that falters is not a time
function isTime(line: Line): boolean {
  const { text } = line;
  if (/(?:\.\.\.|…).*\p{L}/u.test(text)) return false;
  if (/[.!?]["”’]?$/u.test(text) && !/(?:\.\.\.|…|m\.)$/u.test(text)) return false;
  if (isDate(text)) return line.capitalised * 2 >= line.words && /[\p{L}:]/u.test(text);
  const trails = line.markup !== 'none' || /(?:\.\.\.|…|[*~>)\]])$/u.test(line.raw.trim());
  return trails && isPhrase(text);
}

const phrases =
  /^(?:(?:much |a little |some time )?later(?: that |$|\P{L})|(?:an? |one |two |three |four |five |six |several |some |\d+ )(?:moments?|minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:later|earlier|before|ago)\b|that (?:night|evening|morning|afternoon|same)|the (?:next|following|previous|same) |meanwhile|elsewhere|back (?:at|in|on)|at the same time|flashback|end (?:of )?flashback|present(?: day)?$)/u;

const isPhrase = (text: string) => phrases.test(foldAccents(text).replace(/^[^\p{L}\d]+/u, ''));

//  HARBOURMASTER'S OFFICE       two to four short lines in capitals of which one
//  NORTH QUAY                   tells the time
//  6:07am
function isPlaceOver(line: Line, facts: Facts): boolean {
  const run = stampLines(line, facts);
  if (run.length < 2 || run.length > MAX_LINES) return false;
  const capitals = run.filter(({ capitals: n, letters, digits }) => n * 2 > letters || digits > 0);
  return capitals.length === run.length && run.some(({ text }) => isDate(text));
}

function stampLines(line: Line, facts: Facts): Line[] {
  let end = line.index + 1;
  while (facts.lines[end]?.gapBefore === 0 && end - line.index <= MAX_LINES) end += 1;
  return line.gapBefore === 0 ? [] : facts.lines.slice(line.index, end);
}

function lastLine(line: Line, facts: Facts): number {
  const last = isPlaceOver(line, facts) ? stampLines(line, facts).at(-1) : undefined;
  return last?.number ?? line.block.lines.at(-1)?.number ?? line.number;
}

function stampOf(line: Line, to: number, score: number): Proposal {
  return {
    kind: 'scene-stamp',
    from: line.number,
    to,
    score,
    rule: 'stamp/time-or-place',
    reason: 'a line that says when, where or through whose eyes',
  };
}
