// Headings of words alone: `STORY OF THE DOOR`, set off by wider gaps than paragraphs have.
// Their family has to prove them; a manuscript with numbered chapters has no need of them.
import { isDate } from '../dates.ts';
import type { Line } from '../facts.ts';
import { probability } from '../odds.ts';
import type { Proposal, StructureRule } from '../rule.ts';
import { readShape } from '../shapes.ts';

const mostWords = 14;
const priors = { capitals: -2, title: -2.5, date: -1.5 };

export const bareTitles: StructureRule = {
  id: 'heading/bare',
  propose: (facts) =>
    facts.lines.flatMap((line) => {
      const gap = facts.layout.usualGap + 1;
      if (!line.first || line.gapBefore < gap || !isTitle(line, facts.lines)) return [];
      return [bareAt(line)];
    }),
};

//  accepted  STORY OF THE DOOR     The Last Night     DR. LANYON'S NARRATIVE
//  rejected  He was gone.     "Never," she said     YOURS, TOM.  (no wider gap)
function isTitle(line: Line, lines: Line[]): boolean {
  const { block } = line;
  if (line.prose || block.type !== 'paragraph' || block.lines.length > 3) return false;
  if (line.words > mostWords || line.letters < 3 || /^["“”‘«(]|[,;:]$/u.test(line.text))
    return false;
  const capitals = line.capitals === line.letters;
  const named = line.capitalised * 2 > line.words && !/[.!?…]$/u.test(line.text);
  if (!capitals && !named) return false;
  const next = lines[line.index + block.lines.length];
  const form = readShape(line.text)?.form;
  return next?.prose === true && (form === undefined || form === 'counted word');
}

function bareAt(line: Line): Proposal {
  const { block } = line;
  const last = block.lines.at(-1)?.number ?? line.number;
  const face = isDate(line.text) ? 'date' : line.capitals === line.letters ? 'capitals' : 'title';
  return {
    kind: 'chapter-heading',
    from: line.number,
    to: last,
    score: probability(priors[face] + (line.gapAfter > 1 ? 0.7 : 0)),
    rule: 'heading/bare',
    reason: 'a short line between wide gaps',
    rank: 'chapter',
    family: `bare ${face}${line.centred ? ' centred' : ''} ${Math.min(line.gapBefore, 5)}`,
    parts: { heading: { children: block.children } },
  };
}
