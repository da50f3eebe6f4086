// Puts forward every line that has the shape of a heading, with a first guess by its shape and by
// where it stands. Families decide; see `families.ts`.
import type { Inline } from '../../book/types.ts';
import { foldAccents } from '../../typography/fold.ts';
import { isByline } from '../author-names.ts';
import { isDate } from '../date-lines.ts';
import { type Facts, MAX_SHORT_SHARE } from '../facts.ts';
import { readShape } from '../heading-shapes.ts';
import { numbered, type Rank } from '../keywords.ts';
import type { Kind } from '../kinds.ts';
import type { Line } from '../line.ts';
import { probability } from '../odds.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import type { Form, HeadingShape } from '../shape-parts.ts';
import { readHanHeading } from '../shapes-han.ts';
import { endsSentence } from '../stops.ts';

/** Log odds of a heading by its shape, before its family is known. */
const priors: Record<Form, number> = {
  keyword: 1.5,
  suffix: 0.5,
  named: 2,
  number: -2.5,
  'numbered title': -2,
  'counted word': -3,
  decimal: -0.5,
  'part of work': -0.5,
  markdown: 0,
};

/** A night or a report may be the story's own words; a chapter rarely is. */
const ranks: Record<Rank, number> = { part: 0, chapter: 0, story: -1.5 };

const reasons: Record<Form, string> = {
  keyword: 'a word for a division and a number',
  suffix: 'a title, a word for a division and a number',
  named: 'a word that names a division',
  number: 'a number alone',
  'numbered title': 'a number and a title',
  'counted word': 'a word and a number',
  decimal: 'a word and a number with a point in it',
  'part of work': 'the title and the part’s number',
  markdown: 'marked as a heading',
};

const MAX_WORDS = 20;

export const headingShapes: StructureRule = {
  id: 'heading/shape',
  propose: (facts) =>
    facts.candidates.flatMap((line) => {
      const stand = standing(line, facts) ?? hanStanding(line);
      const shape = stand === undefined ? undefined : (readShape(line.text) ?? readMarked(line));
      if (!shape || stand === undefined || !mayStand(shape, line, facts)) return [];
      return [headingProposal(line, shape, priors[shape.form] + stand + ranks[shape.rank])];
    }),
};

/** Log odds added by where a line stands; undefined where no heading can. */
function standing(line: Line, facts: Facts): number | undefined {
  if (line.words > MAX_WORDS || !canBegin(line)) return undefined;
  if (line.block.type === 'heading') return 3;
  if (line.block.type !== 'paragraph') return undefined;
  if (line.first && line.last) return isApart(line, facts) ? aloneness(line, facts) : undefined;
  if (line.first && line.block.lines.length <= 4) return -0.5;
  return breaksParagraph(line, facts) ? -1 : undefined;
}

//  accepted  …的人來告訴這邊，意欲喚取進京之      the number and its word are one, and no sentence has them
//            第四回                            at its end
function hanStanding({ text, block }: Line): number | undefined {
  if (block.type !== 'paragraph' || !/^[【「]?[第卷巻제]/u.test(text)) return undefined;
  const heading = readHanHeading(text);
  return heading && heading.rank !== 'story' ? -1 : undefined;
}

//  accepted  CHAPTER I          rejected   She had got as far as
//            THE BOAT                      Chapter Two
//                                          and fallen asleep.
function isApart(line: Line, facts: Facts): boolean {
  if (facts.layout.usualGap === 0) return true;
  const before = facts.lines[line.index - 1];
  const after = facts.lines[line.index + 1];
  const runsOn = after && /^\p{Ll}/u.test(after.text) && !isByline(after.text);
  if (line.gapAfter === 0 && runsOn) return false;
  if (line.gapBefore > 0 || !before) return true;
  return isRow(before) || endsSentence(before.text) || before.capitalised * 2 > before.words;
}

function aloneness(line: Line, facts: Facts): number {
  const usual = facts.layout.usualGap;
  const wide = line.gapBefore > usual ? 0.7 : 0;
  const centred = line.centred ? 0.5 : 0;
  const marked = line.markup === 'strong' || line.markup === 'both' ? 0.5 : 0;
  const announced = /[:,;]$/.test(facts.lines[line.index - 1]?.text ?? '') ? -3 : 0;
  return wide + centred + marked + announced;
}

const quote = /^["“”„‘«»]/u;

function canBegin(line: Line): boolean {
  return line.words > 0 && !quote.test(line.text);
}

//  accepted  …and slept.            rejected  …as he had read in
//            Epilogue                         chapter 12. Then he
//            Spring came late.                went on to the next.
function breaksParagraph(line: Line, facts: Facts): boolean {
  const wrap = facts.layout.wrapWidth ?? 72;
  if (line.text.length > wrap * MAX_SHORT_SHARE) return false;
  const before = facts.lines[line.index - 1];
  const after = facts.lines[line.index + 1];
  const closed = line.first || isRow(before) || endsSentence(before?.text ?? '');
  const titled = before !== undefined && isTitle(before, facts);
  const opens =
    line.last || isRow(after) || /^["“”‘'«—「『（\p{Lu}\p{Lo}]/u.test(after?.text ?? '');
  return (closed || titled) && opens;
}

/** As short as a title: `WIATR I DOM` above `ROZDZIAŁ I`. */
const isTitle = (line: Line, { layout: { wrapWidth = 72 } }: Facts) =>
  line.text.length < wrapWidth * MAX_SHORT_SHARE && line.capitals * 2 > line.letters;

/** A rule drawn above or below a heading: `--------`. */
const isRow = (line: Line | undefined) => line?.letters === 0 && line.digits === 0;

//  accepted  # The Building     ## *Ash*     ## Chapter          rejected  #5     # (a mark alone)
function readMarked(line: Line): HeadingShape | undefined {
  const { block } = line;
  const marks = block.type === 'heading' ? '' : /^#{1,6}(?=\s+\S)/.exec(line.raw.trim())?.[0];
  if (marks === undefined || line.letters === 0) return undefined;
  const depth = block.depth ?? marks.length;
  const title = line.text.replace(/^#+\s*|\s*#+$/g, '');
  const rank = numbered.get(foldAccents(title));
  if (rank) return { form: 'keyword', key: `#${depth}`, rank, label: title, title: '' };
  return { form: 'markdown', key: `#${depth}`, rank: 'chapter', title };
}

/** Inside or on top of a block only words that name a division count; a number needs a blank line above. */
function mayStand(shape: HeadingShape, line: Line, facts: Facts): boolean {
  if (shape.rank === 'story' && isAmongStamps(line, facts)) return false;
  const crowded = line.gapBefore === 0 && facts.layout.usualGap > 0;
  if (shape.form === 'number' && crowded) return false;
  if (line.first && line.last) return true;
  if (shape.form === 'keyword' || shape.form === 'named') return true;
  return line.first && line.block.lines.length <= 3 && shape.form !== 'counted word';
}

//  ***July 1, 1991***       a place between stamps of time, set as they are, is a stamp itself
//  ***No. 4 Mill Lane***
function isAmongStamps(line: Line, { lines }: Facts): boolean {
  if (line.markup === 'none') return false;
  return [lines[line.index - 1], lines[line.index + 1]].some(
    (beside) => beside?.markup === line.markup && beside.words < 8 && isDate(beside.text),
  );
}

/** A line as a heading of this shape. */
export function headingProposal(line: Line, shape: HeadingShape, odds: number): Proposal {
  const { label, numeral, value } = shape;
  return {
    kind: kindOf(shape),
    from: line.number,
    to:
      line.block.type === 'heading'
        ? (line.block.lines.at(-1)?.number ?? line.number)
        : line.number,
    score: probability(odds),
    rule: `heading/${shape.form.replaceAll(' ', '-')}`,
    reason: reasons[shape.form],
    rank: shape.rank,
    family: familyOf(line, shape),
    parts: {
      heading: {
        children: titleOf(line, shape),
        ...(label ? { label } : {}),
        ...(numeral ? { numeral } : {}),
        ...(value === undefined ? {} : { ordinal: value }),
      },
      ...(shape.named?.division ? { division: shape.named.division } : {}),
    },
  };
}

/** The block's own inline content where the title is all of it, so that emphasis is kept. */
function titleOf({ block, text }: Line, { title }: HeadingShape): Inline[] {
  if (title === '') return [];
  return title === text && title === block.text ? block.children : [{ type: 'text', value: title }];
}

function kindOf(shape: HeadingShape): Kind {
  if (shape.named) return shape.named.kind;
  if (/^keyword letter$/.test(shape.key)) return 'letter-heading';
  return shape.rank === 'part' ? 'part-heading' : 'chapter-heading';
}

/** Keywords are one family wherever they stand; numbers must also look alike. */
function familyOf(line: Line, shape: HeadingShape): string {
  if (line.block.depth !== undefined) return `#${line.block.depth}`;
  if (shape.form === 'markdown') return shape.key;
  if (shape.form === 'keyword' || shape.form === 'named') return shape.key;
  const layout = line.centred ? ' centred' : line.markup === 'none' ? '' : ` ${line.markup}`;
  return `${shape.key}${layout}`;
}
