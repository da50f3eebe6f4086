// A paragraph's pieces → its lines, in as few passes as it needs: without hyphens, with them, and
// looser.
import type { StructureElement } from '../types.ts';
import { balanceLines, type DisplayText } from './balance.ts';
import { type ParagraphStyle, PER_EM } from './fit.ts';
import { breakLines } from './linebreak.ts';
import type { Ending, SetLine } from './lines.ts';
import type { Measure } from './measure.ts';
import { divisionsOf, type PieceDivision, type PieceMaker, type Pieces } from './pieces.ts';

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
const USUAL_GLYPH = 500;
// Ragged lines may end this much short of the measure before they count as loose.
const RAGGED_EMS = 3;

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

/** Breaks the paragraph of a line again, into lines more or fewer; undefined says it cannot be. */
export function breakAgain({ paragraph }: SetLine, looseness: 1 | -1): SetLine[] | undefined {
  const { text, maker, style, element } = paragraph;
  return setParagraph(text, maker, style, element, looseness);
}

// Longer display text is read like text.
const MAX_LINES = 6;

/** Sets display text: lines of like length that break with the sense, and no more than are needed. */
export function setBalanced(
  text: Pieces,
  maker: PieceMaker,
  style: ParagraphStyle,
  element: StructureElement | undefined,
): SetLine[] {
  const lines = setParagraph(text, maker, style, element) ?? [];
  const [first] = lines;
  if (first === undefined || lines.length < 2 || lines.length > MAX_LINES) return lines;
  const { paragraph } = first;
  if (paragraph.endings.some(({ division }) => division)) return lines;
  const room = roomOf(style, Math.max(style.hang, ...style.indents));
  const ends = balanceLines(displayText(text, maker), lines.length, room);
  if (ends === undefined) return lines;
  const endings = ends.map((box): Ending => ({ box, division: undefined, ratio: 0 }));
  return endings.map((_, index) => ({ paragraph: { ...paragraph, endings }, index }));
}

function displayText({ pieces, gaps }: Pieces, { rules }: PieceMaker): DisplayText {
  const leans = pieces.map((piece) => rules.lean(piece.text));
  const stops = pieces.map((piece) => /[,.;:!?…—–][”’»)\]]*$/u.test(piece.text));
  return { boxes: pieces, gaps, leans, stops };
}

/** Width of a line with this indent, in thousandths of an em. */
function roomOf(style: ParagraphStyle, indent: number): number {
  // Letters that are spaced take the room of more letters.
  const part = style.align === 'justify' ? 1 : USUAL_GLYPH / (USUAL_GLYPH + style.tracking);
  return ((style.measure - indent) / style.size) * PER_EM * part;
}

function breakParagraph(
  text: Pieces,
  maker: PieceMaker,
  style: ParagraphStyle,
  looseness: number,
): Ending[] | undefined {
  const justified = style.align === 'justify';
  const measure: Measure<PieceDivision> = {
    first: style.indents.map((indent) => roomOf(style, indent)),
    width: roomOf(style, style.hang),
    tolerance: 0,
    divide: undefined,
    expansion: justified ? style.expansion : 0,
    ragged: justified ? 0 : RAGGED_EMS * PER_EM,
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
