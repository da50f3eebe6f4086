// A page's rows → the page: everything at its place, with head, folio and footnotes. What depends on
// the page's number (margins, which head, on which side the folio) is decided here.
import type { PagePlan } from './plan.ts';
import { heightOf, moved, type Row } from './rows.ts';
import type { Section } from './sections.ts';
import type { Setter } from './setter.ts';
import { standRows } from './stand.ts';
import { fitted, setString } from './strings.ts';
import type { Page, Placed, PlacedLink } from './types.ts';

/** What a page is told about its place in the book. */
export interface PagePlace {
  side: Page['side'];
  label: string;
  /** Points by which thick books move the text away from the spine. */
  shift: number;
  /** What left-hand pages carry as their head. */
  versoHead: string;
  /** The whole head of a manuscript's pages, which stands at the right. */
  manuscriptHead?: string;
}

/** A composed page and where on it destinations stand. */
export interface Composed {
  page: Page;
  destinations: { name: string; y: number }[];
}

const headScale = 0.82;
const headTracking = 60;
/** Baseline of the head above the text block, in lines. */
const headRise = 1.6;
const rule = 0.4;
const ruleLength = 60;

/** Places everything on a page. */
export function composePage(setter: Setter, plan: PagePlan, place: PagePlace): Composed {
  const { geometry } = setter;
  const { width, height } = geometry;
  const page: Page = { width, height, side: place.side, label: place.label, items: [], links: [] };
  const { section } = plan;
  if (section === undefined) return { page, destinations: [] };
  const x = leftMargin(setter, place);
  for (const item of headOf(setter, plan, place)) page.items.push(moved(item, x, 0));
  const stood = standText(section, plan, geometry.leading);
  const noted = standNotes(setter, section, stood.notes);
  for (const item of [...stood.items, ...noted.items])
    page.items.push(moved(item, x, geometry.top));
  for (const link of [...stood.links, ...noted.links])
    page.links.push(moved(link, x, geometry.top));
  const begins = plan.opener ? [{ name: section.destination, y: 0 }] : [];
  const destinations = [...begins, ...stood.destinations, ...noted.destinations];
  return { page, destinations: destinations.map(({ name, y }) => ({ name, y: y + geometry.top })) };
}

/** Distance of the text block from the page's left edge. */
function leftMargin({ geometry, rightToLeft }: Setter, { side, shift }: PagePlace): number {
  const spineAtLeft = (side === 'recto') !== rightToLeft;
  return spineAtLeft ? geometry.inner + shift : geometry.outer - shift;
}

interface Stood {
  items: Placed[];
  links: PlacedLink[];
  destinations: { name: string; y: number }[];
  notes: string[];
}

/** Puts a page's rows under each other. */
function standText({ rows }: Section, { from, to }: PagePlan, leading: number): Stood {
  const stood: Stood = { items: [], links: [], destinations: [], notes: [] };
  const { tops, feet, loose } = standRows(rows, from, to, leading);
  const ends = to === rows.length;
  const last = rows[to - 1];
  const loosened = ends ? undefined : loose.at(-1);
  const white = (feet.at(-1) ?? 0) - (tops.at(-1) ?? 0) - (last?.height ?? 0);
  for (const [i, top] of tops.entries()) {
    const row = rows[from + i];
    if (row === undefined) break;
    const y = loosened !== undefined && from + i >= loosened ? top + white : top;
    // A scene break shown as white would be lost where the page begins or ends.
    standRow(stood, row, y, i === 0 || (row === last && !ends));
  }
  return stood;
}

function standRow(stood: Stood, row: Row, y: number, atEdge: boolean): void {
  const placed = atEdge && row.edge ? row.edge : row.placed;
  for (const item of placed) stood.items.push(moved(item, 0, y));
  for (const link of row.links) stood.links.push(moved(link, 0, y));
  for (const name of row.destinations) stood.destinations.push({ name, y });
  for (const note of row.notes) if (!stood.notes.includes(note)) stood.notes.push(note);
}

/** Footnotes end where the page's last line would stand; a short rule parts them from the text. */
function standNotes(setter: Setter, section: Section, notes: readonly string[]): Stood {
  const { leading, lines } = setter.geometry;
  const stood: Stood = { items: [], links: [], destinations: [], notes: [] };
  const rows = notes.flatMap((note) => section.notes.get(note) ?? []);
  if (rows.length === 0) return stood;
  let y = lines * leading - heightOf(rows);
  stood.items.push({ kind: 'rule', x: 0, y: y - leading * 0.4, width: ruleLength, height: rule });
  for (const row of rows) {
    y += row.space;
    standRow(stood, row, y, false);
    y += row.height + (row.below ?? 0);
  }
  return stood;
}

/** Openers and sections without heads have none; a manuscript has one on every page but the first. */
function headOf(setter: Setter, { section, opener }: PagePlan, place: PagePlace): Placed[] {
  if (place.manuscriptHead !== undefined) return setManuscriptHead(setter, place.manuscriptHead);
  return opener || section?.head === undefined ? [] : setHead(setter, section.head, place);
}

function setManuscriptHead(setter: Setter, text: string): Placed[] {
  const { measure, top, size } = setter.geometry;
  const head = setString(setter, text, { face: 'regular', size });
  // Half an inch below the paper's edge.
  const y = top / 2 + size / 2;
  return head.placed.map((piece) => ({ ...piece, x: piece.x + measure - head.width, y }));
}

/** The running head in the middle and the folio at the outer edge, in one line; both are artifacts. */
function setHead(setter: Setter, rectoHead: string, place: PagePlace): Placed[] {
  const { geometry, theme } = setter;
  const size = geometry.size * headScale;
  const y = geometry.top - geometry.leading * headRise + geometry.size * 0.8;
  const folio = setString(setter, place.label, { face: 'regular', size: size * 1.08 });
  const recto = place.side === 'recto';
  const outerAtRight = recto !== setter.rightToLeft;
  const folioX = outerAtRight ? geometry.measure - folio.width : 0;
  const style = { face: theme.heading.labelFace, size, tracking: headTracking };
  const room = geometry.measure - 2 * folio.width - 3 * size;
  const text = fitted(setter, recto ? rectoHead || place.versoHead : place.versoHead, style, room);
  const head = setString(setter, text, style);
  const headX = (geometry.measure - head.width) / 2;
  return [
    ...head.placed.map((piece) => ({ ...piece, x: piece.x + headX, y })),
    ...folio.placed.map((piece) => ({ ...piece, x: piece.x + folioX, y })),
  ];
}
