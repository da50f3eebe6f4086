// Headings compete as families: members that look alike are believed, or not, as a set. A set is
// believed for its size, for numbers that mostly rise by one, and for the prose between members.
import { foldAccents } from '../typography/fold.ts';
import { keyOf } from './contents-entries.ts';
import type { Facts } from './facts.ts';
import { readShape } from './heading-shapes.ts';
import { named } from './keywords.ts';
import type { Line } from './line.ts';
import { logit, probability } from './odds.ts';
import type { Proposal } from './proposal.ts';
import type { ProseBetween } from './prose.ts';
import { claimedLines } from './zones.ts';

/** Scores every proposal that has a family by what its family is like. */
export function believeFamilies(facts: Facts, proposals: Proposal[]): Proposal[] {
  const prose = facts.proseBetween;
  const end = (facts.lines.at(-1)?.number ?? 0) + 1;
  const listed = claimedLines(proposals.filter(({ kind }) => kind === 'toc'));
  const entries = entriesOf(listed, facts);
  const free = proposals
    .filter((proposal) => proposal.kind === 'toc' || !listed.has(proposal.from))
    .map((proposal) => promote(proposal, entries, facts));
  const families = [...byFamily(free)].map(([name, members]) =>
    name === '' ? members : believe(inOrder(members), facts, prose, end),
  );
  return compete(families, prose, end).flat();
}

/** Where numbered chapters cover the text, bare titles and a lone story or letter are needless. */
function compete(families: Proposal[][], prose: ProseBetween, end: number): Proposal[][] {
  const all = prose(0, end);
  const numbered = families.some(
    (members) => !isBare(members) && covered(members, prose, end) > all * 0.6,
  );
  if (!numbered) return families;
  return families.map((members) =>
    isBare(members) || isLone(members)
      ? members.map((one) => ({ ...one, score: probability(logit(one.score) + NEEDLESS_ODDS) }))
      : members,
  );
}

/** Log odds for a heading of words where numbered headings cover the text. */
const NEEDLESS_ODDS = -5;

const isBare = (members: Proposal[]) => members[0]?.rule === 'heading/bare';

/** `The Second Letter` once: a title that happens to count. A lone part or interlude is another. */
function isLone([first, second]: Proposal[]): boolean {
  if (!first || second || first.rule !== 'heading/keyword' || first.rank === 'part') return false;
  return !named.has(foldAccents(first.parts?.heading?.label ?? ''));
}

/** Letters of prose that stand under the believed members of a family, the last one included. */
function covered(members: Proposal[], prose: ProseBetween, end: number): number {
  const believed = members.filter(({ score, rank }) => score > 0.7 && rank === 'chapter');
  return believed.length < 2 ? 0 : prose(believed[0]?.from ?? 0, end);
}

/** Log odds for a heading that a contents list names. */
const PROMISED_ODDS = 2.5;

function entriesOf(listed: Map<number, Proposal>, facts: Facts): Set<string> {
  const keys = new Set<string>();
  for (const number of listed.keys()) {
    const line = facts.at(number);
    if (line) keys.add(keyOf(line.text));
  }
  return keys;
}

function promote(proposal: Proposal, entries: Set<string>, facts: Facts): Proposal {
  if (!proposal.rank || entries.size === 0) return proposal;
  if (!entries.has(keyOf(facts.at(proposal.from)?.text ?? ''))) return proposal;
  return { ...proposal, score: probability(logit(proposal.score) + PROMISED_ODDS) };
}

function byFamily(proposals: Proposal[]): Map<string, Proposal[]> {
  const families = new Map<string, Proposal[]>();
  for (const proposal of proposals) {
    const members = families.get(proposal.family ?? '');
    if (members) members.push(proposal);
    else families.set(proposal.family ?? '', [proposal]);
  }
  return families;
}

function inOrder(members: Proposal[]): Proposal[] {
  return members.sort((a, b) => a.from - b.from);
}

function believe(members: Proposal[], facts: Facts, prose: ProseBetween, end: number): Proposal[] {
  const rooms = members.map((member, n) => prose(member.to, members[n + 1]?.from ?? end));
  const real = members.filter((_, n) => (rooms[n] ?? 0) > 0);
  const opens =
    isBare(members) && prose(0, real[0]?.from ?? end) < SHORT_ROOM_LETTERS ? OPENING_ODDS : 0;
  const together =
    opens +
    (members[0]?.family === NAMES_FAMILY && !tellsChapters(rooms, opens) ? NO_TELLER_ODDS : 0) +
    besides(real, facts) +
    (arePages(members, facts) ? PAGE_NUMBER_ODDS : 0) +
    evidence(
      real,
      rooms.filter((room) => room > 0),
    );
  const listed = members[0]?.family?.startsWith('#') ? EMPTY_MARKED_ODDS : EMPTY_ROOM_ODDS;
  return members.map((member, n) => ({
    ...member,
    score: probability(
      logit(member.score) +
        together +
        ((rooms[n] ?? 0) > 0 || isUnwritten(members, rooms, n) ? 0 : listed) +
        (endsList(members, rooms, n) ? LIST_END_ODDS : 0),
    ),
  }));
}

//  Chapter 1                a chapter that nobody has written: both its neighbours have prose, or
//  Chapter 2                are not there, and no other heading of the family has its number
//  She went down to…
function isUnwritten(members: Proposal[], rooms: number[], n: number): boolean {
  const number = members[n]?.parts?.heading?.ordinal;
  if (members[n]?.rule !== 'heading/keyword' || number === undefined) return false;
  if ((rooms[n - 1] ?? 1) === 0 || (rooms[n + 1] ?? 1) === 0) return false;
  return members.filter(({ parts }) => parts?.heading?.ordinal === number).length === 1;
}

//  1. Eels            an entry of a list has no text before the next one; the last entry has, but
//  2. Rope            it goes on from two that have none
//  3. A policeman
//  She held the lantern lower…
function endsList(members: Proposal[], rooms: number[], n: number): boolean {
  if (!isNumber(members[n])) return false;
  const [first, second, last] = [members[n - 2], members[n - 1], members[n]].map(
    (member) => member?.parts?.heading?.ordinal,
  );
  if (first === undefined || second !== first + 1 || last !== first + 2) return false;
  return rooms[n - 2] === 0 && rooms[n - 1] === 0;
}

const isNumber = (member: Proposal | undefined) =>
  member?.rule === 'heading/number' || member?.rule === 'heading/numbered-title';

const LIST_END_ODDS = -8;

/** Log odds for numbers of which one stands right below a part, or most over a title. */
const UNDER_PART_ODDS = 2;
const OVER_TITLE_ODDS = 1.5;
/** Log odds for a number behind words that is always the same: `Hamburger Ausgabe, Band 6`. */
const SAME_NUMBER_ODDS = -5;

/** What stands beside the members, and what their numbers say together. */
function besides(members: Proposal[], facts: Facts): number {
  const numbers = new Set(members.map((member) => member.parts?.heading?.ordinal ?? 0));
  const [only = 0] = numbers;
  const rule = members[0]?.rule;
  if (rule === 'heading/suffix' && members.length > 1 && numbers.size === 1 && only > 1) {
    return SAME_NUMBER_ODDS;
  }
  if (rule !== 'heading/number' || members.length < 2) return 0;
  const beside = (member: Proposal, step: number) =>
    facts.lines[(facts.at(member.from)?.index ?? 0) + step];
  const underPart = members.some((member) => isPart(beside(member, -1)?.text ?? ''));
  const titled = members.filter((member) => isTitle(beside(member, 1))).length;
  return (
    (underPart ? UNDER_PART_ODDS : 0) + (titled * 3 > members.length * 2 ? OVER_TITLE_ODDS : 0)
  );
}

const isPart = (text: string) => text.length < 60 && readShape(text)?.rank === 'part';

function isTitle(line: Line | undefined): boolean {
  if (!line?.first || !line.last || line.prose || line.words > 12) return false;
  return line.capitals === line.letters && line.letters > 2;
}

/** Log odds for a member with no prose before the next of its family: an entry of a list. */
const EMPTY_ROOM_ODDS = -6;
/** The same where headings are marked as such, and a list would be marked as a list. */
const EMPTY_MARKED_ODDS = -1;

/** Log odds for numbers that stand where pages of a printed book ended. */
const PAGE_NUMBER_ODDS = -8;
/** Share of the numbers that cut a sentence in two, from which on they count pages. */
const MIN_CUTTING_SHARE = 0.2;

//  …and the lamp went
//  12                      a page's number, or `Page 12`
//  out on the stair.
function arePages(members: Proposal[], facts: Facts): boolean {
  const rule = members[0]?.rule;
  if (rule !== 'heading/number' && rule !== 'heading/counted-word') return false;
  const cut = members.filter(({ from }) => {
    const line = facts.at(from);
    const [before, after] = [
      facts.lines[(line?.index ?? 0) - 1],
      facts.lines[(line?.index ?? 0) + 1],
    ];
    if (!before || !after || before.capitalised * 2 > before.words) return false; // a title
    return /^\p{Ll}/u.test(after.text) || /[\p{Ll},]$/u.test(before.text);
  });
  return cut.length > members.length * MIN_CUTTING_SHARE;
}

/** Names over chapters; see `rules/bare.ts`. */
const NAMES_FAMILY = 'bare name';
/** Log odds for names that head speeches, or of which the first does not open the story. */
const NO_TELLER_ODDS = -6;

const tellsChapters = (rooms: number[], opens: number) =>
  opens > 0 && median(rooms) >= SHORT_ROOM_LETTERS;

/** Log odds for bare titles of which the first stands over the first paragraph of the story. */
const OPENING_ODDS = 1;

/** Letters between two headings: less is a list or a note, more is a chapter. */
const SHORT_ROOM_LETTERS = 400;
const LONG_ROOM_LETTERS = 3000;

function evidence(members: Proposal[], rooms: number[]): number {
  if (members.length < 2) return -0.5;
  const size = Math.min(3, Math.log2(members.length));
  const usual = median(rooms);
  const room = usual < SHORT_ROOM_LETTERS ? -0.5 : usual > LONG_ROOM_LETTERS ? 1.5 : 0.5;
  const trust = members[0]?.rule === 'heading/keyword' ? 1.5 : 3; // a word needs no right number
  const rise = rising(members);
  const perfect = rise === 1 && members.length > 2 ? 0.7 : 0;
  return size + room + perfect + trust * (rise - 0.5);
}

//  1 2 3     III VI V VI     1 2 40 3     1 2 1 2        rise, with slips and new beginnings
//  12 3 88 7                                              do not
/** Share of steps that go on from the last good number; unnumbered families count as half. */
function rising(members: Proposal[]): number {
  const numbers = members.flatMap((member) => member.parts?.heading?.ordinal ?? []);
  const [first, ...rest] = numbers;
  if (first === undefined || rest.length === 0) return 0.5;
  if (isCountdown(numbers)) return 1;
  let last = { number: first, steps: 0 };
  let good = 0;
  for (const [n, number] of rest.entries()) {
    const steps = last.steps + 1;
    const goesOn =
      number === last.number + 1 ||
      number === last.number + steps ||
      number === 1 ||
      number === (numbers[n] ?? 0) + 1;
    if (goesOn) good += 1;
    last = goesOn ? { number, steps: 0 } : { ...last, steps };
  }
  return good / rest.length;
}

//  Ten     Nine     Eight     Seven
const isCountdown = (numbers: number[]) =>
  numbers.length > 2 &&
  numbers.every((number, n) => n === 0 || number === (numbers[n - 1] ?? 0) - 1);

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
