// The contents page: numbers, titles, leaders and page numbers; every entry is a link.
import { addElement } from './element.ts';
import { frontSink } from './front.ts';
import { setHeading } from './heading.ts';
import { isCapitals } from './lead.ts';
import { ascent, endOf, keepTogether, placedRow, type Row, spaceAbove } from './rows.ts';
import { type Section, textPlace } from './sections.ts';
import { type Place, type Setter, setRuns } from './setter.ts';
import { setString } from './strings.ts';
import type { FaceKey, PlacedLine, Shaped, StructureElement } from './types.ts';

/** A line of the contents. */
export interface Entry {
  number?: string;
  name: string;
  destination: string;
  depth: number;
  /** The page as printed. */
  label: string;
  /** A part, which stands out from its chapters. */
  part: boolean;
}

/** Lengths in ems: between number and title, dots, and what the title leaves free for the page. */
const numberGap = 0.8;
const leaderStep = 0.7;
const pageRoom = 2.4;
const depthIndent = 1.2;
const turnover = 1.2;
const perEm = 1000;

/** Sets the contents; page labels may be stand-ins of the same width in a first attempt. */
export function contentsPage(setter: Setter, entries: readonly Entry[]): Section {
  const { words } = setter;
  const element: StructureElement = { role: 'Sect', children: [], title: words.contents };
  const place = textPlace(setter, element, 1);
  const heading = { children: [{ type: 'text' as const, value: words.contents }] };
  const head = setHeading(setter, heading, place, addElement(element, 'H1'), frontSink(setter));
  const toc = addElement(element, 'TOC');
  const room = numberRoom(setter, entries, place);
  const rows = entries.flatMap((entry) => setEntry(setter, entry, { ...place, parent: toc }, room));
  return {
    element,
    rows: [...head, ...rows],
    opens: 'next',
    destination: 'contents',
    title: words.contents,
    depth: 0,
    notes: new Map(),
    listed: false,
    part: false,
  };
}

/** Width of the column of numbers; none where no chapter has both a number and a title. */
function numberRoom(setter: Setter, entries: readonly Entry[], place: Place): number {
  let widest = 0;
  for (const { number } of entries) {
    if (number === undefined) continue;
    widest = Math.max(
      widest,
      setString(setter, number, { face: 'regular', size: place.size }).width,
    );
  }
  const limit = setter.geometry.measure / 3;
  return widest === 0 || widest > limit ? 0 : widest + numberGap * place.size;
}

function setEntry(setter: Setter, entry: Entry, place: Place, room: number): Row[] {
  const item = addElement(place.parent, 'TOCI');
  const link = addElement(addElement(item, 'Reference'), 'Link');
  const indent = entry.depth * depthIndent * place.size;
  const column = entry.part ? 0 : room;
  const left = indent + column;
  const face = isCapitals(entry.name) ? setter.theme.heading.labelFace : entryFace(entry);
  const text =
    entry.number !== undefined && column === 0 ? `${entry.number} ${entry.name}` : entry.name;
  const right = pageRoom * place.size;
  const sides = setter.rightToLeft ? { left: right, right: left } : { left, right };
  const at: Place = { ...place, ...sides, align: 'left' };
  const shape = { indents: [0], hang: turnover * place.size, hyphenate: false };
  const set = keepTogether(setRuns(setter, [[{ text, face }]], at, link, shape));
  const end = endOf(set.at(-1));
  const rows = set.map(placedRow);
  const last = rows.at(-1);
  if (last === undefined) return [];
  const y = place.size * ascent;
  const numbers =
    column === 0 ? [] : setNumber(setter, entry.number ?? '', indent, column, y, link, place);
  const start = last.placed.reduce((least, item) => Math.min(least, item.x), end);
  const from = setter.rightToLeft ? setter.geometry.measure - start : end;
  const page = setPage(setter, entry.label, from, y, link, place);
  const whole = rows.map((row, i) => ({
    ...row,
    placed: [...(i === 0 ? numbers : []), ...row.placed, ...(row === last ? page : [])],
    links: [linkOver(setter, entry, link, place)],
  }));
  return entry.part ? keepWithNext(spaceAbove(whole, place.leading / 2)) : whole;
}

function entryFace({ part }: Entry): FaceKey {
  return part ? 'caps' : 'regular';
}

function keepWithNext(rows: Row[]): Row[] {
  return rows.map((row) => ({ ...row, after: Number.POSITIVE_INFINITY }));
}

/** In a book that runs from right to left, the columns change sides. */
function mirrored({ rightToLeft, geometry }: Setter, x: number, width: number): number {
  return rightToLeft ? geometry.measure - x - width : x;
}

/** The number, ranged right before its title. */
function setNumber(
  setter: Setter,
  number: string,
  indent: number,
  column: number,
  y: number,
  element: StructureElement,
  { size }: Place,
): PlacedLine[] {
  if (number === '') return [];
  const set = setString(setter, number, { face: 'regular', size, element });
  const x = mirrored(setter, indent + column - numberGap * size - set.width, set.width);
  return set.placed.map((piece) => ({ ...piece, x: piece.x + x, y }));
}

/** Leaders up to the page number, which is ranged right; `from` is counted as the book runs. */
function setPage(
  setter: Setter,
  label: string,
  from: number,
  y: number,
  element: StructureElement,
  { size }: Place,
): PlacedLine[] {
  const { measure } = setter.geometry;
  const set = setString(setter, label, { face: 'regular', size, element });
  const x = measure - set.width;
  const end = mirrored(setter, x, set.width);
  const page = set.placed.map((piece) => ({ ...piece, x: piece.x + end, y }));
  return [...setLeaders(setter, from + size * 0.4, x - size * 0.3, size, y), ...page];
}

/** Dots on a grid that all entries share, counted from the edge where page numbers stand. */
function setLeaders(
  setter: Setter,
  from: number,
  to: number,
  size: number,
  y: number,
): PlacedLine[] {
  const step = leaderStep * size;
  const { measure } = setter.geometry;
  const first = Math.ceil((measure - to) / step);
  const last = Math.floor((measure - from) / step);
  const count = last - first + 1;
  const dot = setString(setter, '.', { face: 'regular', size });
  const [piece] = dot.placed;
  const word: readonly Shaped[] | undefined = piece?.words[0];
  if (count < 2 || piece === undefined || word === undefined) return [];
  const space = ((step - dot.width) / size) * perEm;
  const words = Array.from({ length: count }, () => word);
  const x = setter.rightToLeft ? first * step - dot.width : measure - last * step;
  return [{ ...piece, words, space, x, y }];
}

function linkOver(
  setter: Setter,
  entry: Entry,
  element: StructureElement,
  place: Place,
): Row['links'][number] {
  const box = { x: 0, y: 0, width: setter.geometry.measure, height: place.leading };
  const name = [entry.number, entry.name].filter((part) => part !== undefined).join(' ');
  const contents = `${name}, ${entry.label}`;
  return { ...box, target: { destination: entry.destination }, contents, element };
}

/** A page of stand-ins has the same number of lines as the page with the true numbers. */
export function standIns(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => ({ ...entry, label: '000' }));
}
