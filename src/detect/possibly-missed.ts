// Lines that were read as prose and may be something after all: short ones that stand alone. An author
// who looks at them finds what detection did not dare to read. It changes no reading.
import type { Decision } from './decide.ts';
import type { Facts } from './facts.ts';
import type { Kind } from './kinds.ts';
import type { Line } from './line.ts';
import { probability } from './odds.ts';
import type { Proposal } from './proposal.ts';
import type { Missed, Reading } from './types.ts';

/** The least probability that is worth an author's look. */
const MIN_PROBABILITY = 0.3;
/** Words of a line that a person would call a line of its own, not a paragraph. */
const MAX_WORDS = 12;
const MAX_CHARS = 80;

/** Scripts without capitals, in which a title shows by its length alone. */
const caseless = /^[^\p{Lu}\p{Ll}]*$/u;
const MAX_CASELESS_CHARS = 24;

/** What a missed line may be; letters, verse and the like are no short lone lines. */
const kinds = new Set<Kind>([
  'title',
  'byline',
  'part-heading',
  'chapter-heading',
  'prologue',
  'epilogue',
  'interlude',
  'letter-heading',
  'sub-heading',
  'front-matter-heading',
  'back-matter-heading',
  'scene-break',
  'author-note',
  'end-mark',
]);

/** Whether a line of this kind may be listed as missed. */
export function mayBeMissed(kind: Kind): boolean {
  return kinds.has(kind);
}

/**
 * Finds the lines among prose that may have been missed, in order, each with its best reading. Lines
 * that the author has `corrected` to prose are none.
 */
export function findMissed(
  facts: Facts,
  { chosen, rejected }: Decision,
  corrected: readonly Proposal[],
): Missed[] {
  const claimed = new Set<number>();
  for (const { from, to } of [...chosen, ...corrected]) {
    for (let n = from; n <= to; n++) claimed.add(n);
  }
  return facts.candidates.flatMap((line) => {
    if (claimed.has(line.number) || !isShortAndAlone(line)) return [];
    const reading = bestOf(rejected.get(line.number), readLooks(line, facts));
    return reading ? [{ ...reading, line: line.number, endLine: line.number }] : [];
  });
}

//  accepted  The Ferry at Low Water     …     rejected   "Never," she said.     He slept. (in a paragraph)
function isShortAndAlone({ first, last, words, text, block }: Line): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  return first && last && words <= MAX_WORDS && text.length <= MAX_CHARS;
}

function bestOf(lost: Reading | undefined, looks: Reading | undefined): Reading | undefined {
  const known =
    lost && kinds.has(lost.kind) && lost.confidence >= MIN_PROBABILITY ? lost : undefined;
  if (!known || !looks) return known ?? looks;
  return known.confidence >= looks.confidence ? known : looks;
}

/** Log odds that a short line of prose is a heading, and what each thing seen of it adds. */
const odds = {
  base: -2.9,
  alone: 0.6,
  wideBefore: 1,
  wideAfter: 0.4,
  capitals: 1.2,
  named: 0.5,
  numbered: 0.7,
  centred: 0.9,
  strong: 0.9,
  unended: 0.7,
  ended: -2,
  spoken: -3,
};

/** What the looks of a line alone say of it; undefined where they say too little. */
function readLooks(line: Line, facts: Facts): Reading | undefined {
  if (line.letters + line.digits === 0 || !standsOverProse(line, facts)) return undefined;
  const seen = Object.entries(looksOf(line, facts)).filter(([, is]) => is);
  const sum = seen.reduce((total, [name]) => total + odds[name as keyof typeof odds], odds.base);
  const confidence = probability(sum);
  if (confidence < MIN_PROBABILITY) return undefined;
  const reason = 'a short line that stands alone';
  return { kind: 'chapter-heading', confidence, rule: 'missed/looks', reason };
}

function looksOf(line: Line, { layout }: Facts): Partial<Record<keyof typeof odds, boolean>> {
  const { text, gapBefore, gapAfter, words } = line;
  const ended = /[.,;:!?…。，、！？—–-]["”’'»*_)」』]*$/u.test(text);
  return {
    alone: layout.usualGap === 0 || (gapBefore > 0 && gapAfter > 0),
    wideBefore: gapBefore > layout.usualGap && gapBefore < 99,
    wideAfter: gapAfter > layout.usualGap && gapAfter < 99,
    capitals: line.letters > 2 && line.capitals === line.letters,
    named:
      line.capitalised * 2 > words || (caseless.test(text) && text.length <= MAX_CASELESS_CHARS),
    numbered: /^\p{N}/u.test(text),
    centred: line.centred,
    strong: line.markup === 'strong' || line.markup === 'both',
    unended: !ended,
    ended,
    spoken: /^["“„«»‘'—–-]/u.test(text),
  };
}

/** A heading has text below it; short lines one after the other are a title page or a list. */
function standsOverProse({ index }: Line, { lines }: Facts): boolean {
  return lines[index + 1]?.prose === true;
}
