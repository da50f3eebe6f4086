// The lines of the header that nobody has claimed yet: the title's place, and the author's.
import type { FoundField } from '../metadata/statements.ts';
import type { Facts } from './facts.ts';
import type { Kind } from './kinds.ts';
import type { Line } from './line.ts';
import { isPlea, readNoteMark, speaksToReaders } from './note-marks.ts';
import type { Proposal } from './proposal.ts';
import type { Landmarks } from './rule.ts';
import { isEndMark } from './rules/ends.ts';
import { claimedLines, isBracketed } from './zones.ts';

/** The lines of the header that nobody has claimed, and what is known of it. */
export interface Header {
  free: Line[];
  keyed: Kind[];
  /** Line numbers of believed headings that may as well be titles. */
  headings: Map<number, Proposal>;
}

/** Reads the header, up to the story or to the first heading that is no title. */
export function readHeader(
  facts: Facts,
  landmarks: Landmarks,
  earlier: readonly Proposal[],
): Header {
  const { around } = landmarks;
  const claimed = claimedLines([
    ...earlier,
    ...landmarks.boilerplate,
    ...landmarks.contents,
    ...landmarks.breaks,
  ]);
  const headings = new Map(landmarks.headings.map((heading) => [heading.from, heading]));
  const free: Line[] = [];
  for (const line of facts.lines) {
    const heading = headings.get(line.number);
    if (heading && !mayBeTitle(heading, line, landmarks)) break;
    if (!heading && around.zoneOf(line) !== 'header') break;
    if (!claimed.has(line.number) && !isOther(line)) free.push(line);
    if (heading) break;
  }
  const keyed = earlier
    .filter(({ from, score }) => score >= 0.5 && from <= (free.at(-1)?.number ?? 0) + 40)
    .map(({ kind }) => kind);
  return { free, keyed, headings };
}

/** A heading without number or known word that comes first, where deeper or numbered ones follow. */
function mayBeTitle(heading: Proposal, line: Line, { headings }: Landmarks): boolean {
  if (heading !== headings[0] || heading.parts?.heading?.numeral !== undefined) return false;
  if (/keyword|named|number/.test(heading.rule)) return false;
  const alike = headings.filter((other) => other.family === heading.family && other !== heading);
  return line.block.depth === 1 ? alike.length === 0 || alike.every(isNumbered) : alike.length < 2;
}

/** A heading that only a chapter can have. */
export const isNumbered = (heading: Proposal) => /keyword|named|number/.test(heading.rule);

function isOther(line: Line): boolean {
  const { text } = line;
  if (line.letters === 0 || isPlea(text) || isEndMark(text) || isCommand(text)) return true;
  if (speaksToReaders(text) && /[.!?]$/.test(text)) return true;
  return (
    readNoteMark(text)?.sure === true || (isBracketed(text) && !/^\W*(?:pre|se)quel/i.test(text))
  );
}

/** `\newpage`, `\chapter{…}`: a command of TeX. */
const isCommand = (text: string) => /^\\[a-z]+\*?(?:[[{]|$)/i.test(text);

/** The reading that `lines` hold a title or a byline, with the metadata `fields` read from them. */
export function proposeFields(
  kind: 'title' | 'byline',
  lines: Line[],
  score: number,
  rule: string,
  reason: string,
  fields: FoundField[],
): Proposal {
  const from = lines[0]?.number ?? 0;
  const to = lines.at(-1)?.number ?? from;
  return { kind, from, to, score, rule, reason, fields };
}
