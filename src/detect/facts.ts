// Blocks in, facts out: what can be said of every line of a manuscript by looking at it alone and
// at the blank lines around it. Facts decide nothing; rules read them.
import type { Block, Blocks, SourceLine, TextLayout } from '../manuscript/types.ts';
import { countIn } from './counts.ts';
import type { Line } from './line.ts';
import { isProse, measureProse, type ProseBetween } from './prose.ts';
import type { DetectOptions } from './types.ts';

/** What rules may look at: every line that is not blank, and the manuscript's habits. */
export interface Facts {
  lines: Line[];
  /** The lines that may be something: all but those that go on with a wrapped paragraph and fill it. */
  candidates: Line[];
  blocks: Block[];
  layout: TextLayout;
  options: DetectOptions;
  /** The book's title where the author has stated it apart from the text, folded. */
  statedTitle: string | undefined;
  /** The line with this number, if it is not blank. */
  at(number: number): Line | undefined;
  /** Letters of running prose between two line numbers. */
  proseBetween: ProseBetween;
}

/** Blank lines "around" the first and last line of a manuscript. */
const EDGE_GAP = 99;

/** Reads the facts of every line. */
export function readFacts(blocks: Blocks, options: DetectOptions, statedTitle?: string): Facts {
  const { layout } = blocks;
  const lines: Line[] = [];
  for (const block of blocks.blocks) {
    const own = linesOf(block, lines.length, layout);
    const prose = isProse(own);
    for (const line of own) {
      line.prose = prose;
      lines.push(line);
    }
  }
  closeEdges(lines);
  const byNumber: Line[] = [];
  for (const line of lines) byNumber[line.number] = line;
  return {
    lines,
    candidates: lines.filter((line) => !isRunning(line, layout)),
    blocks: blocks.blocks,
    layout,
    options,
    statedTitle,
    at: (number) => byNumber[number],
    proseBetween: measureProse(lines),
  };
}

function closeEdges(lines: Line[]): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (first) first.gapBefore = EDGE_GAP;
  if (last) last.gapAfter = EDGE_GAP;
}

/** Share of the wrapped width up to which a line may be a heading inside a paragraph. */
export const MAX_SHORT_SHARE = 0.6;
/** Letters up to which a line may be a mark, with some to spare. */
export const MAX_MARK_LETTERS = 24;

//  running      He had gone as far as the          not running   He had gone as far as the
//               Saltmouth road, which was shut                   o-O-o
//               for the winter.                                  for the winter.
function isRunning(line: Line, { wrapWidth = 0 }: TextLayout): boolean {
  if (line.begins || line.gapBefore > 0) return false;
  return line.letters > MAX_MARK_LETTERS && line.text.length > wrapWidth * MAX_SHORT_SHARE;
}

/** Blank lines inside a block (a loose list, a staggered row) are not lines of ours. */
function linesOf(block: Block, offset: number, { wrapWidth }: TextLayout): Line[] {
  const source = block.lines.some(isBlank) ? block.lines.filter(isWritten) : block.lines;
  const alone = source.length === 1 && block.text !== '';
  return source.map((line, n) => {
    const { number, raw } = line;
    const before = source[n - 1];
    const after = source[n + 1];
    // A comment or a command is no words, whatever stands in its line.
    const text = block.type === 'html' || alone ? block.text : unmarked(line.text);
    const { words, letters, capitals, digits, capitalised } = countIn(text);
    return {
      index: offset + n,
      number,
      text,
      raw,
      block,
      first: before === undefined,
      last: after === undefined,
      begins: before === undefined || wrapWidth === undefined || before.joint === 'break',
      gapBefore: before ? number - before.number - 1 : block.blanksBefore,
      gapAfter: after ? after.number - number - 1 : block.blanksAfter,
      indent: before ? indentOf(raw) : block.indent,
      centred: block.centred,
      markup: block.markup,
      prose: false,
      words,
      letters,
      capitals,
      digits,
      capitalised,
    };
  });
}

const isBlank = ({ text }: SourceLine) => text === '';
const isWritten = ({ text }: SourceLine) => text !== '';

// `**Chapter 1**` → `Chapter 1`; `_x_ and y_` keeps its inner marks; a row of stars stays a row.
const outerMarks = /^(?:#{1,6}\s+|[*_]{1,3}(?=[^\s*_]))|(?<=[^\s*_])[*_]{1,3}$/g;

function unmarked(text: string): string {
  const first = text.charCodeAt(0);
  const marked = first === 42 || first === 95 || first === 35;
  return marked ? text.replace(outerMarks, '') : text;
}

function indentOf(raw: string): number {
  let column = 0;
  for (let n = 0; n < raw.length; n++) {
    const code = raw.charCodeAt(n);
    if (code === 9) column += 8 - (column % 8);
    else if (code === 32 || code === 160) column += 1;
    else break;
  }
  return column;
}
