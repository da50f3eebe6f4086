// Boxes, gaps and a measure → the lines of a paragraph, by Knuth and Plass, “Breaking paragraphs
// into lines”, Software – Practice and Experience 11 (1981), 1119–1184. Knows no fonts: widths are
// in any one unit (we use thousandths of an em). Time is linear in the length of the paragraph.
import { type ActiveNode, type Candidate, type Scan, startScan } from './active-nodes.ts';
import {
  FITNESS_CLASSES,
  fitnessOf,
  lastLineDemerits,
  lineDemerits,
  UNEVEN_NEIGHBOURS,
} from './demerits.ts';
import type { Box, Gap, HyphenPoint, LineEnd, Lines, Measure } from './measure.ts';

const OVERFULL = 1e30;
// Nobody asks for a line more to get a single word on it.
const WILFUL_LAST_LINE = 100;

/** Breaks a paragraph into the lines of least total demerits; undefined when none is feasible. */
export function breakLines<D extends HyphenPoint>(
  boxes: readonly Box[],
  gaps: readonly Gap[],
  measure: Measure<D>,
): Lines<D> | undefined {
  const scan = startScan(boxes, gaps, measure);
  for (let index = 0; index < boxes.length; index++) {
    const box = boxes[index];
    const gap = gaps[index];
    if (box === undefined) break;
    if (gap === undefined || isWithinReach(scan, box)) {
      if (!tryBox(scan, index, box, gap)) return undefined;
    }
    scan.width += box.width + (gap?.width ?? 0);
    scan.stretch += gap?.stretch ?? 0;
    scan.shrink += gap?.shrink ?? 0;
  }
  return result(scan);
}

/** Weighs the lines that can end inside this box or behind it. */
function tryBox<D extends HyphenPoint>(
  scan: Scan<D>,
  index: number,
  box: Box,
  gap: Gap | undefined,
): boolean {
  const { divide } = scan.measure;
  if (divide) {
    for (const division of divide(index)) {
      if (!tryBreak(scan, index, box, undefined, division)) return false;
    }
  }
  return gap?.penalty === Number.POSITIVE_INFINITY || tryBreak(scan, index, box, gap, undefined);
}

/** Weighs every line that can end at this break; false when the paragraph cannot go on. */
function tryBreak<D extends HyphenPoint>(
  scan: Scan<D>,
  index: number,
  box: Box,
  gap: Gap | undefined,
  division: D | undefined,
): boolean {
  const { measure } = scan;
  const lastLineWeight = measure.looseness ? WILFUL_LAST_LINE : 1;
  const end = scan.width + (division ? division.before : box.width);
  const hangRight = division ? division.hangRight : box.hangRight;
  const penalty = division ? division.penalty : (gap?.penalty ?? 0);
  const flagged = division ? division.flagged : gap?.flagged === true;
  const last = division === undefined && gap === undefined;
  let kept = 0;
  let dropped: ActiveNode<D> | undefined;
  let found = false;
  const { active } = scan;
  for (let i = 0; i < active.length; i++) {
    const from = active[i];
    if (from === undefined) break;
    if (division !== undefined && from.box === index) {
      // A line that would begin and end inside one word.
      active[kept++] = from;
      continue;
    }
    scan.tried++;
    const natural = end - from.width - from.hangLeft - hangRight;
    const width = widthOfLine(measure, from.line);
    const ratio = stretchRatio(scan, from, natural, width, last);
    if (ratio < -1) {
      dropped = from;
      continue;
    }
    active[kept++] = from;
    if (ratio > measure.tolerance) {
      if (!scan.uniform) continue;
      // Those after it begin later still, so their lines are even shorter.
      kept = keepRest(active, kept, i + 1);
      break;
    }
    const demerits = from.demerits + lineDemerits(from, ratio, penalty, flagged);
    const tail = last ? lastLineDemerits(from, natural / width, index) * lastLineWeight : 0;
    propose(scan, from, ratio, demerits + tail);
    found = true;
  }
  while (active.length > kept) active.pop();
  if (found) keepCandidates(scan, index, box, gap, division, flagged);
  else if (kept === 0) {
    // Nothing fits, as when a word is wider than the measure: only the last pass lets it stand out.
    if (dropped === undefined || measure.tolerance !== Number.POSITIVE_INFINITY) return false;
    propose(scan, dropped, -1, dropped.demerits + OVERFULL);
    keepCandidates(scan, index, box, gap, division, flagged);
  }
  return true;
}

/** Moves the nodes from `from` on down to `kept`; the number of nodes kept. */
function keepRest<D extends HyphenPoint>(
  active: ActiveNode<D>[],
  kept: number,
  from: number,
): number {
  if (kept === from) return active.length;
  let to = kept;
  for (let i = from; i < active.length; i++) {
    const node = active[i];
    if (node !== undefined) active[to++] = node;
  }
  return to;
}

/** Whether the longest line under way could end in this box; at most boxes none can. */
function isWithinReach<D extends HyphenPoint>(scan: Scan<D>, box: Box): boolean {
  const oldest = scan.active[0];
  if (!scan.uniform || oldest === undefined) return true;
  const natural = scan.width + box.width - oldest.width - oldest.hangLeft;
  const width = widthOfLine(scan.measure, oldest.line);
  return stretchRatio(scan, oldest, natural, width, false) <= scan.measure.tolerance;
}

function widthOfLine<D extends HyphenPoint>({ first, width }: Measure<D>, line: number): number {
  return line < first.length ? (first[line] ?? 0) : width;
}

/** Knuth and Plass's adjustment ratio; the glyphs' own expansion counts as stretch and shrink. */
function stretchRatio<D extends HyphenPoint>(
  scan: Scan<D>,
  from: ActiveNode<D>,
  natural: number,
  width: number,
  last: boolean,
): number {
  const { expansion, ragged } = scan.measure;
  const room = width - natural;
  const give = natural * expansion + 1e-9;
  // Ragged lines are set with their natural spaces, which do not shrink.
  if (room < 0) return room / (ragged > 0 ? 1e-9 : scan.shrink - from.shrink + give);
  return last ? 0 : room / (scan.stretch - from.stretch + give + ragged);
}

function propose<D extends HyphenPoint>(
  scan: Scan<D>,
  from: ActiveNode<D>,
  ratio: number,
  demerits: number,
): void {
  const line = Math.min(from.line + 1, scan.numbered);
  if (line < scan.lowest) scan.lowest = line;
  if (line > scan.highest) scan.highest = line;
  const best = scan.candidates[line * FITNESS_CLASSES + fitnessOf(ratio)];
  if (best === undefined || demerits >= best.demerits) return;
  best.from = from;
  best.ratio = ratio;
  best.demerits = demerits;
}

/** Makes the best candidates of each class beginnings of further lines. */
function keepCandidates<D extends HyphenPoint>(
  scan: Scan<D>,
  index: number,
  box: Box,
  gap: Gap | undefined,
  division: D | undefined,
  flagged: boolean,
): void {
  const { candidates, active } = scan;
  const width = scan.width + box.width + (division ? -division.after : (gap?.width ?? 0));
  const stretch = scan.stretch + (division ? 0 : (gap?.stretch ?? 0));
  const shrink = scan.shrink + (division ? 0 : (gap?.shrink ?? 0));
  const hangLeft = division ? division.hangLeft : (scan.boxes[index + 1]?.hangLeft ?? 0);
  for (let line = scan.lowest; line <= scan.highest; line++) {
    const slot = line * FITNESS_CLASSES;
    const limit = worthKeeping(candidates, slot);
    for (let fitness = 0; fitness < FITNESS_CLASSES; fitness++) {
      const best = candidates[slot + fitness];
      if (best?.from === undefined) continue;
      const { from, ratio, demerits } = best;
      best.from = undefined;
      best.demerits = Number.POSITIVE_INFINITY;
      if (demerits > limit) continue;
      active.push({
        box: index,
        division,
        ratio,
        width,
        stretch,
        shrink,
        hangLeft,
        line: from.line + 1,
        fitness,
        demerits,
        flagged,
        previous: from,
      });
    }
  }
  scan.lowest = Number.POSITIVE_INFINITY;
  scan.highest = 0;
}

/** Another class can save a line no more than the demerits of uneven neighbours (tex.web, 836). */
function worthKeeping<D extends HyphenPoint>(candidates: Candidate<D>[], slot: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = slot; i < slot + FITNESS_CLASSES; i++) {
    const demerits = candidates[i]?.demerits ?? least;
    if (demerits < least) least = demerits;
  }
  return least + UNEVEN_NEIGHBOURS;
}

/** Follows the best end back to the beginning. */
function result<D extends HyphenPoint>(scan: Scan<D>): Lines<D> | undefined {
  const ends = scan.active.filter(
    (node) => node.box === scan.boxes.length - 1 && node.division === undefined,
  );
  const best = chooseEnd(ends, scan.measure.looseness ?? 0);
  const breaks: LineEnd<D>[] = [];
  for (let node = best; node?.previous !== undefined; node = node.previous) {
    breaks.push({ box: node.box, division: node.division, ratio: node.ratio });
  }
  return best && { breaks: breaks.reverse(), tried: scan.tried };
}

/** The end of least demerits whose number of lines comes closest to what is asked for. */
function chooseEnd<D extends HyphenPoint>(
  ends: ActiveNode<D>[],
  looseness: number,
): ActiveNode<D> | undefined {
  const byDemerits = [...ends].sort((a, b) => a.demerits - b.demerits);
  const best = byDemerits[0];
  if (best === undefined || looseness === 0) return best;
  return byDemerits.find((end) => end.line === best.line + looseness);
}
