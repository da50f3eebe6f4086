// Blocks in, facts out: what can be said of every line of a manuscript by looking at it alone and
// at the blank lines around it. Facts decide nothing; rules read them.
import type { Block, BlockMarkup, Blocks, Layout } from '../manuscript/types.ts';
import { isProse } from './prose.ts';
import type { DetectOptions } from './types.ts';

/** One line of the manuscript that is not blank. */
export interface Line {
  /** Place in `Facts.lines`. */
  index: number;
  /** Number in the manuscript, 1-based. Proposals speak in these. */
  number: number;
  /** The words, without white space and emphasis marks at either end. */
  text: string;
  /** As typed. */
  raw: string;
  block: Block;
  /** First and last line of its block; a line that is both stands alone. */
  first: boolean;
  last: boolean;
  /** Blank lines directly before and after; 0 inside a block, 99 at the manuscript's edges. */
  gapBefore: number;
  gapAfter: number;
  indent: number;
  centred: boolean;
  markup: BlockMarkup;
  /** Counts of white-space separated words (with a letter or digit), letters, capital letters, digits. */
  words: number;
  letters: number;
  capitals: number;
  digits: number;
  /** Words that begin with a capital letter or a digit. */
  capitalised: number;
  /** Its block is running prose; see `prose.ts`. */
  prose: boolean;
}

/** What rules may look at: every line that is not blank, and the manuscript's habits. */
export interface Facts {
  lines: Line[];
  blocks: Block[];
  layout: Layout;
  options: DetectOptions;
  /** The line with this number, if it is not blank. */
  at(number: number): Line | undefined;
}

/** Blank lines "around" the first and last line of a manuscript. */
const edgeGap = 99;

/** Reads the facts of every line. */
export function readFacts(blocks: Blocks, options: DetectOptions): Facts {
  const lines: Line[] = [];
  const byNumber: Line[] = [];
  for (const block of blocks.blocks) {
    const own = linesOf(block, lines.length);
    const prose = isProse(own);
    for (const line of own) {
      line.prose = prose;
      lines.push(line);
      byNumber[line.number] = line;
    }
  }
  closeEdges(lines);
  return {
    lines,
    blocks: blocks.blocks,
    layout: blocks.layout,
    options,
    at: (number) => byNumber[number],
  };
}

function closeEdges(lines: Line[]): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (first) first.gapBefore = edgeGap;
  if (last) last.gapAfter = edgeGap;
}

/** Blank lines inside a block (a loose list, a staggered row) are not lines of ours. */
function linesOf(block: Block, offset: number): Line[] {
  const source = block.lines.filter((line) => line.text !== '');
  return source.map((line, n) => {
    const first = n === 0;
    const last = n === source.length - 1;
    const text = source.length === 1 && block.text !== '' ? block.text : unmarked(line.text);
    const { words, letters, capitals, digits, capitalised } = count(text);
    return {
      index: offset + n,
      number: line.number,
      text,
      raw: line.raw,
      block,
      first,
      last,
      gapBefore: first ? block.blanksBefore : line.number - (source[n - 1]?.number ?? 0) - 1,
      gapAfter: last ? block.blanksAfter : (source[n + 1]?.number ?? 0) - line.number - 1,
      indent: first ? block.indent : indentOf(line.raw),
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

// `**Chapter 1**` → `Chapter 1`; `_x_ and y_` keeps its inner marks; a row of stars stays a row.
const outerMarks = /^(?:#{1,6}\s+|[*_]{1,3}(?=[^\s*_]))|(?<=[^\s*_])[*_]{1,3}$/g;

function unmarked(text: string): string {
  const first = text.charCodeAt(0);
  const marked = first === 42 || first === 95 || first === 35;
  return marked ? text.replace(outerMarks, '') : text;
}

function indentOf(raw: string): number {
  let column = 0;
  for (const char of raw) {
    if (char === '\t') column += 8 - (column % 8);
    else if (char === ' ' || char === '\u00a0') column += 1;
    else break;
  }
  return column;
}

type Counts = Pick<Line, 'words' | 'letters' | 'capitals' | 'digits' | 'capitalised'>;

/** One pass over the text; ASCII takes the short way. */
function count(text: string): Counts {
  const counts = { words: 0, letters: 0, capitals: 0, digits: 0, capitalised: 0 };
  let fresh = true; // before the first letter or digit of a word
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = code < 128 ? asciiKinds[code] : kindOf(text.charAt(i));
    if (kind === other) continue;
    if (kind === space) {
      fresh = true;
      continue;
    }
    if (kind === digit) counts.digits += 1;
    else counts.letters += 1;
    if (kind === capital) counts.capitals += 1;
    if (!fresh) continue;
    fresh = false;
    counts.words += 1;
    if (kind !== small) counts.capitalised += 1;
  }
  return counts;
}

// Kinds of characters, as numbers because every character of a manuscript is asked.
const [other, space, small, capital, digit] = [0, 1, 2, 3, 4];
const asciiKinds = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(char: string): number {
  if (/\s/.test(char)) return space;
  if (/\d/.test(char)) return digit;
  const lower = char.toLowerCase();
  if (lower !== char) return capital;
  return lower !== char.toUpperCase() || /\p{L}/u.test(char) ? small : other;
}
