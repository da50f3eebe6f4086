// Author's notes: where one is announced, and how far it goes when nothing marks its end.
import type { Facts, Line } from '../facts.ts';
import { isNotice, isPlea, type NoteMark, readNoteMark, speaksToReaders } from '../note-marks.ts';
import type { Landmarks, MatterRule, Proposal } from '../rule.ts';
import {
  beginsLine,
  claimedLines,
  isBracketed,
  readSurroundings,
  type Segment,
  type Surroundings,
} from '../surroundings.ts';

type Placement = 'before' | 'after' | 'inline';

/** A place where a note begins. */
interface Start {
  line: Line;
  mark?: NoteMark;
  score: number;
  rule: string;
  reason: string;
}

/** What the reader of a note needs to know about the manuscript. */
interface Context {
  facts: Facts;
  around: Surroundings;
  claimed: Map<number, Proposal>;
  breaks: Map<number, Proposal>;
}

export const authorNotes: MatterRule = {
  id: 'note',
  propose: (facts, landmarks, earlier) => {
    const context = contextOf(facts, landmarks, earlier);
    const notes: Proposal[] = [];
    let next = 0;
    for (const line of facts.lines) {
      if (line.index < next || context.claimed.has(line.number)) continue;
      const start = readStart(line, context);
      if (!start) continue;
      const { lines, placement } = extent(start, context);
      notes.push(...notesOf(start, lines, placement, context));
      next = (lines.at(-1)?.index ?? line.index) + 1;
    }
    return notes;
  },
};

function contextOf(facts: Facts, landmarks: Landmarks, earlier: readonly Proposal[]): Context {
  const claimed = claimedLines(earlier);
  return {
    facts,
    around: readSurroundings(facts, landmarks, claimed),
    claimed,
    breaks: claimedLines(landmarks.breaks),
  };
}

/** Whether a note begins here, and how sure that is. */
function readStart(line: Line, context: Context): Start | undefined {
  const { block } = line;
  if (block.type === 'code' || block.type === 'table' || block.type === 'thematicBreak')
    return undefined;
  if (!beginsLine(line, context.facts)) return undefined;
  const mark = readNoteMark(line.text);
  if (mark) return announced(line, mark, context);
  if (!line.first) return undefined;
  return asked(line, context) ?? bracketed(line, context) ?? afterEnd(line, context);
}

//  A/N: …      anywhere        Notes: …      outside the story only
function announced(line: Line, mark: NoteMark, context: Context): Start | undefined {
  const { first, story } = context.around.segmentOf(line);
  const inStory = context.around.zoneOf(line) === 'story';
  const reason = `it begins with “${mark.title}”`;
  if (mark.sure) {
    const score = line.block.type === 'heading' ? 0.998 : line.first || !line.prose ? 0.96 : 0.6;
    return { line, mark, score, rule: 'note/announced', reason };
  }
  if (line.block.type === 'heading' || isEnded(line, context)) {
    return { line, mark, score: 0.96, rule: 'note/announced', reason };
  }
  const tail = inStory && story && line.index > story.to - 12 && tailSpeaks(line, context);
  if (inStory && !tail) return undefined;
  const score = first ? 0.92 : 0.85;
  return { line, mark, score, rule: 'note/announced', reason };
}

/** Whether an end mark stands before a line of the same chapter. */
function isEnded(line: Line, { around, claimed, facts }: Context): boolean {
  const { from } = around.segmentOf(line);
  for (let n = line.index - 1; n >= from && n > line.index - 40; n--) {
    if (claimed.get(facts.lines[n]?.number ?? 0)?.kind === 'end-mark') return true;
  }
  return false;
}

function tailSpeaks(line: Line, context: Context): boolean {
  const { to } = context.around.segmentOf(line);
  const rest = context.facts.lines.slice(line.index, to);
  return rest.length < 30 && rest.some(({ text }) => speaksToReaders(text));
}

/** `Please read and review.` and “this isn't an update” need no announcement. */
function asked(line: Line, context: Context): Start | undefined {
  const zone = context.around.zoneOf(line);
  if (isPlea(line.text) && zone !== 'story') {
    return { line, score: 0.88, rule: 'note/plea', reason: 'a plea to readers' };
  }
  const opens = line.index === context.around.segmentOf(line).from;
  if (opens && isNotice(line.block.text)) {
    return { line, score: 0.85, rule: 'note/notice', reason: 'it says that it is no chapter' };
  }
  return undefined;
}

//  {These people are mine.}   (I warned you.)    alone in brackets, before or after the story
function bracketed(line: Line, context: Context): Start | undefined {
  const zone = context.around.zoneOf(line);
  if (zone === 'story' || !isBracketed(line.block.text) || line.words < 4) return undefined;
  if (zone === 'opening' && !speaksToReaders(line.block.text)) return undefined;
  return {
    line,
    score: 0.8,
    rule: 'note/bracketed',
    reason: 'a remark in brackets outside the story',
  };
}

/** After the end, what speaks to readers is the author. */
function afterEnd(line: Line, context: Context): Start | undefined {
  if (!isEnded(line, context) || !speaksToReaders(line.block.text)) return undefined;
  return {
    line,
    score: 0.75,
    rule: 'note/after-end',
    reason: 'it speaks to readers after the end',
  };
}

interface Extent {
  lines: Line[];
  placement: Placement;
}

/** The lines of a note. */
function extent(start: Start, context: Context): Extent {
  const { line, mark } = start;
  const segment = context.around.segmentOf(line);
  const told = hasStoryBefore(line, segment, context);
  const closed = closingBracket(line, segment, context);
  if (closed) return { lines: closed, placement: placementOf(closed, told, segment, context) };
  if (!mark && start.rule !== 'note/after-end' && start.rule !== 'note/notice') {
    return { lines: blockFrom(line, context), placement: told ? 'after' : 'before' };
  }
  const tail = context.facts.lines.slice(line.index, stopAfter(line, segment, context));
  if (line.index < segment.from) return underHeading(line, tail, context);
  const last = segment.to >= context.facts.lines.length;
  if (told) return afterStory(line, tail, context);
  if (segment.first && !last) return { lines: tail, placement: 'before' };
  return beforeStory(line, tail, context);
}

/** Index of the line at which a note must have ended: heading, metadata, title. */
function stopAfter(line: Line, segment: Segment, { facts, claimed }: Context): number {
  for (let n = line.index + 1; n < segment.to; n++) {
    const kind = claimed.get(facts.lines[n]?.number ?? 0)?.kind;
    if (kind !== undefined && kind !== 'end-mark') return n;
  }
  return segment.to;
}

function hasStoryBefore(line: Line, { from }: Segment, { facts, claimed }: Context): boolean {
  for (let n = line.index - 1; n >= from; n--) {
    const before = facts.lines[n];
    if (before?.prose && !claimed.has(before.number) && !readNoteMark(before.block.text))
      return true;
  }
  return false;
}

/** Most lines over which a bracket stays open. */
const longestBracket = 60;

/** A note that opens with a bracket ends where it closes, at the end of a line. */
function closingBracket(line: Line, { to }: Segment, { facts }: Context): Line[] | undefined {
  const open = /^[\s*_~]*([([{])/.exec(line.text)?.[1];
  const close = open && { '(': ')', '[': ']', '{': '}' }[open];
  if (!open || !close) return undefined;
  let depth = 0;
  for (let n = line.index; n < Math.min(to, line.index + longestBracket); n++) {
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
  { facts, around }: Context,
): Placement {
  if (!told) return 'before';
  const next = facts.lines[(lines.at(-1)?.index ?? 0) + 1];
  const storyFollows = next && next.index < segment.to && around.zoneOf(next) === 'story';
  return storyFollows ? 'inline' : 'after';
}

/** A note that has a heading goes to the next heading, or to the mark after which the story begins. */
function underHeading(line: Line, tail: Line[], context: Context): Extent {
  const placement = context.around.segmentOf(line).first ? 'before' : 'after';
  if (!tellsStory(tail, line)) return { lines: tail, placement };
  return beforeStory(line, tail, context);
}

/** After the story: all that follows, unless the story goes on. */
function afterStory(line: Line, tail: Line[], context: Context): Extent {
  if (!tellsStory(tail, line)) return { lines: tail, placement: 'after' };
  return { lines: speech(line, tail, context), placement: 'inline' };
}

/** Before the story: to a mark that ends it, else as long as it speaks to readers. */
function beforeStory(line: Line, tail: Line[], context: Context): Extent {
  const marked = toMark(tail, context);
  if (marked) return { lines: marked, placement: 'before' };
  if (!tellsStory(tail, line) && mostlySpeaks(tail)) return { lines: tail, placement: 'before' };
  return { lines: speech(line, tail, context), placement: 'before' };
}

/** Paragraphs before a mark that may still belong to the note it ends. */
const farthestMark = 8;

function toMark(tail: Line[], { breaks }: Context): Line[] | undefined {
  const at = tail.findIndex(({ number }) => breaks.has(number));
  const before = tail.slice(0, at);
  const blocks = before.filter(({ first }) => first);
  const tells = blocks.slice(1).filter(({ block }) => isDialogue(block.text)).length;
  return at > 0 && blocks.length <= farthestMark && tells === 0 ? before : undefined;
}

/** The block of a note and the blocks after it that speak to readers, or stand in the same run. */
function speech(line: Line, tail: Line[], { facts, breaks }: Context): Line[] {
  const close = facts.layout.model === 'line' || facts.layout.model === 'indented';
  let end = 1;
  for (const next of tail.slice(1)) {
    const same = next.block === line.block || (!next.first && end > 1);
    const run = !close && next.gapBefore === 0;
    const speaks = next.first && !isDialogue(next.block.text) && speaksToReaders(next.block.text);
    if (breaks.has(next.number) || !(same || run || speaks || isPlea(next.text))) break;
    end += 1;
  }
  return tail.slice(0, end);
}

const isDialogue = (text: string) => /^["“«„‘—–]/.test(text);

/** Words after which a note is too long to be one, where little of it speaks to readers. */
const longNote = 250;

/** Whether the lines after a note's first block go on with the story. */
function tellsStory(tail: Line[], line: Line): boolean {
  const blocks = tail.filter((next) => next.first && next.block !== line.block);
  if (line.markup === 'strong' && blocks.every(({ markup }) => markup === 'strong')) return false;
  const dialogue = blocks.filter(({ block }) => isDialogue(block.text)).length;
  const speaking = blocks.filter(({ block }) => speaksToReaders(block.text)).length;
  const words = blocks.reduce((sum, { block }) => sum + block.text.split(' ').length, 0);
  if (dialogue > 1 && dialogue > speaking) return true;
  return words > longNote && speaking * 4 < blocks.length;
}

function mostlySpeaks(tail: Line[]): boolean {
  const blocks = tail.filter(({ first }) => first);
  return blocks.filter(({ block }) => speaksToReaders(block.text)).length * 2 >= blocks.length;
}

function blockFrom(line: Line, { facts }: Context): Line[] {
  return facts.lines.slice(line.index).filter(({ block }, n) => n < 200 && block === line.block);
}

function notesOf(start: Start, lines: Line[], placement: Placement, context: Context): Proposal[] {
  const kept = withoutEdges(lines, context);
  const from = kept[0]?.number ?? start.line.number;
  const { mark, score, rule, reason } = start;
  const title = mark ? { noteTitle: mark.title } : {};
  const to = kept.at(-1)?.number ?? from;
  return [{ kind: 'author-note', from, to, score, rule, reason, parts: { placement, ...title } }];
}

/** A mark at the end of a note divides it from the story. */
function withoutEdges(lines: Line[], { breaks }: Context): Line[] {
  const last = lines.findLastIndex(({ number }) => !breaks.has(number));
  return lines.slice(0, last + 1);
}
