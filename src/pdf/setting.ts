// A paragraph's pieces → its lines, in as few passes as it needs: without hyphens, with them, and
// looser. Positions are relative: x to the text block's left edge, y to the line's baseline.
import { type ParagraphStyle, perEm } from './fit.ts';
import { breakLines } from './linebreak.ts';
import type { Break, Measure } from './measure.ts';
import {
  divisionsOf,
  headOf,
  type PieceDivision,
  type PieceMaker,
  type Pieces,
  restOf,
} from './pieces.ts';
import { type Line, placeLine, type SetLine } from './placing.ts';
import type { StructureElement } from './types.ts';

/** How freely lines may stretch, and whether words may be divided: tried in this order. */
interface Pass {
  tolerance: number;
  divide: boolean;
}
const justifiedPasses: Pass[] = [
  { tolerance: 1, divide: false },
  { tolerance: 1.6, divide: true },
  { tolerance: 4, divide: true },
  { tolerance: Number.POSITIVE_INFINITY, divide: true },
];
const raggedPasses: Pass[] = [
  { tolerance: 1, divide: false },
  { tolerance: 2, divide: true },
  { tolerance: Number.POSITIVE_INFINITY, divide: true },
];
/** Width of a letter on the average, in thousandths of an em; of a capital rather more. */
const usualGlyph = 500;
// Ragged lines may end this much short of the measure before they count as loose.
const raggedEms = 3;

type Ending = Break<PieceDivision>;

/** Sets a paragraph; `looseness` asks for lines more or fewer, and undefined says it cannot be. */
export function setParagraph(
  text: Pieces,
  maker: PieceMaker,
  style: ParagraphStyle,
  element: StructureElement | undefined,
  looseness = 0,
): SetLine[] | undefined {
  if (text.pieces.length === 0) return [];
  const endings = breakParagraph(text, maker, style, looseness);
  return endings?.map((ending, i) => {
    const last = i === endings.length - 1;
    const indent = style.indents[i] ?? style.hang;
    const line = lineOf(text, maker, endings[i - 1], ending, indent, last);
    return placeLine(line, style, element);
  });
}

// A measure a tenth narrower at each step; past half of it there is nothing to balance.
const balancing = [0.9, 0.8, 0.7, 0.6, 0.5];

/** Sets display text: lines of like length, instead of a full one and a single word. */
export function setBalanced(
  text: Pieces,
  maker: PieceMaker,
  style: ParagraphStyle,
  element: StructureElement | undefined,
): SetLine[] {
  let best = setParagraph(text, maker, style, element) ?? [];
  if (best.length < 2 || best.length > 6) return best;
  for (const part of balancing) {
    const measure = style.measure * part;
    const left = style.left + (style.align === 'center' ? (style.measure - measure) / 2 : 0);
    const lines = setParagraph(text, maker, { ...style, measure, left }, element);
    if (lines === undefined || lines.length > best.length) return best;
    best = lines;
  }
  return best;
}

function breakParagraph(
  text: Pieces,
  maker: PieceMaker,
  style: ParagraphStyle,
  looseness: number,
): Ending[] | undefined {
  const justified = style.align === 'justify';
  // Letters that are spaced take the room of more letters.
  const part = justified ? 1 : usualGlyph / (usualGlyph + style.tracking);
  const room = (indent: number) => ((style.measure - indent) / style.size) * perEm * part;
  const measure: Measure<PieceDivision> = {
    first: style.indents.map(room),
    width: room(style.hang),
    tolerance: 0,
    divide: undefined,
    expansion: justified ? style.expansion : 0,
    ragged: justified ? 0 : raggedEms * perEm,
    looseness,
  };
  const divide = (box: number): readonly PieceDivision[] => {
    const piece = text.pieces[box];
    return piece ? divisionsOf(maker, piece) : [];
  };
  for (const pass of justified ? justifiedPasses : raggedPasses) {
    // Looser lines than this would be seen; then the page may rather be uneven.
    if (looseness !== 0 && pass.tolerance > 2) return undefined;
    const { tolerance } = pass;
    const divided = pass.divide && style.hyphenate ? divide : undefined;
    const lines = breakLines(text.pieces, text.gaps, { ...measure, tolerance, divide: divided });
    if (lines) return lines.breaks;
  }
  return undefined;
}

function lineOf(
  text: Pieces,
  maker: PieceMaker,
  before: Ending | undefined,
  ending: Ending,
  indent: number,
  last: boolean,
): Line {
  const from = before ? before.box + 1 : 0;
  const pieces = text.pieces.slice(from, ending.division ? ending.box : ending.box + 1);
  const gaps = text.gaps.slice(from, ending.box);
  if (before?.division) {
    pieces.unshift(restOf(maker, before.division));
    const gap = text.gaps[before.box];
    if (gap && pieces.length + (ending.division ? 1 : 0) > 1) gaps.unshift(gap);
  }
  if (ending.division) pieces.push(headOf(maker, ending.division));
  const gap = text.gaps[ending.box];
  const own = !last && gap?.flagged ? 'own' : undefined;
  const hyphen = ending.division ? 'ours' : own;
  const unspaced = ending.division !== undefined || (!last && gap?.spaced === false);
  return { pieces, gaps, indent, ratio: ending.ratio, last, hyphen, unspaced };
}
