// Believed headings in, headings with the title or summary that stands on the lines below them.
// `CHAPTER I` / `THE BOAT` is one heading; what a family does mostly, its members may all do.
import type { Heading, Inline } from '../book/types.ts';
import { isDate } from './date-lines.ts';
import type { Facts } from './facts.ts';
import { readShape } from './heading-shapes.ts';
import type { Line } from './line.ts';
import type { Proposal } from './proposal.ts';

const MAX_WORDS = 16;
const MAX_BLANK_LINES = 4;

/** Lets headings take in the rest of their own block and a title on the next one. */
export function takeTitles(facts: Facts, believed: Proposal[]): Proposal[] {
  const firm = believed.filter(({ kind }) => kind !== 'scene-stamp' && kind !== 'verse');
  const taken = new Map(firm.map((proposal) => [proposal.from, proposal]));
  const whole = believed.map((proposal) => (proposal.rank ? takeRest(proposal, facts) : proposal));
  const titles = new Map<Proposal, Line>();
  const free = freeFamilies(firm, facts);
  for (const proposal of whole) {
    const title = titleBelow(proposal, facts, taken, free);
    if (title) titles.set(proposal, title);
  }
  const usual = familiesThatTake(whole, titles);
  const absorbed = new Set<number>();
  const titled = whole.map((proposal) => {
    const title = titles.get(proposal);
    if (!title || !(usual.has(proposal.family ?? '') || isPlain(proposal, title, facts))) {
      return proposal;
    }
    absorbed.add(title.number);
    return withTitle(proposal, [title, ...linesAfter(title, facts)]);
  });
  return titled.filter((proposal) => !absorbed.has(proposal.from));
}

//  XII. WHAT I SAW OF THE DESTRUCTION OF        a title may run on over the lines of its block,
//  WEYBRIDGE AND SHEPPERTON.                    three at most, as long as they read like a title
function takeRest(proposal: Proposal, facts: Facts): Proposal {
  const line = facts.at(proposal.to);
  const rest = line && facts.layout.usualGap > 0 ? linesAfter(line, facts) : [];
  if (rest.length === 0 || rest.length > 2 || !rest.every(isTitleLike)) return proposal;
  const own = textOf(proposal);
  const words = [own, ...rest.map(({ text }) => text)].filter((text) => text !== '').join(' ');
  return {
    ...withHeading(proposal, wordsOf(words)),
    to: rest.at(-1)?.number ?? proposal.to,
  };
}

/** The lines that follow without a blank one between. */
function linesAfter(line: Line, facts: Facts): Line[] {
  let next = line.index + 1;
  while (facts.lines[next]?.gapBefore === 0 && next - line.index <= 3) next += 1;
  return facts.lines.slice(line.index + 1, next);
}

function wordsOf(value: string): Pick<Heading, 'children'> | Pick<Heading, 'children' | 'summary'> {
  const text: Inline[] = [{ type: 'text', value }];
  return isSummary(value) ? { children: [], summary: text } : { children: text };
}

const textOf = (proposal: Proposal) =>
  proposal.parts?.heading?.children
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('') ?? '';

function titleBelow(
  proposal: Proposal,
  facts: Facts,
  taken: Map<number, Proposal>,
  free: Set<string>,
): Line | undefined {
  if (!proposal.rank || proposal.parts?.heading === undefined) return undefined;
  const next = facts.lines[(facts.at(proposal.to)?.index ?? -2) + 1];
  if (!next?.first || next.gapBefore > MAX_BLANK_LINES || !isTitleLike(next)) return undefined;
  const summary = isSummary(next.text);
  if (proposal.parts.heading.children.length > 0 && !summary) return undefined;
  const more = facts.layout.usualGap > 0 ? linesAfter(next, facts) : [];
  if (more.length > 2 || !more.every(isTitleLike)) return undefined;
  const other = taken.get(next.number);
  if (other && !isFreeTitle(other, next, facts.at(proposal.to))) return undefined;
  if (proposal.rank === 'part' && free.has(other?.family ?? '')) return undefined;
  return next;
}

//  PART ONE               THE FLOOD is a chapter of the part, because THE STAIR, of its
//  THE FLOOD              family, stands under no heading
//  …
//  THE STAIR
/** Families of bare titles of which some member has no heading directly above it. */
function freeFamilies(firm: Proposal[], facts: Facts): Set<string> {
  const below = new Set(firm.map(({ to }) => (facts.at(to)?.index ?? -2) + 1));
  const bare = firm.filter(({ rule }) => rule === 'heading/bare');
  const free = bare.filter(({ from }) => !below.has(facts.at(from)?.index ?? -1));
  return new Set(free.map(({ family }) => family ?? ''));
}

/** A bare line, or a marked one of the same depth, may be a title of the heading above it. */
function isFreeTitle(other: Proposal, line: Line, heading: Line | undefined): boolean {
  if (other.kind === 'scene-break') return false;
  if (other.rule === 'heading/markdown') return line.block.depth === heading?.block.depth;
  return other.rule === 'heading/bare' || !isHeadingOfItsOwn(line.text);
}

//  7                      is chapter seven, and no chapter one, though `I` may be a numeral;
//  I Go to the Mill       `And Last` is no number of an `And` either
function isHeadingOfItsOwn(text: string): boolean {
  const shape = readShape(text);
  return shape !== undefined && shape.form !== 'counted word' && !/^I \p{L}/u.test(text);
}

//  accepted  “Pieces of Bread”     rejected   “Who's there?”     “No,” he said.
const quotedTitle = /^["“«„][^"”»“]*[\p{L}\d]["”»“]$/u;

//  accepted  THE BOAT     The Clock That Ran Backwards     In which a Bear is met.
//  rejected  It was cold.     “Who's there?”     3 May. Bistritz     — 1889 —
function isTitleLike(line: Line): boolean {
  const { block } = line;
  if (line.prose || block.lines.length > 3 || line.words > MAX_WORDS || line.letters === 0)
    return false;
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  if (isSummary(line.text)) return true;
  if (line.words <= 5 && isDate(line.text)) return false;
  if (/^["“„«(]|[,;:]$/u.test(line.text) && !quotedTitle.test(line.text)) return false;
  if (line.capitals === line.letters) return true;
  if (line.capitalised * 2 < line.words || /[.!…]$/u.test(line.text)) return false;
  return !isHeadingOfItsOwn(line.text);
}

const isSummary = (text: string) =>
  /^[_*(]*(?:in which|wherein|containing|treats? of|showing|relates? how|being)\s/i.test(text);

/** Families of which more than half of the members without a title have one below. */
function familiesThatTake(headings: Proposal[], titles: Map<Proposal, Line>): Set<string> {
  const counts = new Map<string, { all: number; below: number }>();
  for (const heading of headings) {
    if (!heading.family || textOf(heading) !== '') continue;
    const count = counts.get(heading.family) ?? { all: 0, below: 0 };
    count.all += 1;
    if (titles.has(heading)) count.below += 1;
    counts.set(heading.family, count);
  }
  const takes = [...counts].filter(([, { all, below }]) => all > 1 && below * 2 > all);
  return new Set(takes.map(([family]) => family));
}

/** A title that needs no family: in capitals, a summary, or set exactly as its heading is. */
function isPlain(proposal: Proposal, title: Line, facts: Facts): boolean {
  const heading = facts.at(proposal.to);
  if (!heading || isSummary(title.text) || title.capitals === title.letters) return true;
  if (heading.block.depth !== undefined) return heading.block.depth === title.block.depth;
  if (title.markup !== heading.markup || title.markup === 'emphasis') return false;
  // `Interlude` / `Varrow, the Tower` / `Dear Sir,`: short lines in a row are a letter's head.
  const after = facts.lines
    .slice(title.index, title.index + 5)
    .find((one) => one.block !== title.block);
  if (!after?.prose) return false;
  return heading.centred === title.centred && title.capitalised * 3 >= title.words * 2;
}

function withTitle(proposal: Proposal, lines: Line[]): Proposal {
  const block = lines[0]?.block;
  const whole = block && lines.length === block.lines.length ? block.children : undefined;
  const value = lines.map(({ text }) => text).join(' ');
  const words = wordsOf(value);
  const own = whole && (words.children.length > 0 ? { children: whole } : { summary: whole });
  return {
    ...withHeading(proposal, { ...words, ...own }),
    to: lines.at(-1)?.number ?? proposal.to,
  };
}

function withHeading(
  proposal: Proposal,
  words: Partial<NonNullable<NonNullable<Proposal['parts']>['heading']>>,
): Proposal {
  const heading = { children: [], ...proposal.parts?.heading, ...words };
  return { ...proposal, parts: { ...proposal.parts, heading } };
}
