// The title and the byline again: before chapters, under an export's header, as a half-title.
import { foldAccents } from '../../typography/fold.ts';
import type { Facts } from '../facts.ts';
import { isNumbered } from '../header.ts';
import type { Kind } from '../kinds.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { Landmarks, MatterRule } from '../rule.ts';
import { claimedLines } from '../zones.ts';

export const repeatedNames: MatterRule = {
  id: 'title/repeated',
  propose: (facts, landmarks, earlier) => repeats(earlier, facts, landmarks),
};

function repeats(found: readonly Proposal[], facts: Facts, landmarks: Landmarks): Proposal[] {
  const { around } = landmarks;
  const borders = new Set(landmarks.headings.map(({ from }) => from));
  const leads = (line: Line) => borders.has(facts.lines[line.index + 1]?.number ?? 0);
  const known = new Map<string, Kind>();
  const taken = claimedLines(found);
  for (const { kind, from, score, fields = [] } of found) {
    if ((kind !== 'title' && kind !== 'byline') || score < 0.5) continue;
    const line = facts.at(from);
    if (line) known.set(bare(line.text), kind);
    for (const { field, value } of fields) if (field === 'title') known.set(bare(value), 'title');
  }
  const sizes = new Set([...known.keys()].map((key) => key.replace(/[^\p{L}]/gu, '').length));
  const headings = claimedLines(landmarks.headings.filter(isNumbered));
  return facts.lines.flatMap((line): Proposal[] => {
    if (line.prose || !sizes.has(line.letters)) return [];
    const kind = known.get(bare(line.text));
    if (!kind || taken.has(line.number) || headings.has(line.number)) return [];
    if (around.zoneOf(line) === 'story' && !leads(line)) return []; // a signature, a sign
    const { number } = line;
    const [rule, reason] = [`${kind}/repeated`, `the ${kind} again`];
    return [{ kind, from: number, to: number, score: 0.95, rule, reason }];
  });
}

const bare = (text: string) =>
  foldAccents(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
