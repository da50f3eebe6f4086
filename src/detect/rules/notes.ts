// Author's notes: where one is announced, and who signed the last one. How far each goes is
// read in `note-extent.ts`.
import type { FoundField } from '../../metadata/statements.ts';
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import {
  type NoteContext,
  type NotePlacement,
  type NoteStart,
  readEnds,
  readExtent,
  readStops,
  readTold,
} from '../note-extent.ts';
import {
  asksReaders,
  isNotice,
  isPlea,
  isPostscript,
  type NoteMark,
  readNoteMark,
  speaksToReaders,
} from '../note-marks.ts';
import type { Proposal } from '../proposal.ts';
import type { Landmarks, MatterRule } from '../rule.ts';
import { claimedLines, isBracketed } from '../zones.ts';

export const authorNotes: MatterRule = {
  id: 'note',
  propose: (facts, landmarks, earlier) => {
    const context = contextOf(facts, landmarks, earlier);
    const notes: Proposal[] = [];
    let next = 0;
    for (const line of facts.candidates) {
      const start = line.index < next ? undefined : readStart(line, context);
      if (!start || context.claimed.has(line.number)) continue;
      const { lines, placement } = readExtent(start, context);
      notes.push(...notesOf(start, lines, placement, context));
      next = (lines.at(-1)?.index ?? line.index) + 1;
    }
    return notes;
  },
};

function contextOf(facts: Facts, landmarks: Landmarks, earlier: readonly Proposal[]): NoteContext {
  const claimed = claimedLines([...earlier, ...landmarks.boilerplate]);
  return {
    facts,
    around: landmarks.around,
    claimed,
    stops: readStops(facts, claimed),
    told: readTold(facts, claimed),
    ends: readEnds(facts, claimed),
    breaks: claimedLines(landmarks.breaks),
  };
}

/** Whether a note begins here, and how sure that is. */
function readStart(line: Line, context: NoteContext): NoteStart | undefined {
  const { block } = line;
  if (block.type === 'code' || block.type === 'table' || block.type === 'thematicBreak')
    return undefined;
  if (!line.begins) return undefined;
  const mark = readNoteMark(line.text);
  if (mark) return announced(line, mark, context);
  if (!line.first) return undefined;
  return asked(line, context) ?? bracketed(line, context) ?? afterEnd(line, context);
}

//  A/N: …      anywhere        Notes: …      outside the story only
function announced(line: Line, mark: NoteMark, context: NoteContext): NoteStart | undefined {
  const { first, story } = context.around.segmentOf(line);
  const inStory = context.around.zoneOf(line) === 'story';
  const reason = `it begins with “${mark.title}”`;
  if (isPostscript(mark) && !asksReaders(line.block.text)) return undefined;
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
function isEnded(line: Line, { around, ends }: NoteContext): boolean {
  const ended = ends[line.index] ?? -1;
  return ended > line.index - 40 && ended >= around.segmentOf(line).from;
}

function tailSpeaks(line: Line, context: NoteContext): boolean {
  const { to } = context.around.segmentOf(line);
  const rest = context.facts.lines.slice(line.index, to);
  return rest.length < 30 && rest.some(({ text }) => speaksToReaders(text));
}

/** `Please read and review.` and “this isn't an update” need no announcement. */
function asked(line: Line, context: NoteContext): NoteStart | undefined {
  const zone = context.around.zoneOf(line);
  if (zone !== 'story' && isPlea(line.text)) {
    return { line, score: 0.88, rule: 'note/plea', reason: 'a plea to readers' };
  }
  const opens = line.index === context.around.segmentOf(line).from;
  if (opens && isNotice(line.block.text)) {
    return { line, score: 0.85, rule: 'note/notice', reason: 'it says that it is no chapter' };
  }
  return undefined;
}

//  [Footnote 2: …]     [Picture: a boat]     [Abbildung]     _[Exit the steward.]_
const aside =
  /^[\s*_]*[([{][\s*_]*(?:foot-?notes?|notes? \d|pictures?|illustrations?|images?|figures?|fig\.|plates?|maps?|photos?|photographs?|frontispiece|side-?notes?|decorati(?:on|ve)|musical|music|tailpiece|headpiece|transcriber|abbildung|bild|fußnote|imagen|ilustraci[oó]n|foto|grabado|gravure|illustrazione|ilustra[cç][aã]o|afbeelding|voetnoot|иллюстрация|рисунок|сноска|rycina|ilustracja|przypis \d|exit|exeunt|enter|aside|curtain|pause|silence)(?![\p{L}'’])|^\s*_\[.*\]_$/iu;

//  {These people are mine.}   (I warned you.)    alone in brackets, before or after the story
function bracketed(line: Line, context: NoteContext): NoteStart | undefined {
  const zone = context.around.zoneOf(line);
  const { text } = line.block;
  if (zone === 'story' || !isBracketed(text) || line.words < 4 || aside.test(text))
    return undefined;
  const speaks = speaksToReaders(text) || (zone === 'closing' && /\b(?:I|my|mine)\b/.test(text));
  if (zone !== 'header' && !speaks) return undefined;
  return {
    line,
    score: 0.8,
    rule: 'note/bracketed',
    reason: 'a remark in brackets outside the story',
  };
}

/** After the end, what speaks to readers is the author. */
function afterEnd(line: Line, context: NoteContext): NoteStart | undefined {
  if (!isEnded(line, context) || !speaksToReaders(line.block.text)) return undefined;
  return {
    line,
    score: 0.75,
    rule: 'note/after-end',
    reason: 'it speaks to readers after the end',
  };
}

function notesOf(
  start: NoteStart,
  lines: Line[],
  placement: NotePlacement,
  context: NoteContext,
): Proposal[] {
  const kept = withoutEdges(lines, context);
  const from = kept[0]?.number ?? start.line.number;
  const { mark, score, rule, reason } = start;
  const title = mark ? { noteTitle: mark.title } : {};
  const to = kept.at(-1)?.number ?? from;
  const fields = placement === 'after' ? signatureOf(kept, context) : [];
  const parts = { placement, ...title };
  return [{ kind: 'author-note', from, to, score, rule, reason, parts, fields }];
}

/** A mark at the end of a note divides it from the story. */
function withoutEdges(lines: Line[], { breaks }: NoteContext): Line[] {
  const last = lines.findLastIndex(({ number }) => !breaks.has(number));
  return lines.slice(0, last + 1);
}

//  accepted  mudlark     ~Ned     Wrenfeather. (L)     - heron_77 xx
//  rejected  Enjoy!     See you soon     Love,
const signature =
  /^[\s~*_–—-]*(\p{L}[\p{L}\p{N}_.-]{2,29}?)[\s.~*_]*(?:\(\w\)|<3|x{1,4}|:\)|♥)?$/iu;

/** The handle under a manuscript's last note: a guess at its author, and no more than that. */
function signatureOf(lines: Line[], { facts, claimed }: NoteContext): FoundField[] {
  const last = lines.at(-1);
  if (!last || lines.length < 2 || last.index < facts.lines.length - 1) return [];
  if ([...claimed.values()].some(({ kind }) => kind === 'byline')) return [];
  const name = signature.exec(last.text)?.[1];
  if (name === undefined || isPlea(last.text)) return [];
  const origin = { from: 'guess', line: last.number, confidence: 0.3 } as const;
  return [{ field: 'creators', key: 'Author', value: name, origin }];
}
