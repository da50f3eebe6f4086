// Metadata: lines with a known key, what goes on below them, and the words for a story's state.
// In the header a key is believed; at a chapter's edge a sure one; in the story only a whole block.
import type { MetadataFields } from '../../book/metadata-types.ts';
import type { FoundField } from '../../metadata/statements.ts';
import type { Facts } from '../facts.ts';
import { mayOpen, openingsOf } from '../first-words.ts';
import { type KeyLine, type KeyValue, readKeyLine } from '../key-lines.ts';
import type { Kind } from '../kinds.ts';
import type { Line } from '../line.ts';
import { readNoteMark } from '../note-marks.ts';
import type { Proposal } from '../proposal.ts';
import type { MatterRule } from '../rule.ts';
import { namesBook, readStatedNames, speakOfOther } from '../stated-names.ts';
import { claimedLines, type Zone, type Zones } from '../zones.ts';

/** A line with its keys, and the lines below that go on with it. */
interface KeyedEntry {
  line: Line;
  read: KeyLine;
  below: Line[];
}

export const keyedLines: MatterRule = {
  id: 'metadata/key',
  propose: (facts, landmarks, earlier) => {
    const claimed = claimedLines([
      ...earlier,
      ...landmarks.headings,
      ...landmarks.contents,
      ...landmarks.boilerplate,
    ]);
    const { around } = landmarks;
    const entries = readEntries(facts, (line) => claimed.has(line.number));
    const stated = readStatedNames(around.header);
    return entries.flatMap((entry, n) => {
      const near = [entries[n - 1], entries[n + 1]].filter(isPresent).filter(areNeighbours(entry));
      const score = scoreOf(entry, near, around);
      const zone = around.zoneOf(entry.line);
      if (zone === 'header') return proposalsOf(entry, score, zone);
      const told = facts.proseBetween(0, entry.line.number) > 0;
      const other = speakOfOther(entry.read.pairs, stated, told);
      const found = proposalsOf(entry, other ? Math.min(score, MAX_STORY_SCORE) : score, zone);
      return told ? found.map(withoutNames) : found;
    });
  },
};

function readEntries(facts: Facts, isTaken: (line: Line) => boolean): KeyedEntry[] {
  const entries: KeyedEntry[] = [];
  let below = 0; // lines before this index belong to the last entry
  for (const line of facts.lines) {
    if (line.index < below || !mayHold(line)) continue;
    const read = readKeyLine(line.text);
    if (!read || isTaken(line) || readNoteMark(line.text)?.sure) continue;
    const entry = { line, read, below: linesBelow(line, read, facts, isTaken) };
    entries.push(entry);
    below = line.index + entry.below.length + 1;
  }
  return entries;
}

/** A key stands at the start of a line, near the start of its block, outside quotations and code. */
function mayHold({ block, text }: Line): boolean {
  return (block.type === 'paragraph' || block.type === 'heading') && text.length < 4000;
}

/** Most lines that go on with an entry. */
const MAX_LINES_BELOW = 30;

/** The lines of the same run that have no key of their own; for an open key, the next paragraph. */
function linesBelow(
  line: Line,
  read: KeyLine,
  facts: Facts,
  isTaken: (line: Line) => boolean,
): Line[] {
  const below: Line[] = [];
  if (namesWhole(read)) return below;
  const close = facts.layout.model === 'line' || facts.layout.model === 'indented';
  for (let n = line.index + 1; n < facts.lines.length && below.length < MAX_LINES_BELOW; n++) {
    const next = facts.lines[n];
    if (!next || isTaken(next) || readKeyLine(next.text) || readNoteMark(next.text)) break;
    const touches = next.gapBefore === 0 && (next.block === line.block || !close || !next.prose);
    const opened = read.open && below.length === 0 && next.gapBefore <= 1;
    const sameBlock = next.block === below.at(-1)?.block && !next.first;
    if (!touches && !opened && !(read.open && sameBlock)) break;
    if (!touches && !opened && next.first) break;
    if (/^by:?\s/i.test(next.text) || isRow(next)) break;
    below.push(next);
  }
  return below;
}

/** `By: Ann Lee` is a whole name; `Authors: Ann Lee,` goes on. */
function namesWhole({ pairs }: KeyLine): boolean {
  const last = pairs.at(-1);
  return last?.field === 'creators' && /[^\s,&;]$/u.test(last.value) && !/ and$/i.test(last.value);
}

const isRow = (line: Line) => line.letters === 0 && line.digits === 0;

/** In the story a key is text, however sure it looks. */
const MAX_STORY_SCORE = 0.4;

const scores: Record<Zone, { sure: number; ordinary: number }> = {
  header: { sure: 0.96, ordinary: 0.7 },
  opening: { sure: 0.93, ordinary: 0.35 },
  closing: { sure: 0.93, ordinary: 0.35 },
  story: { sure: MAX_STORY_SCORE, ordinary: 0.1 },
};

/** Keys that stand together are believed together. */
function scoreOf(entry: KeyedEntry, near: KeyedEntry[], around: Zones): number {
  const zone = around.zoneOf(entry.line);
  const { sure, ordinary } = scores[zone];
  const own = entry.read.strong ? sure : ordinary;
  if (near.length === 0 || zone === 'story') return own;
  const strong = entry.read.strong || near.some(({ read }) => read.strong);
  return strong || zone === 'header' ? Math.max(own, 0.94) : own;
}

const isPresent = (entry: KeyedEntry | undefined) => entry !== undefined;

function areNeighbours(a: KeyedEntry): (b: KeyedEntry) => boolean {
  return (b) => {
    const [first, second] = a.line.index < b.line.index ? [a, b] : [b, a];
    return second.line.index - first.line.index - first.below.length <= 2;
  };
}

/** Once the story has begun, no line gives the book another title or author. */
function withoutNames(proposal: Proposal): Proposal {
  return { ...proposal, fields: (proposal.fields ?? []).filter((field) => !namesBook(field)) };
}

function proposalsOf(entry: KeyedEntry, score: number, zone: Zone): Proposal[] {
  const { line, read, below } = entry;
  const [first] = read.pairs;
  const kind = first && read.pairs.length === 1 ? kindOf(first, zone) : 'metadata';
  return [
    {
      kind,
      from: line.number,
      to: below.at(-1)?.number ?? line.number,
      score,
      rule: read.pairs.length > 1 ? 'metadata/several-keys' : 'metadata/key',
      reason: `the key “${first?.key ?? ''}” and its value`,
      fields: read.pairs.map((pair) => fieldOf(pair, below, line, score)),
    },
  ];
}

/** What a key makes of its line. Mail headers stay metadata, though they may name the title and the author. */
export function kindOf({ key, field }: KeyValue, zone: Zone): Kind {
  if (zone === 'story' || /^(?:subject|from)$/i.test(key)) return 'metadata';
  if (field === 'title' || field === 'subtitle') return 'title';
  return field === 'creators' && isAuthor(key) ? 'byline' : 'metadata';
}

const isAuthor = (key: string) => !/transl|übers|tradu|illust|edit|art|cover|перев|вед/i.test(key);

/** The field that a key and its value give, with what goes on `below`. */
export function fieldOf(
  { key, field, value }: KeyValue,
  below: Line[],
  line: Line,
  score: number,
): FoundField {
  const words = [value, ...below.map(({ text }) => text)].filter((text) => text !== '');
  const origin = { from: 'line', line: line.number, confidence: score } as const;
  return { field, key, value: words.join(' '), origin };
}

//  accepted  Unbeta'd & Oneshot.     COMPLETE     One-shot, complete     WIP
//  rejected  Complete nonsense.     In progress, the old man said
const state =
  /^[([*_\s]*(?:(?:un-?beta['’]?(?:e?d)?|not beta['’]?(?:e?d)?(?: read)?|one-?\s?shot|two-?\s?shot|drabble|complete[d]?|finished|w\.?i\.?p\.?|work in progress|in progress|incomplete|hiatus|abandoned|discontinued|au|ooc|yaoi|yuri|slash|femslash|gen|het|fluff|angst)(?:\s*(?:[,;/&|+.·-]|and)\s*|$))+[)\]*_\s.!]*$/iu;
const stateOpenings = openingsOf(
  `un unbeta unbetaed not beta one oneshot two twoshot drabble complete finished w wip work in incomplete
  hiatus abandoned discontinued au ooc yaoi yuri slash femslash gen het fluff angst`,
);
const statuses =
  /one-?\s?shot|complete[d]?|finished|w\.?i\.?p|in progress|incomplete|hiatus|abandoned|discontinued/i;
//  accepted  Rated PG-13     rated: M for language     [R]     NC-17
//  rejected  Rated highly by the critics
const rating =
  /^[([*_\s]*(?:rated\s+)?(?:fiction\s+)?(PG(?:-?\s?1[35])?|NC-?17|K\+?|R|M|T|MA|FR\d\d|mature|teen|explicit)(?:\s+(?:for|due to)\b.{1,60})?[)\]*_\s.!]*$/i;

/** Lines that give a state or a rating without a key. */
export const statusLines: MatterRule = {
  id: 'metadata/state',
  propose: (_facts, landmarks, earlier) => {
    const claimed = claimedLines([
      ...earlier,
      ...landmarks.headings,
      ...landmarks.contents,
      ...landmarks.boilerplate,
    ]);
    const { header } = landmarks.around;
    const free = header.filter(({ number, text }) => text.length < 90 && !claimed.has(number));
    return free.flatMap(readState);
  },
};

function readState(line: Line): Proposal[] {
  const rated = /^[([*_\s]*rated|^\W*(?:PG|NC)/i.test(line.text) ? rating.exec(line.text)?.[1] : '';
  if (rated) return [unkeyed(line, 'rating', 'Rating', rated)];
  if (line.words > 8 || !mayOpen(line.text, stateOpenings) || !state.test(line.text)) return [];
  return [unkeyed(line, 'status', 'Status', statuses.exec(line.text)?.[0])];
}

function unkeyed(
  line: Line,
  field: keyof MetadataFields,
  key: string,
  value: string | undefined,
): Proposal {
  const origin = { from: 'line', line: line.number, confidence: 0.85 } as const;
  return {
    kind: 'metadata',
    from: line.number,
    to: line.number,
    score: 0.9,
    rule: 'metadata/state',
    reason: 'words for the state of a story',
    fields: value === undefined ? [] : [{ field, key, value, origin }],
  };
}
