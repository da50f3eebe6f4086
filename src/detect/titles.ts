// Believed headings in, headings with the title or summary that stands on the lines below them.
// `CHAPTER I` / `THE BOAT` is one heading; what a family does mostly, its members may all do.
import type { Facts, Line } from './facts.ts';
import type { Proposal } from './rule.ts';
import { readShape } from './shapes.ts';

const mostWords = 16;
const mostBlank = 4;

/** Lets headings take in the rest of their own block and a title on the next one. */
export function takeTitles(facts: Facts, believed: Proposal[]): Proposal[] {
  const taken = new Map(believed.map((proposal) => [proposal.from, proposal]));
  const whole = believed.map((proposal) => (proposal.rank ? takeRest(proposal, facts) : proposal));
  const titles = new Map<Proposal, Line>();
  for (const proposal of whole) {
    const title = titleBelow(proposal, facts, taken);
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
    return withTitle(proposal, title);
  });
  return titled.filter((proposal) => !absorbed.has(proposal.from));
}

//  XII. WHAT I SAW OF THE DESTRUCTION OF        a title may run on over the lines of its block,
//  WEYBRIDGE AND SHEPPERTON.                    three at most, as long as they read like a title
function takeRest(proposal: Proposal, facts: Facts): Proposal {
  const line = facts.at(proposal.to);
  if (!line || line.last || !line.first || line.block.lines.length > 3) return proposal;
  const rest = facts.lines.slice(line.index + 1, line.index + line.block.lines.length);
  if (!rest.every(isTitleLike)) return proposal;
  const own = textOf(proposal);
  const words = [own, ...rest.map(({ text }) => text)].filter((text) => text !== '').join(' ');
  return {
    ...withHeading(proposal, { children: [{ type: 'text', value: words }] }),
    to: rest.at(-1)?.number ?? proposal.to,
  };
}

const textOf = (proposal: Proposal) =>
  proposal.parts?.heading?.children
    .map((node) => (node.type === 'text' ? node.value : ''))
    .join('') ?? '';

function titleBelow(
  proposal: Proposal,
  facts: Facts,
  taken: Map<number, Proposal>,
): Line | undefined {
  if (!proposal.rank || proposal.parts?.heading === undefined) return undefined;
  const next = facts.lines[(facts.at(proposal.to)?.index ?? -2) + 1];
  if (!next?.first || next.gapBefore > mostBlank || !isTitleLike(next)) return undefined;
  const summary = isSummary(next.text);
  if (proposal.parts.heading.children.length > 0 && !summary) return undefined;
  const other = taken.get(next.number);
  if (
    other &&
    !(other.rule === 'heading/markdown' && next.block.depth === facts.at(proposal.to)?.block.depth)
  ) {
    return undefined;
  }
  return next;
}

//  accepted  THE BOAT     The Clock That Ran Backwards     In which a Bear is met.
//  rejected  It was cold.     “Who's there?”     3 May. Bistritz     — 1889 —
function isTitleLike(line: Line): boolean {
  const { block } = line;
  if (line.prose || block.lines.length > 3 || line.words > mostWords || line.letters === 0)
    return false;
  if (block.type !== 'paragraph' && block.type !== 'heading') return false;
  if (isSummary(line.text)) return true;
  if (/^["“„«(]|[,;:]$/u.test(line.text) || (line.words <= 5 && isDate(line.text))) return false;
  if (line.capitals === line.letters) return true;
  return line.capitalised * 2 >= line.words && !/[.!…]$/u.test(line.text) && !readShape(line.text);
}

const isSummary = (text: string) =>
  /^[_*(]*(?:in which|wherein|containing|treats? of|showing|relates? how|being)\s/i.test(text);

//  accepted  Tuesday     Friday, 3 p.m.     12 May     July 1911     6:07am
//  rejected  The Tuesday Room     May Day
const isDate = (text: string) =>
  /\b(?:1\d{3}|20\d\d)\b|\b\d{1,2}(?::\d\d|\s?[ap]\.?m\b)/i.test(text) ||
  /^\P{L}*(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b(?=[\s,]*(?:$|\d|the\b|morning|noon|afternoon|evening|night))/iu.test(
    text,
  ) ||
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b.*\d/i.test(
    text,
  );

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
  return heading.centred === title.centred && title.capitalised * 3 >= title.words * 2;
}

function withTitle(proposal: Proposal, title: Line): Proposal {
  const { block } = title;
  const to = block.lines.at(-1)?.number ?? title.number;
  const words = isSummary(title.text) ? { summary: block.children } : { children: block.children };
  return { ...withHeading(proposal, words), to };
}

function withHeading(
  proposal: Proposal,
  words: Partial<NonNullable<NonNullable<Proposal['parts']>['heading']>>,
): Proposal {
  const heading = { children: [], ...proposal.parts?.heading, ...words };
  return { ...proposal, parts: { ...proposal.parts, heading } };
}
