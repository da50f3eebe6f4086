// The doubtful lines of a manuscript as corrections that the author can keep, change or take out:
// the sidecar that `fascicle fix` writes. What stands there agrees with what was found.
import type { Detected, Labelled, Missed } from '../detect/types.ts';
import type { Correction, Manuscript } from '../manuscript/types.ts';
import { isDoubtful } from './outline.ts';

/** A doubtful reading, and the correction that would settle it as it is. */
export interface Doubt {
  labelled: Labelled;
  correction: Correction;
}

/** The doubtful readings of a manuscript and the lines that may have been missed, in order. */
export function doubtsOf(detected: Detected, manuscript: Pick<Manuscript, 'lines'>): Doubt[] {
  const written = manuscript.lines.flatMap((line, n) => (line.trim() === '' ? [] : [n + 1]));
  const unsure = [...detected.labelled.filter(isDoubtful), ...detected.missed.map(asProse)];
  return unsure
    .toSorted((a, b) => a.line - b.line)
    .map((labelled) => ({ labelled, correction: anchor(labelled, manuscript.lines, written) }));
}

/** A line that may have been missed, as it was read: prose, with what it may be. */
function asProse({ line, endLine, ...alternative }: Missed): Labelled {
  const confidence = 1 - alternative.confidence;
  const reason = 'no rule claims it';
  return {
    kind: 'prose',
    line,
    endLine,
    confidence,
    rule: 'prose/unclaimed',
    reason,
    blocks: [],
    alternative,
  };
}

/** The text of a line and of those around it name it, wherever it will stand. */
function anchor(labelled: Labelled, lines: string[], written: number[]): Correction {
  const { line, endLine, kind, strength } = labelled;
  const from = firstAtLeast(written, line);
  const to = firstAtLeast(written, endLine + 1);
  const textOf = (place: number) => lines[(written[place] ?? 0) - 1]?.trim();
  const above = textOf(from - 1);
  const below = textOf(to);
  return {
    text: (to > from ? textOf(from) : undefined) ?? '',
    is: strength === 'space' ? 'extra space' : kind.replaceAll('-', ' '),
    ...(above !== undefined && { after: above }),
    ...(below !== undefined && { before: below }),
    ...(to - from > 1 && { lines: to - from }),
    near: line,
  };
}

/** Place of the first number that is `least` or more; the numbers rise. */
function firstAtLeast(numbers: number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Stands at the top of every new sidecar. */
const preface = `# What Fascicle was not sure of. Change "is" where it is wrong: chapter heading, part heading,
# scene break, extra space, note, title, byline, metadata, end mark, verse, letter, prose…
# Lines are found by their text, so they may move; what you take out is detected again.
`;

/** The YAML of a new sidecar. */
export function writeSidecar(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return `${preface}corrections: []\n`;
  return `${preface}corrections:\n${doubts.map((doubt) => entry(doubt, '  ')).join('')}`;
}

/** Adds corrections to a sidecar that is there; everything in it stays, comments included. */
export function addToSidecar(source: string, doubts: readonly Doubt[]): string {
  const lines = source.trimEnd().split('\n');
  const at = lines.findIndex((line) => /^corrections:/.test(line));
  if (source.trim() === '') return writeSidecar(doubts);
  if (at < 0) return `${lines.join('\n')}\n${writeSidecar(doubts)}`;
  lines[at] = 'corrections:';
  const next = lines.findIndex((line, n) => n > at && /^[^\s#-]/.test(line));
  const end = next < 0 ? lines.length : next;
  const item = lines.slice(at, end).find((line) => /^\s*- /.test(line));
  const indent = /^\s*/.exec(item ?? '  ')?.[0] ?? '';
  const added = doubts.map((doubt) => entry(doubt, indent)).join('');
  const head = `${lines.slice(0, end).join('\n').trimEnd()}\n${added}`;
  const tail = lines.slice(end).join('\n');
  return tail === '' ? head : `${head}\n${tail}\n`;
}

/** The YAML of one correction, as an item of the list `corrections`. */
function entry({ labelled, correction }: Doubt, indent: string): string {
  const { text, is, after, before, lines, near } = correction;
  const { confidence, reason, alternative } = labelled;
  const other = alternative ? `; or ${alternative.kind.replaceAll('-', ' ')}` : '';
  const fields: [string, string | number | undefined][] = [
    ['line', text],
    ['is', is],
    ['after', after],
    ['before', before],
    ['lines', lines],
    ['near', near],
  ];
  const written = fields.flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  const comment = `# ${Math.round(confidence * 100)} %: ${reason}${other}`.replace(/\s+/g, ' ');
  return `${indent}${comment}\n${indent}- ${written.join(`\n${indent}  `)}\n`;
}
