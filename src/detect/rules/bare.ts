// Headings of words alone: `STORY OF THE DOOR`, `**The Well**`, `Monday`, set off from the text.
// Their family has to prove them; a manuscript with numbered chapters has no need of them.
import { isDate } from '../date-lines.ts';
import type { Facts } from '../facts.ts';
import { readShape } from '../heading-shapes.ts';
import type { Line } from '../line.ts';
import { probability } from '../odds.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

const MAX_WORDS = 14;

/** Log odds of a bare title by how it is set, before its family is known. */
const priors = { date: -1, capitals: -2, bold: -2, title: -2.5, quoted: -3, tight: -3.2 };
type Face = keyof typeof priors;

export const bareTitles: StructureRule = {
  id: 'heading/bare',
  propose: (facts) =>
    facts.candidates.flatMap((line) => {
      const face = mayBeTitle(line, facts) ? faceOf(line, facts) : undefined;
      return face ? [bareAt(line, face)] : [];
    }),
};

/** A short block that is no prose, over prose. */
function mayBeTitle(line: Line, facts: Facts): boolean {
  const { block, text } = line;
  if (!line.first || line.prose || block.type !== 'paragraph' || block.lines.length > 3)
    return false;
  if (line.words > MAX_WORDS || line.letters < 3 || /^[([{«]|[,;:]$/u.test(text)) return false;
  if (line.gapBefore === 0 || line.gapAfter === 0) return false;
  const form = readShape(text)?.form;
  if (form !== undefined && form !== 'counted word') return false; // Ashes Two: either
  return facts.lines[line.index + block.lines.length]?.prose === true;
}

//  accepted  STORY OF THE DOOR     The Last Night     DR. LANYON'S NARRATIVE     "The Weir"
//  rejected  He was gone.     "Never," she said     A Lamp (title case, no wider gap)
function faceOf(line: Line, facts: Facts): Face | undefined {
  const { text } = line;
  const wide = line.gapBefore > facts.layout.usualGap;
  const capitals = line.capitals === line.letters;
  if (/^["“‘]/u.test(text)) {
    return wide && /^["“‘][^.!?,]*["”’]$/u.test(text) && isNamed(line) ? 'quoted' : undefined;
  }
  if (!wide && capitals) return /[.!?…]$/u.test(text) ? undefined : 'tight';
  if (!capitals && !isNamed(line)) return undefined;
  if (line.markup === 'strong') return 'bold';
  if (!wide) return undefined;
  return isDate(text) ? 'date' : capitals ? 'capitals' : 'title';
}

function isNamed({ capitalised, words, text }: Line): boolean {
  return capitalised * 2 > words && !/[.!?…]$/u.test(text);
}

function bareAt(line: Line, face: Face): Proposal {
  const { block } = line;
  return {
    kind: 'chapter-heading',
    from: line.number,
    to: block.lines.at(-1)?.number ?? line.number,
    score: probability(priors[face] + (line.gapAfter > 1 ? 0.7 : 0)),
    rule: 'heading/bare',
    reason: 'a short line set off from the text',
    rank: 'chapter',
    family: `bare ${face === 'tight' ? 'capitals' : face}${line.centred ? ' centred' : ''}`,
    parts: { heading: { children: block.children } },
  };
}
