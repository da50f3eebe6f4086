// Headings that run into the text of their line, as conversions leave them: the heading's words are
// the heading, what stands before and after them stays text.

import { foldAccents } from '../../typography/fold.ts';
import type { Facts } from '../facts.ts';
import { readShape } from '../heading-shapes.ts';
import { named, numbered } from '../keywords.ts';
import type { Line } from '../line.ts';
import { linkedNumeral } from '../numerals.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import type { HeadingShape } from '../shape-parts.ts';
import { readHanHeading } from '../shapes-han.ts';
import { endsSentence } from '../stops.ts';
import { headingProposal } from './headings.ts';

/** Log odds before the family is known: in capitals, or as any sentence might begin. */
const CAPITALS_ODDS = 0.5;
const PLAIN_ODDS = -2;
/** The same for a word that needs no number, once in a book. */
const NAMED_ODDS = 2;

/** Words from which on a line is text after its heading, where lines are paragraphs. */
const MIN_TEXT_WORDS = 14;
/** Share of the wrapped width that a line reaches when text follows its heading. */
const MIN_FULL_SHARE = 0.6;
/** Characters that such a heading has, with a title in Chinese. */
const MAX_HEADING_CHARS = 60;

export const runInHeadings: StructureRule = {
  id: 'heading/run-in',
  propose: (facts) => facts.lines.flatMap((line) => proposalIn(line, facts) ?? []),
};

function proposalIn(line: Line, facts: Facts): Proposal | undefined {
  if (line.block.type !== 'paragraph' || !line.raw.trimStart().startsWith(line.text.slice(0, 12)))
    return undefined;
  const found = readStart(line, facts) ?? readEnd(line);
  if (!found) return undefined;
  const { shape, from, to, odds } = found;
  const words = line.text.slice(from, to).trim();
  return {
    ...headingProposal(line, shape, odds),
    reason: `${words}, run into the text of its line`,
    within: { from, to },
  };
}

/** A heading within a line, by the characters it takes up. */
interface Found {
  shape: HeadingShape;
  from: number;
  to: number;
  odds: number;
}

function readStart(line: Line, facts: Facts): Found | undefined {
  const { text } = line;
  if (text.length < 24 || !isClosed(line, facts)) return undefined;
  const to = goesOn(line, facts) ? (endOfKeyword(text) ?? endOfNamed(text)) : undefined;
  const end = to ?? endOfHan(text);
  const shape = end === undefined ? undefined : readShape(text.slice(0, end));
  if (end === undefined || !shape) return undefined;
  const words = text.slice(0, end);
  const capitals = words === words.toUpperCase() && /\p{Lu}{2}/u.test(words);
  const plain = capitals || /\p{Script=Han}/u.test(words) ? CAPITALS_ODDS : PLAIN_ODDS;
  return { shape, from: 0, to: end, odds: shape.named ? NAMED_ODDS : plain };
}

//  accepted  CAPITOLO I Quel ramo del lago di Como, che volge…     Chapter Two. He read the note…
//  rejected  Chapter two was the one he liked     Act One, Scene Two
function endOfKeyword(text: string): number | undefined {
  const label = /^\p{Lu}\p{L}{2,}/u.exec(text)?.[0] ?? '';
  const rank = label === '' ? undefined : numbered.get(foldAccents(label));
  if (rank !== 'chapter' && rank !== 'part') return undefined;
  const gap = /^\.?\s+/u.exec(text.slice(label.length))?.[0] ?? '';
  const numeral = gap === '' ? undefined : linkedNumeral(text.slice(label.length + gap.length));
  return numeral && beforeText(text, label.length + gap.length + numeral.written.length);
}

//  accepted  INTRODUZIONE Questa storia fu trovata in un baule
//  rejected  Introduction to the work     PROLOGUE
function endOfNamed(text: string): number | undefined {
  const word = /^\p{Lu}{5,}(?=[\s.])/u.exec(text)?.[0] ?? '';
  if (word === '' || !named.has(foldAccents(word))) return undefined;
  return beforeText(text, word.length);
}

/** Where the heading ends if a sentence begins after it. */
function beforeText(text: string, end: number): number | undefined {
  const stop = /^(?:\s*[.:–—-]{1,2})?\s+(?=["“«„‘'¿¡—–-]*\s?\p{Lu})/u.exec(text.slice(end))?.[0];
  if (stop === undefined || /^[^\p{Ll}]+$/u.test(text.slice(end))) return undefined;
  return end + stop.trimEnd().length;
}

//  第一零四回　　醉金剛小鰍生大浪　痴公子余痛触前情 話說賈雨村剛欲過渡，
//  the number, a couplet of two lines as long as each other, then text
function endOfHan(text: string): number | undefined {
  if (!/^[第【]/u.test(text)) return undefined;
  const [, start = '', first = '', space = '', second = '', tail = ''] =
    /^(\S{3,12}\s+)(\p{L}{4,12})(\s+)(\p{L}{4,12})(\s+\S.*)$/u.exec(text.slice(0, 200)) ?? [];
  if (tail === '' || first.length !== second.length) return undefined;
  const end = start.length + first.length + space.length + second.length;
  return end <= MAX_HEADING_CHARS && readHanHeading(text.slice(0, end)) ? end : undefined;
}

//  accepted  Купаюсь, милые друзья!ГЛАВА СЕДЬМАЯ
function readEnd(line: Line): Found | undefined {
  const { text } = line;
  const at = /[.!?…»”"](?=\p{Lu}{3,}\.? \S+$)/u.exec(text.slice(-MAX_HEADING_CHARS))?.index;
  if (at === undefined) return undefined;
  const from = Math.max(0, text.length - MAX_HEADING_CHARS) + at + 1;
  const words = text.slice(from);
  if (words !== words.toUpperCase()) return undefined;
  const shape = readShape(words);
  const isHeading = shape?.form === 'keyword' && shape.rank !== 'story';
  return isHeading ? { shape, from, to: text.length, odds: CAPITALS_ODDS } : undefined;
}

/** Whether a line is text to its end: it fills the measure, or is a paragraph of some length. */
function goesOn(line: Line, { layout: { wrapWidth }, lines }: Facts): boolean {
  if (wrapWidth === undefined) return line.words >= MIN_TEXT_WORDS || line.text.length > 60;
  const next = lines[line.index + 1];
  const below = next !== undefined && !line.last;
  return (line.text.length > wrapWidth * MIN_FULL_SHARE && below) || line.words >= MIN_TEXT_WORDS;
}

const isClosed = (line: Line, { lines }: Facts) =>
  line.first || endsSentence(lines[line.index - 1]?.text ?? '');
