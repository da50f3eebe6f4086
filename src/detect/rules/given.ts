// Structure that somebody has stated: a pattern for chapter headings, a mark for scene breaks, and
// the headings and rules of Markdown. With `--no-detect` this is all that is read.
import type { Facts } from '../facts.ts';
import { readShape } from '../heading-shapes.ts';
import type { Kind } from '../kinds.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import { headingOf } from '../shape-parts.ts';
import type { HeadingParts } from '../types.ts';

const CERTAIN = 0.999;

/** Lines that match `--chapter-pattern`; its first group, where it has one, is the title. */
export const givenPattern: StructureRule = {
  id: 'heading/pattern',
  propose: ({ lines, options: { chapterPattern } }) => {
    if (chapterPattern === undefined) return [];
    const pattern = new RegExp(chapterPattern, 'u');
    return lines.flatMap((line): Proposal[] => {
      const match = line.text.length < MAX_LINE_CHARS ? pattern.exec(line.text) : undefined;
      if (!match) return [];
      return [headingAt(line, 'chapter-heading', 'heading/pattern', match[1])];
    });
  },
};

/** A pattern of the user's is not tried on whole paragraphs. */
const MAX_LINE_CHARS = 500;

/** The structure of Markdown, and the mark of `--scene-break`, when nothing is to be detected. */
export const givenMarks: StructureRule = {
  id: 'given/marks',
  propose: (facts) => [...givenHeadings(facts), ...givenBreaks(facts)],
};

function givenBreaks({ lines, options }: Facts): Proposal[] {
  const mark = options.sceneBreak?.trim();
  return lines
    .filter(({ block, raw }) => block.type === 'thematicBreak' || raw.trim() === mark)
    .map(({ number }) => ({
      kind: 'scene-break',
      from: number,
      to: number,
      score: CERTAIN,
      rule: 'given/break',
      reason: 'a mark that says so',
      parts: { strength: 'ornament' },
    }));
}

//  # The Book        title, when it is the only one of its depth and comes first
//  ## Part One       part, when deeper headings follow
//  ### Chapter 1     chapter
function givenHeadings({ lines }: Facts): Proposal[] {
  const headings = lines.filter(({ block, first }) => block.type === 'heading' && first);
  const [top] = headings;
  const depths = headings.map(({ block }) => block.depth ?? 1);
  const only = top && depths.filter((depth) => depth <= (depths[0] ?? 1)).length === 1;
  const titled = only && headings.length > 1 && top.index === 0;
  const inner = titled ? headings.slice(1) : headings;
  const levels = [...new Set(titled ? depths.slice(1) : depths)].sort((a, b) => a - b);
  const title = titled ? [headingAt(top, 'title', 'given/heading')] : [];
  return [...title, ...inner.map((line) => headingAt(line, kindOf(line, levels), 'given/heading'))];
}

function kindOf({ block, text }: Line, levels: number[]): Kind {
  const level = levels.indexOf(block.depth ?? 1);
  const named = readShape(text)?.named?.kind;
  if (levels.length > 1 && level === 0) return named ?? 'part-heading';
  return level > 1 ? 'sub-heading' : (named ?? 'chapter-heading');
}

function headingAt(line: Line, kind: Kind, rule: string, title?: string): Proposal {
  const shape = readShape(line.text);
  const words = title ?? (shape ? undefined : line.text);
  const heading: HeadingParts =
    words === undefined && shape
      ? headingOf(shape)
      : { children: [{ type: 'text', value: words ?? line.text }] };
  const to = line.block.type === 'heading' ? line.block.lines.at(-1)?.number : undefined;
  const field = { field: 'title', key: 'Title', value: line.text } as const;
  const origin = { from: 'line', line: line.number, confidence: 1 } as const;
  return {
    kind,
    from: line.number,
    to: to ?? line.number,
    score: CERTAIN,
    rule,
    reason: 'a heading that says so',
    ...(kind === 'title' ? { fields: [{ ...field, origin }] } : { parts: { heading } }),
  };
}
