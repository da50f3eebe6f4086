// A mark that stands beside a heading, a list, metadata or the manuscript's edge ends no scene: it
// is a divider. Notes in the middle of a scene are looked through, and so are lines of a title page.
import type { Facts } from './facts.ts';
import type { Line } from './line.ts';
import type { Proposal } from './proposal.ts';

/** Turns scene breaks at the edges of chapters, headers and notes into dividers. */
export function settleEdges(facts: Facts, chosen: Proposal[]): Proposal[] {
  const owner = ownersOf(chosen);
  const settled: Proposal[] = [];
  for (const proposal of chosen) {
    const atEdge =
      proposal.kind === 'scene-break' &&
      !(
        reachesProse(proposal.from, -1, facts, owner) && reachesProse(proposal.to, 1, facts, owner)
      );
    if (!atEdge) settled.push(proposal);
    else if (facts.at(proposal.from)) {
      settled.push({ ...proposal, kind: 'divider', rule: 'break/at-edge' });
    }
  }
  return settled;
}

function ownersOf(chosen: Proposal[]): Map<number, Proposal> {
  const owner = new Map<number, Proposal>();
  for (const proposal of chosen) {
    for (let line = proposal.from; line <= proposal.to; line++) owner.set(line, proposal);
  }
  return owner;
}

/** What a manuscript sets off by wide gaps; blank lines beside it end no scene. */
const display = new Set(['verse', 'letter', 'transcript', 'blockquote']);
const story = new Set(['verse', 'letter', 'transcript', 'blockquote', 'prose']);
/** What belongs to what stands behind it: a note, and the place or time of the scene. */
const through = new Set(['author-note', 'scene-stamp']);

const isBlank = (line: number, facts: Facts) => facts.at(line) === undefined;

/** Walks from a break over notes until story text (true) or anything else (false). */
function reachesProse(
  from: number,
  step: 1 | -1,
  facts: Facts,
  owner: Map<number, Proposal>,
): boolean {
  const last = facts.lines.at(-1)?.number ?? 0;
  for (let n = from + step; n >= 1 && n <= last; n += step) {
    const other = owner.get(n);
    if (other && through.has(other.kind)) n = step > 0 ? other.to : other.from;
    else if (other)
      return story.has(other.kind) && !(isBlank(from, facts) && display.has(other.kind));
    else if (!isDisplayed(facts.at(n), n - from)) return true;
  }
  return false;
}

/** Lines from a mark up to which a title page goes on. */
const MAX_DISPLAY_LINES = 12;
/** Columns by which a line that is not quite in the middle is set in. */
const MIN_SET_IN_COLUMNS = 3;

//       *   *   *
//  NOTES AND COMMENTS          blank lines, and lines in the middle or in capitals without a stop,
//  to the                      up to the next mark, tell no story
//  EDITION OF 1875
//       *   *   *
function isDisplayed(line: Line | undefined, distance: number): boolean {
  if (line === undefined) return true;
  if (Math.abs(distance) > MAX_DISPLAY_LINES || line.prose || !/[\p{L}\d)]$/u.test(line.text)) {
    return false;
  }
  const setIn = line.centred || line.indent >= MIN_SET_IN_COLUMNS;
  return setIn || (line.letters > 3 && line.capitals === line.letters);
}
