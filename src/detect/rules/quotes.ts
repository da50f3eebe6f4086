// Quoted documents inside the story: paragraphs behind `>`, or set in from the edge that all other
// paragraphs keep.
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

/** Columns that a document is set in by, at least. */
const MIN_INDENT_COLUMNS = 4;
/** Share of paragraphs set in from which on that is how this manuscript begins them. */
const MAX_INDENTED_SHARE = 0.2;

export const quotations: StructureRule = {
  id: 'quote',
  propose: (facts) => {
    const quoted = facts.candidates.filter((line) => line.first && isQuoted(line.raw.trim()));
    return [...quoted.map((line) => quoteOf(line, 'marks')), ...setInBlocks(facts)];
  },
};

//  accepted  > We are short of rope.     rejected  >>> wait <<<
function isQuoted(text: string): boolean {
  return /^>\s?\S/.test(text) && !text.endsWith('<');
}

//      NOTICE. The bridge is shut to goats            every line set in, in a manuscript
//      until further notice, by order.                whose paragraphs are not
function setInBlocks(facts: Facts): Proposal[] {
  const prose = facts.candidates.filter((line) => line.first && line.prose);
  const deep = prose.filter((line) => line.indent >= MIN_INDENT_COLUMNS && isSetIn(line, facts));
  return deep.length > prose.length * MAX_INDENTED_SHARE
    ? []
    : deep.map((line) => quoteOf(line, 'set-in'));
}

function isSetIn({ block, index }: Line, facts: Facts): boolean {
  if (block.type !== 'paragraph' || block.centred || block.lines.length < 2) return false;
  return facts.lines
    .slice(index, index + block.lines.length)
    .every((line) => line.block === block && line.indent >= MIN_INDENT_COLUMNS);
}

function quoteOf(line: Line, rule: 'marks' | 'set-in'): Proposal {
  const marked = rule === 'marks';
  return {
    kind: 'blockquote',
    from: line.number,
    to: line.block.lines.at(-1)?.number ?? line.number,
    score: marked ? 0.85 : 0.7,
    rule: `quote/${rule}`,
    reason: marked ? 'a paragraph behind >' : 'a paragraph set in from the edge',
  };
}
