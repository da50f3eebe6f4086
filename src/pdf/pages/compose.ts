// A page's rows → the page: everything at its place, with head, folio and footnotes. What depends on
// the page's number (margins, which head, on which side the folio) is decided here.
import { noteRule } from '../blocks/notes.ts';
import { heightOf, moved, placeRow, type Row } from '../blocks/rows.ts';
import { fromBeginning, type Setter } from '../blocks/setter.ts';
import { fitted, setString } from '../blocks/strings.ts';
import type { Geometry } from '../theme/geometry.ts';
import type { Page, PageContents, Placed, PlacedRule } from '../types.ts';
import type { PagePlan } from './page-order.ts';
import type { SectionRows } from './sections.ts';
import { stackRows } from './stack-rows.ts';

/** What a page is told about its place in the book. */
export interface PagePlace {
  side: Page['side'];
  label: string;
  /** Points by which thick books move the text away from the spine. */
  shift: number;
  /** What left-hand pages carry as their head. */
  versoHead: string;
  /** What right-hand pages carry whose chapter has no title. */
  bookHead: string;
  /** Heads of a manuscript's pages, where lines end; the first that has room is set. */
  manuscriptHeads?: readonly string[];
}

const HEAD_SCALE = 0.82;
const HEAD_TRACKING = 60;

/** A page; everything is at its place once its contents are asked for. */
export function composePage(setter: Setter, plan: PagePlan, place: PagePlace): Page {
  const { width, height } = setter.geometry;
  const { side, label } = place;
  return { width, height, side, label, contents: () => placeContents(setter, plan, place) };
}

/** Where on a page destinations stand. */
export function destinationsOn(
  { geometry }: Setter,
  { section, from, to, opener }: PagePlan,
): { name: string; y: number }[] {
  if (section === undefined) return [];
  const text = standText(section, from, to, geometry.leading);
  const begins = opener ? [{ name: section.destination, y: geometry.top }] : [];
  const standing = [...text, ...standNotes(geometry, section, text)];
  return [
    ...begins,
    ...standing.flatMap(({ row, y }) =>
      row.destinations.map((name) => ({ name, y: y + geometry.top })),
    ),
  ];
}

function placeContents(setter: Setter, plan: PagePlan, place: PagePlace): PageContents {
  const { geometry } = setter;
  const { section, from, to } = plan;
  const contents: PageContents = { items: [], links: [] };
  if (section === undefined) return contents;
  const x = leftMargin(setter, place);
  for (const item of headOf(setter, plan, place)) contents.items.push(moved(item, x, 0));
  const text = standText(section, from, to, geometry.leading);
  const notes = standNotes(geometry, section, text);
  for (const standing of text) placeStanding(contents, standing, x, geometry.top);
  const [first] = notes;
  if (first) contents.items.push(ruleAbove(setter, first, x));
  for (const standing of notes) placeStanding(contents, standing, x, geometry.top);
  return contents;
}

/** Distance of the text block from the page's left edge. */
function leftMargin({ geometry, rightToLeft }: Setter, { side, shift }: PagePlace): number {
  const spineAtLeft = (side === 'recto') !== rightToLeft;
  return spineAtLeft ? geometry.inner + shift : geometry.outer - shift;
}

/** A row where it stands below the top of the text block. */
interface StackedRow {
  row: Row;
  y: number;
  /** First or last of a page, where the white of a scene break would not be seen. */
  atEdge: boolean;
}

/** Puts a page's rows under each other. */
function standText({ rows }: SectionRows, from: number, to: number, leading: number): StackedRow[] {
  const { tops, feet, loose } = stackRows(rows, from, to, leading);
  const ends = to === rows.length;
  const last = rows[to - 1];
  const loosened = ends ? undefined : loose.at(-1);
  const white = (feet.at(-1) ?? 0) - (tops.at(-1) ?? 0) - (last?.height ?? 0);
  const standing: StackedRow[] = [];
  for (let i = 0; i < tops.length; i++) {
    const top = tops[i] ?? 0;
    const row = rows[from + i];
    if (row === undefined) break;
    const y = loosened !== undefined && from + i >= loosened ? top + white : top;
    standing.push({ row, y, atEdge: i === 0 || (row === last && !ends) });
  }
  return standing;
}

/** Footnotes of the rows above them; they end where the page's last line would stand. */
function standNotes(
  { lines, leading }: Geometry,
  section: SectionRows,
  text: readonly StackedRow[],
): StackedRow[] {
  const names = new Set(text.flatMap(({ row }) => row.notes));
  const rows = [...names].flatMap((note) => section.notes.get(note) ?? []);
  let y = lines * leading - heightOf(rows);
  return rows.map((row) => {
    const top = y + row.space;
    y = top + row.height + (row.below ?? 0);
    return { row, y: top, atEdge: false };
  });
}

/** A short rule parts footnotes from the text. */
function ruleAbove(setter: Setter, { row, y }: StackedRow, x: number): PlacedRule {
  const { top, leading } = setter.geometry;
  return moved(noteRule(setter, y - row.space - leading * 0.4), x, top);
}

function placeStanding(page: PageContents, standing: StackedRow, x: number, top: number): void {
  const { row, atEdge } = standing;
  const shown = atEdge && row.edge ? { ...row, placed: row.edge } : row;
  placeRow(page, shown, { x, y: top + standing.y });
}

/** Openers and sections without heads have none; a manuscript has one on every page but the first. */
function headOf(setter: Setter, { section, opener }: PagePlan, place: PagePlace): Placed[] {
  const { head: y } = setter.geometry;
  if (y === undefined) return [];
  if (place.manuscriptHeads) return setManuscriptHead(setter, place.manuscriptHeads, y);
  return opener || section?.head === undefined ? [] : setHead(setter, section.head, place, y);
}

function setManuscriptHead(setter: Setter, texts: readonly string[], y: number): Placed[] {
  const { measure, size } = setter.geometry;
  const heads = texts.map((text) => setString(setter, text, { face: 'regular', size }));
  const head = heads.find(({ width }) => width <= measure);
  if (head === undefined) return [];
  const x = fromBeginning(setter, measure - head.width, head.width);
  return head.placed.map((piece) => ({ ...piece, x: piece.x + x, y }));
}

/** The running head in the middle and the folio at the outer edge, in one line; both are artifacts. */
function setHead(setter: Setter, rectoHead: string, place: PagePlace, y: number): Placed[] {
  const { geometry, theme } = setter;
  const size = geometry.size * HEAD_SCALE;
  const folio = setString(setter, place.label, { face: 'regular', size: size * 1.08 });
  const recto = place.side === 'recto';
  const outerAtRight = recto !== setter.rightToLeft;
  const folioX = outerAtRight ? geometry.measure - folio.width : 0;
  const style = { face: theme.heading.labelFace, size, tracking: HEAD_TRACKING };
  const room = geometry.measure - 2 * folio.width - 3 * size;
  const text = fitted(setter, recto ? rectoHead || place.bookHead : place.versoHead, style, room);
  const head = setString(setter, text, style);
  const headX = (geometry.measure - head.width) / 2;
  return [
    ...head.placed.map((piece) => ({ ...piece, x: piece.x + headX, y })),
    ...folio.placed.map((piece) => ({ ...piece, x: piece.x + folioX, y })),
  ];
}
