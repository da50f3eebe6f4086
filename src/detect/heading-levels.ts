// Believed headings in, their levels out: which hold chapters (parts), which hold prose
// (chapters), which stand inside a chapter (sub-headings). A level is a fact about neighbours.
import type { Facts } from './facts.ts';
import { type DepthRole, rolesByDepth } from './heading-depths.ts';
import type { Kind } from './kinds.ts';
import type { Proposal } from './proposal.ts';
import type { ProseBetween } from './prose.ts';

/** Gives every believed heading the kind that its neighbours make of it. */
export function levelHeadings(facts: Facts, believed: Proposal[]): Proposal[] {
  const headings = believed.filter((proposal) => proposal.rank !== undefined);
  const roles = rolesByDepth(facts, headings);
  const chaptered = headings.filter(isChapterWord).length > 1;
  const prose = facts.proseBetween;
  const opening = openingFamilies(headings, prose);
  const kinds = new Map<Proposal, Kind>();
  let above: Proposal | undefined; // the last heading that is no number
  for (const [n, heading] of headings.entries()) {
    const held = heldBy(n, headings);
    const inside = above !== undefined && opening.has(above.family);
    const place = { held, above, inside, chaptered, prose };
    kinds.set(heading, byDepth(heading, roles.get(heading)) ?? kindOf(heading, place));
    if (!isNumber(heading)) above = heading;
  }
  return believed
    .filter((proposal) => roles.get(proposal) !== 'title')
    .map((proposal) => ({ ...proposal, kind: kinds.get(proposal) ?? proposal.kind }));
}

function byDepth({ rule, kind }: Proposal, role: DepthRole | undefined): Kind | undefined {
  if (!role || rule === 'heading/keyword' || rule === 'heading/named') return undefined;
  if (role === 'above') return 'part-heading';
  return role === 'below' ? 'sub-heading' : kind;
}

const isChapterWord = (heading: Proposal) =>
  heading.rank === 'chapter' && heading.rule === 'heading/keyword';
const isNamed = (heading: Proposal) => heading.rule === 'heading/named';
const isNumber = (heading: Proposal) =>
  heading.rule === 'heading/number' || heading.rule === 'heading/numbered-title';
const isTitled = (heading: Proposal) => (heading.parts?.heading?.children.length ?? 0) > 0;

/** What a heading stands among. */
interface LevelContext {
  held: Proposal[];
  above: Proposal | undefined;
  /** The heading above is one of those that chapters begin with. */
  inside: boolean;
  /** Some heading says “chapter”. */
  chaptered: boolean;
  prose: ProseBetween;
}

function kindOf(heading: Proposal, place: LevelContext): Kind {
  const { held, chaptered } = place;
  if (heading.rank === 'part') return held.length > 0 ? 'part-heading' : 'chapter-heading';
  if (heading.rank === 'story' && holdsChapters(heading, place)) return 'part-heading';
  if (isNamed(heading)) {
    const titled = held.filter((inner) => isNumber(inner) && isTitled(inner));
    return chaptered && titled.length > 1 ? 'part-heading' : heading.kind;
  }
  if (isNumber(heading)) return numberedKind(heading, place);
  return heading.kind;
}

//  Year 1: The Rain           a part, be it printed again above each of its chapters
//  Chapter 2: The Bridge
function holdsChapters(heading: Proposal, { held, prose }: LevelContext): boolean {
  const [first, ...others] = held.filter(isChapterWord);
  if (!first) return false;
  return others.length > 0 || prose(heading.to, first.from) === 0;
}

/** Headings looked at below one; a decision needs few. */
const MAX_HELD = 100;

/** The headings of other families up to the next of this one's, or of a higher rank. */
function heldBy(n: number, headings: Proposal[]): Proposal[] {
  const held: Proposal[] = [];
  const heading = headings[n];
  for (let later = n + 1; later < headings.length && held.length < MAX_HELD; later++) {
    const next = headings[later];
    if (!heading || !next || next.family === heading.family) break;
    if (heading.rank !== 'part' && next.rank === 'part') break;
    if (isNamed(heading) && (isNamed(next) || isChapterWord(next))) break;
    held.push(next);
  }
  return held;
}

//  CHAPTER I       EPILOGUE                    ADVENTURE I. A SCANDAL        I  → part
//    I  → sub        I THE STATEMENT → chapter    I.  → chapter, if no         1
//                                                 word says “chapter”          2
function numberedKind(heading: Proposal, place: LevelContext): Kind {
  const { held, above, inside, chaptered, prose } = place;
  if (above && (isChapterWord(above) || (inside && !isTitled(heading)))) return 'sub-heading';
  const [first, second] = held;
  if (first && second && isNumber(first) && prose(heading.to, first.from) === 0) {
    return 'part-heading';
  }
  if (!above || above.rank === 'part') return 'chapter-heading';
  return chaptered && !isTitled(heading) ? 'sub-heading' : 'chapter-heading';
}

//  ## June 1st          titles under which the text mostly begins at once: a number below one of
//  MY BELOVED…          them is a section of its chapter
//  I
function openingFamilies(headings: Proposal[], prose: ProseBetween): Set<string | undefined> {
  const counts = new Map<string | undefined, { all: number; open: number }>();
  for (const [n, heading] of headings.entries()) {
    if (isNumber(heading) || isNamed(heading) || heading.rule === 'heading/keyword') continue;
    const count = counts.get(heading.family) ?? { all: 0, open: 0 };
    const next = headings[n + 1]?.from ?? Number.POSITIVE_INFINITY;
    const opens = prose(heading.to, next) > 0;
    counts.set(heading.family, { all: count.all + 1, open: count.open + Number(opens) });
  }
  const mostly = [...counts].filter(([, { all, open }]) => all > 1 && open * 2 > all);
  return new Set(mostly.map(([family]) => family));
}
