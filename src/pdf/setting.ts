// A paragraph's pieces → its lines, in as few passes as it needs: without hyphens, with them, and
// looser.
import { type ParagraphStyle, perEm } from './fit.ts';
import { breakLines } from './linebreak.ts';
import type { Ending, SetLine } from './lines.ts';
import type { Measure } from './measure.ts';
import { divisionsOf, type PieceDivision, type PieceMaker, type Pieces } from './pieces.ts';
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
  if (endings === undefined) return undefined;
  const paragraph = { text, maker, style, element, endings };
  return endings.map((_, index) => ({ paragraph, index }));
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
