// Believed headings in, their levels out: which hold chapters (parts), which hold prose
// (chapters), which stand inside a chapter (sub-headings). A level is a fact about neighbours.
import { type DepthRole, rolesByDepth } from './depths.ts';
import type { Facts } from './facts.ts';
import type { Proposal } from './rule.ts';
import type { Kind } from './types.ts';

/** Gives every believed heading the kind that its neighbours make of it. */
export function levelHeadings(facts: Facts, believed: Proposal[]): Proposal[] {
  const headings = believed.filter((proposal) => proposal.rank !== undefined);
  const roles = rolesByDepth(facts, headings);
  const chaptered = headings.filter(isChapterWord).length > 1;
  const kinds = new Map<Proposal, Kind>();
  for (const [n, heading] of headings.entries()) {
    const role = roles.get(heading);
    kinds.set(heading, byDepth(heading, role) ?? kindOf(heading, n, headings, chaptered));
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

function kindOf(heading: Proposal, n: number, headings: Proposal[], chaptered: boolean): Kind {
  const held = heldBy(n, headings);
  if (heading.rank === 'part') return held.length > 0 ? 'part-heading' : 'chapter-heading';
  if (heading.rank === 'story' && held.filter(isChapterWord).length > 1) return 'part-heading';
  if (isNamed(heading)) {
    const titled = held.filter((inner) => isNumber(inner) && isTitled(inner));
    return chaptered && titled.length > 1 ? 'part-heading' : heading.kind;
  }
  if (isNumber(heading)) return numberedKind(heading, n, headings, chaptered);
  return heading.kind;
}

/** The headings of other families up to the next of this one's, or of a higher rank. */
function heldBy(n: number, headings: Proposal[]): Proposal[] {
  const held: Proposal[] = [];
  const heading = headings[n];
  for (const next of headings.slice(n + 1)) {
    if (!heading || next.family === heading.family) break;
    if (heading.rank !== 'part' && next.rank === 'part') break;
    if (isNamed(heading) && (isNamed(next) || isChapterWord(next))) break;
    held.push(next);
  }
  return held;
}

//  CHAPTER I       EPILOGUE                    ADVENTURE I. A SCANDAL
//    I  → sub        I THE STATEMENT → chapter    I.  → chapter, if no word says “chapter”
function numberedKind(
  heading: Proposal,
  n: number,
  headings: Proposal[],
  chaptered: boolean,
): Kind {
  const above = headings.slice(0, n).findLast((other) => !isNumber(other));
  if (!above || above.rank === 'part') return 'chapter-heading';
  if (isChapterWord(above)) return 'sub-heading';
  return chaptered && !isTitled(heading) ? 'sub-heading' : 'chapter-heading';
}
