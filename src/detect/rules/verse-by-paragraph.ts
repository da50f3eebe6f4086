// Verse whose lines are paragraphs: each ends in a comma but the last, and a blank line, or
// several, stand between.
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

const MAX_WORDS = 10;
/** Blank lines more than usual that may stand between two lines of it. */
const MAX_EXTRA_BLANKS = 2;

export const versesByParagraph: StructureRule = {
  id: 'verse/litany',
  propose: (facts) => {
    const found: Proposal[] = [];
    for (const line of facts.candidates) {
      if (line.number <= (found.at(-1)?.to ?? 0)) continue;
      const run = runFrom(line, facts);
      const last = run.at(-1);
      if (run.length > 2 && last) found.push(verseOf(line, last));
    }
    return found;
  },
};

//  accepted  And so they sailed,         rejected   Yours ever,       12 Hill Street,
//            And so they sang,                      my dear Tom,      Port Arden,
//            And the sea took no notice.
/** The lines that end in a comma, and the one after them. */
function runFrom(first: Line, facts: Facts): Line[] {
  const run: Line[] = [];
  for (let n = first.index; n < facts.lines.length; n++) {
    const line = facts.lines[n];
    if (!line || !isShortParagraph(line)) return run.slice(0, -1);
    if (run.length > 0 && line.gapBefore > facts.layout.usualGap + MAX_EXTRA_BLANKS)
      return run.slice(0, -1);
    run.push(line);
    if (!line.text.endsWith(',')) return run;
  }
  return run;
}

function isShortParagraph(line: Line): boolean {
  if (!line.first || !line.last || line.block.type !== 'paragraph') return false;
  if (line.words < 3 || line.words > MAX_WORDS || line.capitalised * 3 > line.words * 2)
    return false;
  return /^\p{Lu}/u.test(line.text);
}

function verseOf(first: Line, last: Line): Proposal {
  return {
    kind: 'verse',
    from: first.number,
    to: last.number,
    score: 0.65,
    rule: 'verse/litany',
    reason: 'short paragraphs, of which all but the last end in a comma',
  };
}
