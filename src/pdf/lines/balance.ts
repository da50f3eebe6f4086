// Display text → lines of like length that break with the sense: not behind an article or a
// preposition, never behind `Mr.`, best behind a stop. Knows widths and gaps, no fonts.
import type { Lean } from '../../typography/particles.ts';
import type { Box, Gap } from './measure.ts';

/** Words of display text, with what a line that ends in each of them is told by. */
export interface DisplayText {
  boxes: readonly Box[];
  gaps: readonly Gap[];
  /** How the word leans on the next one. */
  leans: readonly Lean[];
  /** Whether the word ends a clause. */
  stops: readonly boolean[];
}

// Costs are squares of the part by which a line is longer or shorter than the mean. A line that leans
// costs as much as two lines of which one is three times as long as the other: beyond that the break
// against the sense is the lesser evil.
const costs: Readonly<Record<Lean, number>> = { none: 0, light: 0.45, firm: 100 };
/** What is best parted is a clause, then a phrase: `A Short History | of the Post Office`. */
const INSIDE_PHRASE = 0.12;
const STOP_GAIN = 0.05;
/** A line more than the text needs. */
const FURTHER_LINE = 0.1;
/** A clause in a line of its own, such as a year, may be short. */
const WHOLE_CLAUSE = 0.5;

/** The last word of each line within `room`; `count` lines are enough, and one more may be better. */
export function balanceLines(
  text: DisplayText,
  count: number,
  room: number,
): readonly number[] | undefined {
  const enough = bestWay(text, count, room);
  const further = bestWay(text, count + 1, room);
  if (enough === undefined) return undefined;
  const isBetter = further !== undefined && further.cost + FURTHER_LINE < enough.cost;
  return isBetter ? further.ends : enough.ends;
}

function bestWay(text: DisplayText, count: number, room: number): Way | undefined {
  const mean = widthOf(text, 0, text.boxes.length - 1) / count;
  let ways: Way[] = [{ from: 0, cost: 0, ends: [] }];
  for (let line = 1; line <= count; line++) ways = addLine(text, ways, line === count, room, mean);
  return ways[0];
}

/** The first lines, as they are set at the least cost; the next one begins with word `from`. */
interface Way {
  from: number;
  cost: number;
  ends: readonly number[];
}

function addLine(
  text: DisplayText,
  ways: readonly Way[],
  isLast: boolean,
  room: number,
  mean: number,
): Way[] {
  const best = new Map<number, Way>();
  const final = text.boxes.length - 1;
  for (const { from, cost, ends } of ways) {
    for (let end = isLast ? final : from; end <= final - (isLast ? 0 : 1); end++) {
      const width = widthOf(text, from, end);
      if (width > room) break;
      const uneven = ((width - mean) / mean) ** 2 * (isClause(text, from, end) ? WHOLE_CLAUSE : 1);
      const total = cost + uneven + (isLast ? 0 : costOfEnd(text, end));
      const known = best.get(end + 1);
      if (total === Number.POSITIVE_INFINITY || (known && known.cost <= total)) continue;
      best.set(end + 1, { from: end + 1, cost: total, ends: [...ends, end] });
    }
  }
  return [...best.values()];
}

/** What it costs that a line which is not the last one ends in this word. */
function costOfEnd({ gaps, leans, stops }: DisplayText, end: number): number {
  const gap = gaps[end];
  // Nothing may be parted here, or only by a hyphen or a dash that display text does without.
  if (gap === undefined || gap.penalty === Number.POSITIVE_INFINITY)
    return Number.POSITIVE_INFINITY;
  const beforePhrase = (leans[end + 1] ?? 'none') !== 'none';
  const sense = stops[end] ? -STOP_GAIN : beforePhrase ? 0 : INSIDE_PHRASE;
  return costs[leans[end] ?? 'none'] + gap.penalty / 100 + sense;
}

function isClause({ boxes, stops }: DisplayText, from: number, end: number): boolean {
  const begins = from === 0 || stops[from - 1] === true;
  return begins && (end === boxes.length - 1 || stops[end] === true);
}

function widthOf({ boxes, gaps }: DisplayText, from: number, end: number): number {
  let width = -(boxes[from]?.hangLeft ?? 0) - (boxes[end]?.hangRight ?? 0);
  for (let i = from; i <= end; i++) {
    width += (boxes[i]?.width ?? 0) + (i < end ? (gaps[i]?.width ?? 0) : 0);
  }
  return width;
}
