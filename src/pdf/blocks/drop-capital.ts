// A drop capital and the text beside it. A quotation mark before the letter hangs in the margin, as
// high as the letter and smaller, so that the letter stands flush with the lines below it.
import { PER_EM } from '../lines/fit.ts';
import { placeAlone } from '../lines/lines.ts';
import type { TextRun } from '../text/runs.ts';
import type { PlacedLine, StructureElement } from '../types.ts';
import { inCapitals } from './lead-in.ts';
import { ASCENT, type Row } from './rows.ts';
import { type BlockStyle, type Setter, setLines, setRuns } from './setter.ts';
import { setString } from './strings.ts';

// Three lines; two for a paragraph of two, as compositors do rather than let the capital run into
// what follows. One line has no room for a capital at all.
const heights = [3, 2];
/** Height of the text's capitals, with which the drop capital is level, and of its gap; in ems. */
const CAPITAL_TOP = 0.65;
const DROP_GAP = 0.12;
/** Letters that reach farther below the line, in thousandths of an em, keep a further line aside. */
const MAX_DEPTH_EM_1000 = 60;
/** Size of a hanging mark beside the text's, and its gap from the capital in ems of the text. */
const MARK_SCALE = 1.7;
const MARK_GAP = 0.06;

/**
 * What may open a paragraph before its capital: `“W`, `‘“W`, `’T`. Marks that do not stand high,
 * such as `„` and `«`, have no place beside a capital; these paragraphs do without one.
 */
const opening = /^([“”‘’"']{0,2})(\p{Lu})/u;

/** A paragraph with its first letter dropped, and over how many lines; undefined if it cannot be. */
export function setDropCapital(
  setter: Setter,
  runs: readonly TextRun[],
  place: BlockStyle,
  element: StructureElement,
): { rows: Row[]; lines: number } | undefined {
  for (const lines of heights) {
    const rows = dropOver(setter, runs, place, element, lines);
    if (rows) return { rows, lines };
  }
  return undefined;
}

function dropOver(
  setter: Setter,
  runs: readonly TextRun[],
  place: BlockStyle,
  element: StructureElement,
  lines: number,
): Row[] | undefined {
  const [first, ...others] = runs;
  if (first?.face !== 'regular' || first.tag) return undefined;
  const [written = '', mark = '', letter = ''] = opening.exec(first.text) ?? [];
  const drop = letter === '' ? undefined : setCapital(setter, letter, place, element, lines);
  if (drop === undefined) return undefined;
  const text = { ...first, text: first.text.slice(written.length) };
  const indents = Array.from({ length: drop.deep ? lines + 1 : lines }, () => drop.room);
  const lead = inCapitals(setter, [text, ...others], written);
  const rows = setRuns(setter, [lead], place, element, { indents });
  const [top, ...below] = rows;
  // Too short to stand beside: the capital would run into what follows.
  if (top === undefined || rows.length < indents.length) return undefined;
  const placed = [...setMark(setter, mark, place, element), drop.capital, ...top.placed];
  return [{ ...top, placed }, ...below];
}

/** The letter as high as so many lines, standing on the last of them; undefined without ink. */
function setCapital(
  setter: Setter,
  letter: string,
  place: BlockStyle,
  element: StructureElement,
  lines: number,
): { capital: PlacedLine; room: number; deep: boolean } | undefined {
  const [shape] = setter.maker.shaper.shape('regular', letter);
  const ink = shape && setter.maker.shaper.ink(shape);
  if (ink === undefined || ink.top <= 0) return undefined;
  const size = (place.leading * (lines - 1) + place.size * CAPITAL_TOP) / (ink.top / PER_EM);
  const at: BlockStyle = { ...place, size, left: 0, align: 'left' };
  const [line] = setLines(setter, [{ text: letter, face: 'regular' }], at, element);
  const set = line && placeAlone(line);
  const [capital] = set?.items ?? [];
  if (set === undefined || capital?.kind !== 'line') return undefined;
  const y = place.size * ASCENT + place.leading * (lines - 1);
  return {
    capital: { ...capital, x: capital.x + place.left, y, unspaced: true },
    room: Math.max(set.end, (ink.right / PER_EM) * size) + place.size * DROP_GAP,
    deep: ink.bottom < -MAX_DEPTH_EM_1000,
  };
}

/** The mark left of the text block, its top level with the capitals of the first line. */
function setMark(
  setter: Setter,
  mark: string,
  place: BlockStyle,
  element: StructureElement,
): PlacedLine[] {
  if (mark === '') return [];
  const size = place.size * MARK_SCALE;
  const { placed, width } = setString(setter, mark, { face: 'regular', size, element });
  const [shape] = setter.maker.shaper.shape('regular', mark);
  const top = ((shape && setter.maker.shaper.ink(shape)?.top) ?? 0) / PER_EM;
  const x = place.left - width - place.size * MARK_GAP;
  const y = place.size * (ASCENT - CAPITAL_TOP) + top * size;
  return placed.map((piece) => ({ ...piece, x: piece.x + x, y, unspaced: true }));
}
