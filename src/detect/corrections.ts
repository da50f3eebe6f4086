// What the author says that lines are, set above every rule. A correction finds its line by its text
// and, among lines of the same text, by the lines around it; it never moves to another line.
import type { Correction } from '../manuscript/types.ts';
import { type Message, message } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Facts } from './facts.ts';
import type { Kind } from './kinds.ts';
import { divisionHeadings } from './kinds.ts';
import type { Line } from './line.ts';
import type { Parts, Proposal } from './proposal.ts';
import { headingOf } from './rules/given.ts';
import { readShape } from './shapes.ts';

/** Corrections as readings of lines, and what is to be said about those that fit nowhere. */
export interface Corrected {
  proposals: Proposal[];
  messages: Message[];
}

/** Authors' words for the kinds; every kind's own name is one, too. */
const kinds = new Map<string, Kind>([
  ['note', 'author-note'],
  ['text', 'prose'],
  ['paragraph', 'prose'],
  ['story', 'prose'],
  ['break', 'scene-break'],
  ['extra-space', 'scene-break'],
  ['contents', 'toc'],
  ['chapter', 'chapter-heading'],
  ['heading', 'chapter-heading'],
  ['part', 'part-heading'],
  ['subheading', 'sub-heading'],
  ['author', 'byline'],
  ['poem', 'verse'],
  ['quotation', 'blockquote'],
  ['the-end', 'end-mark'],
  ['stamp', 'scene-stamp'],
]);
const ownNames: Kind[] = [
  'title',
  'byline',
  'metadata',
  'boilerplate',
  'toc',
  ...divisionHeadings,
  'sub-heading',
  'dedication',
  'epigraph',
  'scene-break',
  'scene-stamp',
  'divider',
  'author-note',
  'end-mark',
  'verse',
  'letter',
  'transcript',
  'blockquote',
  'prose',
];
for (const kind of ownNames) kinds.set(kind, kind);

/** Finds the lines of corrections. */
export function readCorrections(facts: Facts, corrections: readonly Correction[]): Corrected {
  const proposals: Proposal[] = [];
  const messages: Message[] = [];
  const lines = new Map<string, Line[]>();
  for (const line of corrections.length > 0 ? facts.lines : []) {
    const key = bare(line.raw);
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  for (const correction of corrections) {
    const word = correction.is.toLowerCase().replace(/[\s_]+/g, '-');
    const kind = kinds.get(word);
    const place = kind && placeOf(correction, lines, facts);
    if (place) proposals.push(proposalAt(place, kind, word, facts));
    else messages.push(complaint(correction, kind));
  }
  return { proposals: proposals.sort((a, b) => a.from - b.from), messages };
}

const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function complaint({ text, after = '', is }: Correction, kind: Kind | undefined): Message {
  const values = { text: (text === '' ? after : text).slice(0, 60), is };
  if (kind) return message('correction-stale', values);
  const other = nearest(is, [...kinds.keys()]);
  const hint = other === undefined ? '' : ` Did you mean “${other.replaceAll('-', ' ')}”?`;
  return message('correction-unknown', { ...values, hint });
}

/** First and last line number of a correction. */
interface LineRange {
  from: number;
  to: number;
}

function placeOf(
  correction: Correction,
  lines: Map<string, Line[]>,
  facts: Facts,
): LineRange | undefined {
  const { text, after, before, near = 0 } = correction;
  if (text === '') return gapBetween(after ?? '', before ?? '', near, lines, facts);
  const ranked = (lines.get(bare(text)) ?? [])
    .map((line) => ({ line, fit: fitOf(line, correction, facts) }))
    .sort((a, b) => b.fit - a.fit || distance(a.line, near) - distance(b.line, near));
  const [best] = ranked;
  if (!best) return undefined;
  const last = lastOf(best.line, correction, facts);
  return last && { from: best.line.number, to: last.number };
}

const distance = (line: Line, near: number) => Math.abs(line.number - near);

/** How many of the lines around a line are those that the correction names. */
function fitOf(line: Line, correction: Correction, facts: Facts): number {
  const above = facts.lines[line.index - 1]?.raw ?? '';
  const below = facts.lines[line.index + (correction.lines ?? 1)]?.raw ?? '';
  const fits = (named: string | undefined, text: string) =>
    named !== undefined && bare(named) === bare(text) ? 1 : 0;
  return fits(correction.after, above) + fits(correction.before, below);
}

function lastOf(line: Line, { lines = 1 }: Correction, facts: Facts): Line | undefined {
  return facts.lines[line.index + lines - 1];
}

/** The blank lines between two lines that still stand together. */
function gapBetween(
  after: string,
  before: string,
  near: number,
  lines: Map<string, Line[]>,
  facts: Facts,
): LineRange | undefined {
  const [found] = (lines.get(bare(before)) ?? [])
    .filter((line) => line.gapBefore > 0 && line.index > 0)
    .filter((line) => bare(facts.lines[line.index - 1]?.raw ?? '') === bare(after))
    .sort((a, b) => distance(a, near) - distance(b, near));
  const above = found && facts.lines[found.index - 1];
  return above && { from: above.number + 1, to: found.number - 1 };
}

function proposalAt({ from, to }: LineRange, kind: Kind, word: string, facts: Facts): Proposal {
  const line = facts.at(from);
  return {
    kind,
    from,
    to,
    score: 1,
    rule: 'correction',
    reason: 'the author says so',
    parts: kind === 'scene-break' ? { strength: strengthOf(word) } : partsOf(kind, line, facts),
    ...(line && (kind === 'title' || kind === 'byline') && { fields: [fieldOf(kind, line)] }),
  };
}

function fieldOf(kind: 'title' | 'byline', line: Line) {
  const value = line.text.replace(/^(?:written )?by:?\s+/i, '');
  const origin = { from: 'sidecar', line: line.number, confidence: 1 } as const;
  const field = kind === 'title' ? 'title' : 'creators';
  return { field, key: kind === 'title' ? 'Title' : 'Author', value, origin } as const;
}

/** An “extra space” is less than a scene break. */
const strengthOf = (word: string) => (word === 'extra-space' ? 'space' : 'ornament');

function partsOf(kind: Kind, line: Line | undefined, facts: Facts): Parts {
  if (!line) return {};
  if (kind === 'author-note') return { placement: placementOf(line, facts) };
  if (!/heading|logue|interlude/.test(kind)) return {};
  const shape = readShape(line.text);
  if (!shape) return { heading: { children: [{ type: 'text', value: line.text }] } };
  return { heading: headingOf(shape) };
}

function placementOf(line: Line, facts: Facts): 'before' | 'after' | 'inline' {
  if (line.index === 0) return 'before';
  return line.index > facts.lines.length * 0.9 ? 'after' : 'inline';
}

/** Sets corrections above other readings, which keep the lines that no correction names. */
export function setAbove(
  corrections: readonly Proposal[],
  others: readonly Proposal[],
  facts: Facts,
): Proposal[] {
  return [...corrections, ...cutOut(corrections, others, facts)].sort((a, b) => a.from - b.from);
}

/** Where a correction says what a rule said of the same lines, what the rule read there stays. */
export function withReadings(
  corrections: readonly Proposal[],
  readings: readonly Proposal[],
): Proposal[] {
  return corrections.map((correction) => {
    const { kind, from, to, score, rule, reason, parts = {} } = correction;
    const known = readings.find(
      (other) => other.kind === kind && other.from === from && other.to === to,
    );
    if (!known) return correction;
    return { ...known, score, rule, reason, ...(kind === 'scene-break' && { parts }) };
  });
}

/** Takes the lines that corrections name out of other readings. */
export function cutOut(
  corrections: readonly Proposal[],
  others: readonly Proposal[],
  facts: Facts,
): Proposal[] {
  let kept = [...others];
  for (const { from, to } of corrections) {
    kept = kept.flatMap((other) => {
      if (other.to < from || other.from > to) return [other];
      const { fields: _, ...rest } = other;
      return [
        ...piece(other, other.from, from - 1, facts),
        ...piece(rest, to + 1, other.to, facts),
      ];
    });
  }
  return kept;
}

/** The part of a reading between two lines, without blank lines at its ends. */
function piece(proposal: Proposal, first: number, last: number, facts: Facts): Proposal[] {
  let [from, to] = [first, last];
  while (from <= to && !facts.at(from)) from += 1;
  while (to >= from && !facts.at(to)) to -= 1;
  return from <= to ? [{ ...proposal, from, to }] : [];
}
