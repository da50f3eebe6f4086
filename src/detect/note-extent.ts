// How far an author's note goes: to its bracket, to a heading, to a mark, or as long as it speaks to
// readers. What follows tells whether the story goes on.
import type { Facts } from './facts.ts';
import type { Line } from './line.ts';
import { isPlea, type NoteMark, readNoteMark, speaksToReaders } from './note-marks.ts';
import type { Proposal } from './proposal.ts';
import type { Segment, Zones } from './zones.ts';

export type NotePlacement = 'before' | 'after' | 'inline';

/** A place where a note begins. */
export interface NoteStart {
  line: Line;
  mark?: NoteMark;
  score: number;
  rule: string;
  reason: string;
}

/** What the reader of a note needs to know about the manuscript. */
export interface NoteContext {
  facts: Facts;
  around: Zones;
  claimed: Map<number, Proposal>;
  /** By line index: the next line after it at which a note must have ended. */
  stops: Int32Array;
  /** By line index: the last line before it that tells the story; −1 without one. */
  told: Int32Array;
  /** By line index: the last end mark before it; −1 without one. */
  ends: Int32Array;
  breaks: Map<number, Proposal>;
}

interface NoteExtent {
  lines: Line[];
  placement: NotePlacement;
}

/** Reads how far a note goes, and how it stands to the story. */
export function readExtent(start: NoteStart, context: NoteContext): NoteExtent {
  const { line, mark } = start;
  const segment = context.around.segmentOf(line);
  const told = (context.told[line.index] ?? -1) >= segment.from;
  const closed = closingBracket(line, segment, context);
  if (closed) return { lines: closed, placement: placementOf(closed, told, segment, context) };
  if (!mark && start.rule !== 'note/after-end' && start.rule !== 'note/notice') {
    return { lines: blockFrom(line, context), placement: told ? 'after' : 'before' };
  }
  const stop = Math.min(context.stops[line.index] ?? segment.to, segment.to);
  const tail = context.facts.lines.slice(line.index, stop);
  if (line.index < segment.from) return underHeading(start, tail, context);
  const last = segment.to >= context.facts.lines.length;
  if (told) return afterStory(start, tail, context);
  if (segment.first && !last) return { lines: tail, placement: 'before' };
  return beforeStory(start, tail, context);
}

/** By line index, the next line that a note cannot reach: metadata, a title, an end mark. */
export function readStops({ lines }: Facts, claimed: Map<number, Proposal>): Int32Array {
  const stops = new Int32Array(lines.length);
  let stop = lines.length;
  for (let n = lines.length - 1; n >= 0; n--) {
    stops[n] = stop;
    if (claimed.has(lines[n]?.number ?? 0)) stop = n;
  }
  return stops;
}

/** By line index, the last line before it that tells the story. */
export function readTold({ lines }: Facts, claimed: Map<number, Proposal>): Int32Array {
  const told = new Int32Array(lines.length);
  let last = -1;
  let tells = false; // the block does
  for (const line of lines) {
    told[line.index] = last;
    if (line.first) tells = line.prose && !readNoteMark(line.text);
    if (tells && !claimed.has(line.number)) last = line.index;
  }
  return told;
}

/** By line index, the last end mark before it. */
export function readEnds({ lines }: Facts, claimed: Map<number, Proposal>): Int32Array {
  const ends = new Int32Array(lines.length);
  let last = -1;
  for (const line of lines) {
    ends[line.index] = last;
    if (claimed.get(line.number)?.kind === 'end-mark') last = line.index;
  }
  return ends;
}

/** Most lines over which a bracket stays open. */
const MAX_BRACKET_LINES = 60;

/** A note that opens with a bracket ends where it closes, at the end of a line. */
function closingBracket(line: Line, { to }: Segment, { facts }: NoteContext): Line[] | undefined {
  const open = /^[\s*_~]*([([{])/.exec(line.text)?.[1];
  const close = open && { '(': ')', '[': ']', '{': '}' }[open];
  if (!open || !close) return undefined;
  let depth = 0;
  for (let n = line.index; n < Math.min(to, line.index + MAX_BRACKET_LINES); n++) {
    const text = facts.lines[n]?.text ?? '';
    for (const char of text) depth += char === open ? 1 : char === close ? -1 : 0;
    if (depth <= 0) return facts.lines.slice(line.index, n + 1);
  }
  return undefined;
}

function placementOf(
  lines: Line[],
  told: boolean,
  segment: Segment,
  { facts, around }: NoteContext,
): NotePlacement {
  if (!told) return 'before';
  const next = facts.lines[(lines.at(-1)?.index ?? 0) + 1];
  const storyFollows = next && next.index < segment.to && around.zoneOf(next) === 'story';
  return storyFollows ? 'inline' : 'after';
}

/** A note that has a heading goes to the next heading, or to the mark after which the story begins. */
function underHeading(start: NoteStart, tail: Line[], context: NoteContext): NoteExtent {
  const { line } = start;
  const placement = context.around.segmentOf(line).first ? 'before' : 'after';
  if (!tellsStory(tail, line)) return { lines: tail, placement };
  return beforeStory(start, tail, context);
}

/** After the story: all that follows, unless the story goes on. */
function afterStory(start: NoteStart, tail: Line[], context: NoteContext): NoteExtent {
  if (!tellsStory(tail, start.line)) return { lines: tail, placement: 'after' };
  return { lines: speech(start, tail, context), placement: 'inline' };
}

/** Before the story: to a mark that ends it, else as long as it speaks to readers. */
function beforeStory(start: NoteStart, tail: Line[], context: NoteContext): NoteExtent {
  const { line } = start;
  const marked = toMark(tail, context);
  if (marked) return { lines: marked, placement: 'before' };
  if (!tellsStory(tail, line) && mostlySpeaks(tail)) return { lines: tail, placement: 'before' };
  return { lines: speech(start, tail, context), placement: 'before' };
}

/** Paragraphs before a mark that may still belong to the note it ends. */
const MAX_MARK_PARAGRAPHS = 8;

function toMark(tail: Line[], { breaks }: NoteContext): Line[] | undefined {
  const at = tail.slice(0, LINES_OF_EVIDENCE).findIndex(({ number }) => breaks.has(number));
  const before = at < 0 ? [] : tail.slice(0, at);
  const blocks = before.filter(({ first }) => first);
  const tells = blocks.slice(1).some(({ block }) => isTold(block.text));
  return at > 0 && blocks.length <= MAX_MARK_PARAGRAPHS && !tells ? before : undefined;
}

/** The block of a note (under a lone announcement, the next) and the blocks after it that speak to readers, or stand in the same run. */
function speech({ line, mark }: NoteStart, tail: Line[], { facts, breaks }: NoteContext): Line[] {
  const close = facts.layout.model === 'line' || facts.layout.model === 'indented';
  const opened =
    mark?.alone && line.last ? tail.find(({ block }) => block !== line.block)?.block : undefined;
  let end = 1;
  for (const next of tail.slice(1)) {
    const same = next.block === line.block || next.block === opened || (!next.first && end > 1);
    const run = !close && next.gapBefore === 0;
    const face = line.markup === 'strong' && next.block.markup === 'strong';
    const speaks = next.first && !isDialogue(next.block.text) && speaksToReaders(next.block.text);
    if (breaks.has(next.number) || !(same || run || face || speaks || isPlea(next.text))) break;
    end += 1;
  }
  return tail.slice(0, end);
}

//  told      She wound it the wrong way to be certain, and waited for the clock to strike.
//  not told  I moved house, and then I moved back.      This takes place after the second book.
const isTold = (text: string) =>
  isDialogue(text) ||
  (text.length > MIN_STORY_LETTERS &&
    !/\b(?:I|me|my|you|your|we|our)\b/.test(text) &&
    !speaksToReaders(text));

/** Letters from which on a paragraph that names neither writer nor reader is a story's. */
const MIN_STORY_LETTERS = 80;

const isDialogue = (text: string) => /^["“«„‘—–]/.test(text);

/** Lines after a note that are looked at to see whether the story goes on. */
const LINES_OF_EVIDENCE = 60;
/** Words after which a note is too long to be one, where little of it speaks to readers. */
const MAX_NOTE_WORDS = 250;

/** Whether the lines after a note's first block go on with the story. */
function tellsStory(tail: Line[], line: Line): boolean {
  const near = tail.slice(0, LINES_OF_EVIDENCE);
  const blocks = near.filter((next) => next.first && next.block !== line.block);
  if (line.markup === 'strong' && blocks.every(({ markup }) => markup === 'strong')) return false;
  const dialogue = blocks.filter(({ block }) => isDialogue(block.text)).length;
  const speaking = blocks.filter(({ block }) => speaksToReaders(block.text)).length;
  const words = blocks.reduce((sum, { block }) => sum + block.text.split(' ').length, 0);
  if (dialogue > 1 && dialogue > speaking) return true;
  return words > MAX_NOTE_WORDS && speaking * 4 < blocks.length;
}

function mostlySpeaks(tail: Line[]): boolean {
  if (tail.length > LINES_OF_EVIDENCE) return false;
  const blocks = tail.filter(({ first }) => first);
  return blocks.filter(({ block }) => speaksToReaders(block.text)).length * 2 >= blocks.length;
}

function blockFrom(line: Line, { facts }: NoteContext): Line[] {
  return facts.lines
    .slice(line.index, line.index + 200)
    .filter(({ block }) => block === line.block);
}
