// A correction whose lines are found → the reading of them that it stands for.
import type { Facts } from '../facts.ts';
import { readShape } from '../heading-shapes.ts';
import type { Kind } from '../kinds.ts';
import type { Line } from '../line.ts';
import type { Parts, Proposal } from '../proposal.ts';
import { headingOf } from '../shape-parts.ts';
import type { LineRange } from './find-lines.ts';

/** The reading of lines as `kind`; `word` is what the author calls it. */
export function readingOf(
  { from, to }: LineRange,
  kind: Kind,
  word: string,
  facts: Facts,
): Proposal {
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
