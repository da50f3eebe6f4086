// An entry of the contents → rows: number, title, leaders and page number, all of it a link.
import type { ContentsEntry } from '../../pages/contents.ts';
import { isCapitals } from '../blocks/chapter-opening.ts';
import { addElement } from '../blocks/context.ts';
import {
  ASCENT,
  blankRow,
  endOf,
  keepTogether,
  keepWithNext,
  placedRow,
  type Row,
  spaceAbove,
} from '../blocks/rows.ts';
import { type BlockStyle, fromBeginning, type Setter, setRuns } from '../blocks/setter.ts';
import { setString } from '../blocks/strings.ts';
import type { FaceKey, PlacedLine, Shaped, StructureElement } from '../types.ts';

/** A line of the contents, with the page it leads to. */
export interface PagedEntry extends Pick<ContentsEntry, 'label' | 'number' | 'title' | 'depth'> {
  /** All of it: `Chapter 3: The Ferry`. */
  name: string;
  /** A part, which stands out from its chapters. */
  part: boolean;
  destination: string;
  /** The page as printed. */
  page: string;
}

/** What all entries of a list have in common. Lengths in points. */
export interface ListDesign {
  /** Width of the numbers with the gap behind them; 0 where they have no column. */
  column: number;
  /** What numbers in the column are called, which is not said there. */
  droppedLabel: string | undefined;
  /** Numbers are words, which are ranged left. */
  written: boolean;
  chapterFace: FaceKey;
  partFace: FaceKey;
  /** From where leaders end to the right edge. */
  pageRoom: number;
}

/** Lengths in ems: between number and title, dots, and what titles leave free on the right. */
export const NUMBER_GAP = 0.8;
const LEADER_STEP = 0.7;
/** Three figures, their gap and two dots at the least. */
const TITLE_ROOM = 4;
const DEPTH_INDENT = 1.2;
const TURNOVER = 1.2;
const PER_EM = 1000;

/** Sets an entry as rows, with white above. */
export function setEntry(
  setter: Setter,
  entry: PagedEntry,
  place: BlockStyle,
  design: ListDesign,
  space: number,
): Row[] {
  const item = addElement(place.parent, 'TOCI');
  const link = addElement(addElement(item, 'Reference'), 'Link');
  const indent = entry.depth * DEPTH_INDENT * place.size;
  const inColumn = design.column > 0 && standsInColumn(entry, design);
  const left = indent + (inColumn ? design.column : 0);
  const title = inColumn ? entry.title : unaligned(entry);
  const { rows, from } = setTitle(setter, entry, title, left, place, design, link);
  const numbers = inColumn
    ? setNumber(setter, entry.number ?? '', indent, design, link, place)
    : [];
  const page = setPage(setter, entry.page, from, design, link, place);
  const whole = rows.map((row, i) => ({
    ...row,
    placed: [...(i === 0 ? numbers : []), ...row.placed, ...(i === rows.length - 1 ? page : [])],
    links: [linkOver(setter, entry, link, place)],
  }));
  const spaced = spaceAbove(whole, space);
  return entry.part ? keepWithNext(spaced) : spaced;
}

/** Numbers with a title, and those that are called what most are, have the column for themselves. */
export function standsInColumn(
  { part, number, label, title }: PagedEntry,
  design: Pick<ListDesign, 'droppedLabel'>,
): boolean {
  if (part || number === undefined) return false;
  const isUsual = label === undefined || label.toLowerCase() === design.droppedLabel;
  return title !== '' || isUsual;
}

/** An entry in one piece; what has a title does without the word Chapter here too. */
function unaligned({ part, number, title, name }: PagedEntry): string {
  return !part && number !== undefined && title !== '' ? `${number} ${title}` : name;
}

/** The title's lines, and where leaders may begin, counted as the book runs. */
function setTitle(
  setter: Setter,
  entry: PagedEntry,
  title: string,
  left: number,
  place: BlockStyle,
  design: ListDesign,
  link: StructureElement,
): { rows: Row[]; from: number } {
  if (title === '') return { rows: [blankRow(place.leading)], from: left - place.size * 0.4 };
  const right = TITLE_ROOM * place.size;
  const sides = setter.rightToLeft ? { left: right, right: left } : { left, right };
  const at: BlockStyle = { ...place, ...sides, align: 'left' };
  const shape = { indents: [0], hang: TURNOVER * place.size, hyphenate: false };
  const runs = [{ text: title, face: titleFace(setter, entry, title, design) }];
  const set = keepTogether(setRuns(setter, [runs], at, link, shape));
  const rows = set.map(placedRow);
  const end = endOf(set.at(-1));
  const start = (rows.at(-1)?.placed ?? []).reduce((least, { x }) => Math.min(least, x), end);
  return { rows, from: setter.rightToLeft ? setter.geometry.measure - start : end };
}

/** Lone titles in capitals would shout among others. */
function titleFace(
  { theme }: Setter,
  { part }: PagedEntry,
  title: string,
  { chapterFace, partFace }: ListDesign,
): FaceKey {
  return isCapitals(title) ? theme.heading.labelFace : part ? partFace : chapterFace;
}

/** Beside titles in small capitals Roman numerals are small capitals, and figures stay old. */
export function numberFace({ chapterFace }: ListDesign, number: string): FaceKey {
  return /\d/.test(number) ? 'regular' : chapterFace;
}

/** The number, ranged right before its title; one in words, ranged left. */
function setNumber(
  setter: Setter,
  number: string,
  indent: number,
  design: ListDesign,
  element: StructureElement,
  { size }: BlockStyle,
): PlacedLine[] {
  const face = numberFace(design, number);
  const set = setString(setter, number, { face, size, element });
  const ranged = indent + design.column - NUMBER_GAP * size - set.width;
  const x = fromBeginning(setter, design.written ? indent : ranged, set.width);
  return set.placed.map((piece) => ({ ...piece, x: piece.x + x, y: size * ASCENT }));
}

/** Leaders up to the page number, which is ranged right; `from` is counted as the book runs. */
function setPage(
  setter: Setter,
  label: string,
  from: number,
  { pageRoom }: ListDesign,
  element: StructureElement,
  { size }: BlockStyle,
): PlacedLine[] {
  const { measure } = setter.geometry;
  const y = size * ASCENT;
  const set = setString(setter, label, { face: 'regular', size, element });
  const end = fromBeginning(setter, measure - set.width, set.width);
  const page = set.placed.map((piece) => ({ ...piece, x: piece.x + end, y }));
  return [...setLeaders(setter, from + size * 0.4, measure - pageRoom, size, y), ...page];
}

/** Dots on a grid that all entries share, counted from the edge where page numbers stand. */
function setLeaders(
  setter: Setter,
  from: number,
  to: number,
  size: number,
  y: number,
): PlacedLine[] {
  const step = LEADER_STEP * size;
  const { measure } = setter.geometry;
  const first = Math.ceil((measure - to) / step);
  const last = Math.floor((measure - from) / step);
  const count = last - first + 1;
  const dot = setString(setter, '.', { face: 'regular', size });
  const [piece] = dot.placed;
  const word: readonly Shaped[] | undefined = piece?.words[0];
  if (count < 2 || piece === undefined || word === undefined) return [];
  const space = ((step - dot.width) / size) * PER_EM;
  const words = Array.from({ length: count }, () => word);
  const x = setter.rightToLeft ? first * step - dot.width : measure - last * step;
  return [{ ...piece, words, space, x, y }];
}

function linkOver(
  setter: Setter,
  entry: PagedEntry,
  element: StructureElement,
  place: BlockStyle,
): Row['links'][number] {
  const box = { x: 0, y: 0, width: setter.geometry.measure, height: place.leading };
  const contents = `${entry.name}, ${entry.page}`;
  return { ...box, target: { destination: entry.destination }, contents, element };
}
