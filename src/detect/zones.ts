// Where a line stands: in the header, at a chapter's opening or closing, in the story. Rules about
// what stands around the story ask this first.
import { isByline } from './author-names.ts';
import type { Facts } from './facts.ts';
import { readKeyLine } from './key-lines.ts';
import type { Line } from './line.ts';
import { isPlea, readNoteMark } from './note-marks.ts';
import type { Proposal } from './proposal.ts';

export type Zone = 'header' | 'opening' | 'story' | 'closing';

/** A stretch of lines between two headings or contents lists, by line index; `to` is excluded. */
export interface Segment {
  from: number;
  to: number;
  /** Before the first heading. */
  first: boolean;
  /** Index of the first and the last line of the story in it; absent when there is none. */
  story?: { from: number; to: number };
}

export interface Zones {
  segments: Segment[];
  segmentOf(line: Line): Segment;
  zoneOf(line: Line): Zone;
  /** The lines before the story and before the first heading. */
  header: Line[];
}

/** Believed headings and contents lists, in order: between them stand the segments. */
interface Borders {
  headings: Proposal[];
  contents: Proposal[];
}

/** Reads where the lines stand; what is `claimed` already is no story. */
export function readZones(facts: Facts, landmarks: Borders, claimed: Map<number, Proposal>): Zones {
  const segments = readSegments(facts, landmarks, claimed);
  const byLine: Segment[] = [];
  for (const segment of segments) {
    for (let n = byLine.length; n < segment.to; n++) byLine[n] = segment; // with its heading
  }
  const nowhere: Segment = { from: 0, to: 0, first: false };
  const segmentOf = (line: Line) => byLine[line.index] ?? nowhere;
  const zoneOf = (line: Line) => zoneIn(segmentOf(line), line);
  const [first] = segments;
  const top = first ? facts.lines.slice(first.from, first.story?.from ?? first.to) : [];
  return { segments, segmentOf, zoneOf, header: top.filter((line) => zoneOf(line) === 'header') };
}

function zoneIn({ story, first }: Segment, { index }: Line): Zone {
  if (!story) return first ? 'header' : 'opening';
  if (index < story.from) return first ? 'header' : 'opening';
  return index > story.to ? 'closing' : 'story';
}

/** A sub-heading does not end a chapter. */
function readSegments(
  facts: Facts,
  { headings, contents }: Borders,
  claimed: Map<number, Proposal>,
): Segment[] {
  const isStory: IsStory = (index) => mayBeStory(facts.lines, index, claimed);
  const borders = [...headings.filter(({ kind }) => kind !== 'sub-heading'), ...contents].sort(
    (a, b) => a.from - b.from,
  );
  const segments: Segment[] = [];
  let from = 0;
  let first = true;
  for (const border of borders) {
    const to = indexFrom(facts, border.from);
    if (to > from) segments.push(segmentBetween(facts, from, to, first, isStory));
    from = indexFrom(facts, border.to + 1);
    if (border.kind !== 'toc') first = false;
  }
  if (from < facts.lines.length)
    segments.push(segmentBetween(facts, from, facts.lines.length, first, isStory));
  return segments;
}

/** Index of the first line with this number or a later one. */
function indexFrom(facts: Facts, number: number): number {
  let low = 0;
  let high = facts.lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((facts.lines[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

type IsStory = (index: number) => boolean;

/** Paragraphs of prose before the first heading from which on they are story. */
const MIN_STORY_PARAGRAPHS = 3;

function segmentBetween(
  facts: Facts,
  from: number,
  to: number,
  first: boolean,
  isStory: IsStory,
): Segment {
  const { lines } = facts;
  let begin = from;
  const ahead = first ? LOOK_AHEAD_BLOCKS : LOOK_AHEAD_IN_CHAPTER;
  while (begin < to) {
    const matter = isStory(begin) ? matterAfter(lines, begin, to, ahead) : begin;
    if (matter === undefined) break;
    // A line before the matter stands before it, too: none of them is asked again.
    begin = Math.max(begin + 1, matter);
  }
  let end = to - 1;
  while (end > begin && !isStory(end)) end -= 1;
  const beforeHeading = first && to < lines.length;
  if (
    begin >= to ||
    (beforeHeading && countParagraphs(lines, begin, end, isStory) < MIN_STORY_PARAGRAPHS)
  ) {
    return { from, to, first };
  }
  return { from, to, first, story: { from: begin, to: end } };
}

function countParagraphs(lines: Line[], from: number, to: number, isStory: IsStory): number {
  let count = 0;
  for (let n = from; n <= to; n++) {
    if (lines[n]?.prose && lines[n]?.first && isStory(n)) count += 1;
  }
  return count;
}

/** Blocks after a paragraph in which more of the header may follow; fewer where a chapter opens. */
const LOOK_AHEAD_BLOCKS = 3;
const LOOK_AHEAD_IN_CHAPTER = 1;

/** The sure metadata that comes soon after a paragraph, which then does not begin the story. */
function matterAfter(lines: Line[], index: number, to: number, ahead: number): number | undefined {
  let blocks = 0;
  for (let n = index + 1; n < to && blocks < ahead; n++) {
    const next = lines[n];
    if (!next) break;
    if (next.first) blocks += 1;
    if (readKeyLine(next.text)?.strong || isByline(next.text)) return n;
  }
  return undefined;
}

/** Prose, or a short sentence, that is neither metadata nor a note by its own words. */
function mayBeStory(lines: Line[], index: number, claimed: Map<number, Proposal>): boolean {
  const line = lines[index];
  if (!line || claimed.has(line.number)) return false;
  const { block, text } = line;
  if (block.type === 'html' || block.type === 'thematicBreak') return false;
  if (!line.prose && !isSentence(line)) return false;
  return !isBracketed(block.text) && !isByline(text) && !isMatter(lines, line);
}

function isSentence({ text, words, capitalised }: Line): boolean {
  return words > 4 && capitalised * 2 < words && /[.!?…]["”’'»*_)]*$/u.test(text);
}

/** Metadata, a note or a plea, or a line in a block that begins so. */
function isMatter(lines: Line[], line: Line): boolean {
  const opening = line.block.lines[0]?.text ?? line.text;
  if (isMarked(line.text) || (!line.first && isMarked(opening))) return true;
  const above = lines[line.index - 1]?.text ?? '';
  if (readKeyLine(above)?.open || readNoteMark(above)?.alone) return true;
  return readKeyLine(line.text) !== undefined && hasKeyBeside(lines, line.index);
}

function isMarked(text: string): boolean {
  return readNoteMark(text) !== undefined || readKeyLine(text)?.strong === true || isPlea(text);
}

/** `Tagline: …` is a sentence, but not beside `Content warnings: …`. */
function hasKeyBeside(lines: Line[], index: number): boolean {
  return [-2, -1, 1, 2].some((step) => readKeyLine(lines[index + step]?.text ?? '')?.strong);
}

/** Whether a block is one remark in brackets. */
export function isBracketed(text: string): boolean {
  return /^[*_\s]*(?:\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\})[*_\s.]*$/.test(text);
}

/** The believable proposals that rules before this one have made, by line number. */
export function claimedLines(earlier: readonly Proposal[]): Map<number, Proposal> {
  const claimed = new Map<number, Proposal>();
  for (const proposal of earlier) {
    if (proposal.score < 0.5) continue;
    for (let n = proposal.from; n <= proposal.to; n++) claimed.set(n, proposal);
  }
  return claimed;
}
