// Scene breaks that only blank lines mark: gaps wider than this manuscript puts between its
// paragraphs. Where there are two widths, the wider is the break and the narrower an extra space.
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

/** A gap between two blocks of running prose. */
interface Gap {
  size: number;
  before: Line;
  after: Line;
}

/** Share of all gaps from which on wide ones are no sign, but carelessness. */
const MAX_WIDE_SHARE = 0.25;
/** Gaps in a long text for each wide one, above which the wide ones are accidents. */
const MAX_GAPS_A_WIDE_ONE = 400;
/** Share of the narrower wide gaps that the wider ones must reach to be the breaks. */
const MIN_WIDER_SHARE = 0.1;
/** Marked breaks from which on a manuscript has no need of blank ones. */
const MIN_MARKS = 2;

export const blankBreaks: StructureRule = {
  id: 'break/gap',
  propose: (facts, earlier) => {
    const gaps = gapsInStory(facts);
    const usual = Math.max(facts.layout.usualGap, usualGap(gaps));
    const wide = displays(gaps.filter(({ size }) => size > usual));
    if (wide.length > 5 && wide.length > gaps.length * MAX_WIDE_SHARE) return [];
    const marks = earlier.filter(({ kind }) => kind === 'scene-break').length;
    const needless = marks >= MIN_MARKS || wide.length * MAX_GAPS_A_WIDE_ONE < gaps.length;
    const strong = needless ? Number.POSITIVE_INFINITY : strongSize(wide);
    return wide.map((gap) => breakIn(gap, gap.size >= strong));
  },
};

function gapsInStory({ candidates, lines }: Facts): Gap[] {
  const gaps: Gap[] = [];
  for (const after of candidates) {
    const before = lines[after.index - 1];
    if (!before || !after.first || !isStory(before) || !isStory(after)) continue;
    if (isTitleLike(before) || isTitleLike(after)) continue;
    if (before.prose || after.prose) gaps.push({ size: after.gapBefore, before, after });
  }
  return gaps;
}

/** The gap most often found between paragraphs; the smaller of two equals. */
function usualGap(gaps: Gap[]): number {
  const counts = new Map<number, number>();
  for (const { size, before, after } of gaps) {
    if (before.prose && after.prose) counts.set(size, (counts.get(size) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return first?.[0] ?? 0;
}

/** Prose, or a line without a stop that is long enough and not set like a heading. */
function isStory(line: Line): boolean {
  if (isFurniture(line)) return false;
  return line.prose || (line.words > 4 && !line.centred && line.capitals * 2 < line.letters);
}

//  …and slept.
//
//
//  Es geschieht, was keiner erwartet hat      a line of its own without a stop, which blank lines
//                                             follow, too: a title that nobody found
//  Eben war die Sonne aufgestiegen…
function isTitleLike({ prose, first, last, gapBefore, gapAfter, text }: Line): boolean {
  const apart = first && last && gapBefore > 0 && gapAfter > 0;
  return apart && !prose && /[\p{L}\d)]$/u.test(text);
}

//  Good Night, Hester. I love you.      is prose;      St. Petersburgh, Dec. 11th      is not
const twoSentences = /\p{Ll}{4}[.!?]["”’]? \p{Lu}/u;

//  “Geneva, May 12th, 17—.     Yours ever, Tom.     Red Gables, Hill Street.
/** The place, date or signature of a letter. */
function isFurniture(line: Line): boolean {
  if (line.words > 7 || line.block.lines.length > 1) return false;
  if (line.digits === 0 && /^["“‘«].*["”’»]$/u.test(line.text)) return false; // speech
  return line.capitalised * 5 > line.words * 3 && !twoSentences.test(line.text);
}

/** Lines that a letter or a notice set off by gaps usually fills. */
const MAX_DISPLAY_LINES = 60;

//  …the letter said:        a gap after a colon opens a display, and the next one closes it;
//                           neither is a break
//  Come at once.
function displays(wide: Gap[]): Gap[] {
  let opened = 0;
  return wide.filter((gap) => {
    const opens = gap.before.text.endsWith(':');
    const closes = opened > 0 && gap.before.number - opened < MAX_DISPLAY_LINES;
    opened = opens ? gap.after.number : 0;
    return !opens && !closes;
  });
}

//  gaps of 1 1 1 2 1 1 4 1 2 lines: 4 is the break, 2 a space      1 1 2 1 1 2: 2 is the break
function strongSize(wide: Gap[]): number {
  const sizes = wide.map(({ size }) => size);
  const least = sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const wider = sizes.filter((size) => size > least).length;
  return wider > (sizes.length - wider) * MIN_WIDER_SHARE ? least + 1 : least;
}

function breakIn({ before, after, size }: Gap, strong: boolean): Proposal {
  return {
    kind: 'scene-break',
    from: before.number + 1,
    to: after.number - 1,
    score: strong ? 0.8 : 0.55,
    rule: strong ? 'break/gap' : 'break/narrow-gap',
    reason: `${size} blank lines, more than between paragraphs`,
    parts: { strength: strong ? 'ornament' : 'space' },
  };
}
