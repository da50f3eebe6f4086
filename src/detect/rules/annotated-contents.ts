// Contents lists that tell so much of each chapter that they read like chapters: the same numbers
// from one upwards come twice, the first time close together.
import { keyOf } from '../contents-entries.ts';
import type { Facts } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import { isListTitle } from './contents.ts';

const MIN_ENTRIES = 3;
/** How much shorter the list's entries are than the chapters they name. */
const SHORTER_FACTOR = 8;

export const doubledLists: StructureRule = {
  id: 'toc/doubled',
  propose: (facts, earlier) => {
    const families = new Map<string, Proposal[]>();
    for (const heading of earlier) {
      if (heading.rank === undefined || !heading.family) continue;
      const members = families.get(heading.family);
      if (members) members.push(heading);
      else families.set(heading.family, [heading]);
    }
    return [...families.values()].flatMap((members) => doubledIn(members, facts));
  },
};

//  CHAPTER I.  The Ford--A Stranger.           the list
//  CHAPTER II. The Weir--What Tom Saw.
//
//  CHAPTER I.                                  the story
function doubledIn(members: Proposal[], facts: Facts): Proposal[] {
  const [list, story] = runsFromOne(members, facts);
  const [first, again] = [list?.[0], story?.[0]];
  if (!list || !story || !first || !again || list.length < MIN_ENTRIES) return [];
  if (story.length * 5 < list.length * 4) return [];
  const prose = facts.proseBetween;
  const listed = prose(first.from, again.from) / list.length;
  const told = prose(again.from, (story.at(-1)?.from ?? 0) + 1) / story.length;
  if (listed * SHORTER_FACTOR > told) return [];
  const to = lastEntry(list, again, facts);
  return [
    {
      kind: 'toc',
      from: titleAbove(first, facts) ?? first.from,
      to,
      score: 0.95,
      rule: 'toc/doubled',
      reason: 'numbers that come again with chapters under them',
    },
  ];
}

/** `CONTENTS`, where it stands directly above the list. */
function titleAbove(first: Proposal, facts: Facts): number | undefined {
  const line = facts.lines[(facts.at(first.from)?.index ?? 0) - 1];
  return line && isListTitle(line.text) ? line.number : undefined;
}

/** The members in runs that each begin again at one, or with the words of the first. */
function runsFromOne(members: Proposal[], facts: Facts): Proposal[][] {
  const keyAt = (line: number) => keyOf(facts.at(line)?.text ?? '');
  const opening = keyAt(members[0]?.from ?? 0);
  const runs: Proposal[][] = [];
  for (const member of members) {
    const run = runs.at(-1);
    const ordinal = member.parts?.heading?.ordinal;
    const again = ordinal === undefined ? keyAt(member.from) === opening : ordinal === 1;
    if (run && !again) run.push(member);
    else runs.push([member]);
  }
  return runs;
}

/** The last line of the last entry: before the first gap wider than those in the list. */
function lastEntry(list: Proposal[], again: Proposal, facts: Facts): number {
  const index = (line: number) => facts.at(line)?.index ?? 0;
  const from = index(list[0]?.from ?? 0);
  const last = index(list.at(-1)?.from ?? 0);
  const gaps = facts.lines.slice(from + 1, last + 1).map(({ gapBefore }) => gapBefore);
  const widest = gaps.reduce((a, b) => Math.max(a, b), 1);
  const rest = facts.lines.slice(last + 1, index(again.from));
  const end = rest.findIndex(({ gapBefore }) => gapBefore > widest);
  const entry = rest[(end < 0 ? rest.length : end) - 1];
  return entry?.number ?? list.at(-1)?.to ?? 0;
}
