// Headings that carry a depth (`#`, `##`…): which depth is the chapters'. Above it stand parts,
// below it sub-headings; a single one over all the others is the book's title and heads no chapter.
import type { Facts } from './facts.ts';
import type { Proposal } from './proposal.ts';
import type { ProseBetween } from './prose.ts';
import { contradictsTitle } from './stated-title.ts';

/** What the depth of a heading makes of it. */
export type DepthRole = 'title' | 'above' | 'chapter' | 'below';

/** The role of every heading with a depth. */
export function rolesByDepth(facts: Facts, headings: Proposal[]): Map<Proposal, DepthRole> {
  const deep = headings.filter((heading) => depthOf(heading) > 0);
  const prose = facts.proseBetween;
  const title = titleAmong(deep, facts);
  const rest = deep.filter((heading) => heading !== title);
  const chapters = chapterDepth(rest, prose);
  const roles = new Map<Proposal, DepthRole>();
  for (const heading of rest) {
    const depth = depthOf(heading);
    roles.set(heading, depth < chapters ? 'above' : depth > chapters ? 'below' : 'chapter');
  }
  if (title) roles.set(title, 'title');
  return roles;
}

/** 1 to 6; 0 for a heading without marks. */
function depthOf({ family }: Proposal): number {
  return family?.startsWith('#') ? Number(family.slice(1)) : 0;
}

const saysChapter = ({ rule, rank }: Proposal) =>
  rule === 'heading/named' || (rule === 'heading/keyword' && rank === 'chapter');

/** Letters that may stand over the title: a note to the reader, a dedication. */
const MAX_SHORT_NOTE_LETTERS = 600;

//  # The Salt Road        title: nothing before it, and nothing as high after it,
//  ## Chapter 1           or no story of its own before the next
function titleAmong(headings: Proposal[], facts: Facts): Proposal | undefined {
  const [first, ...others] = headings;
  const prose = facts.proseBetween;
  if (first?.rule !== 'heading/markdown' || prose(0, first.from) > MAX_SHORT_NOTE_LETTERS)
    return undefined;
  const line = facts.at(first.from);
  if (line && contradictsTitle(line, facts)) return undefined;
  if (others.every((other) => depthOf(other) > depthOf(first))) return first;
  if (opensParts(first, others)) return undefined;
  const own = prose(first.to, others[0]?.from ?? 0);
  return own === 0 || (own < MAX_SHORT_NOTE_LETTERS && others[0]?.rule !== first.rule)
    ? first
    : undefined;
}

//  # Water                a part: deeper headings follow, and another bare one as high
//  ## Chapter
//  # Bread
function opensParts(first: Proposal, [next, ...rest]: Proposal[]): boolean {
  if (!next || depthOf(next) <= depthOf(first)) return false;
  return rest.some((other) => other.rule === first.rule && depthOf(other) === depthOf(first));
}

/** The depth whose words say so; else the highest that has prose directly below it. */
function chapterDepth(headings: Proposal[], prose: ProseBetween): number {
  const depths = [...new Set(headings.map(depthOf))].sort((a, b) => a - b);
  const said = depths.map((depth) => share(headings, depth, saysChapter));
  const most = said.findIndex((part) => part >= 0.5);
  if (most >= 0) return depths[most] ?? 1;
  const open = depths.find(
    (depth) => share(headings, depth, (heading) => opensProse(heading, headings, prose)) > 0.4,
  );
  return open ?? depths.at(-1) ?? 1;
}

function share(headings: Proposal[], depth: number, is: (heading: Proposal) => boolean): number {
  const members = headings.filter((heading) => depthOf(heading) === depth);
  return members.filter(is).length / members.length;
}

function opensProse(heading: Proposal, headings: Proposal[], prose: ProseBetween): boolean {
  const next = headings[headings.indexOf(heading) + 1];
  return !next || depthOf(next) <= depthOf(heading) || prose(heading.to, next.from) > 0;
}
