// Lists → rows: numbers or bullets in the margin of their items.
import { taskSign } from '../../book/inline.ts';
import type { Flow, List, ListItem } from '../../book/types.ts';
import { placeAlone } from '../lines/lines.ts';
import type { StructureElement } from '../types.ts';
import { addElement } from './context.ts';
import { around, placedRow, type Row } from './rows.ts';
import { type BlockStyle, ems, fromBeginning, indented, type Setter, setLines } from './setter.ts';
import { setString } from './strings.ts';

/** Least room for a label, and what parts it from the text, in ems. */
const MIN_ROOM = 1.3;
const LABEL_GAP = 0.4;
const HALF = 0.5;
/** Cost of a page that ends behind the first item, or before the last. */
const LONE_ITEM_COST = 150;

/** Sets a list; `inner` sets what its items hold. */
export function setList(
  setter: Setter,
  list: List,
  place: BlockStyle,
  inner: (nodes: readonly Flow[], place: BlockStyle) => Row[],
): Row[] {
  const numbering = list.ordered ? 'Decimal' : 'Disc';
  const parent = addElement(place.parent, 'L', { numbering });
  const labelled = list.children.map((item, i) => {
    return { item, label: labelOf(list, item, i) };
  });
  const at = { ...place, parent, grid: false };
  const room = labelRoom(
    setter,
    labelled.map(({ label }) => label),
    at,
  );
  const last = labelled.length - 1;
  const rows = labelled.flatMap(({ item, label }, i) => {
    const set = setItem(setter, item, label, at, room, inner);
    return i === 1 || i === last ? rather(set) : set;
  });
  return around(rows, place.leading * HALF);
}

function labelOf({ ordered, start = 1 }: List, { checked }: ListItem, index: number): string {
  const task = checked === undefined ? '' : taskSign(checked);
  if (ordered) return `${start + index}. ${task}`.trim();
  return task || '•';
}

/** An item that a page should rather not begin with: it would leave one alone, or stand alone. */
function rather(rows: Row[]): Row[] {
  return rows.map((row, i) => (i === 0 ? { ...row, penalty: row.penalty + LONE_ITEM_COST } : row));
}

/** Room for the widest of some labels. */
export function labelRoom(setter: Setter, labels: readonly string[], place: BlockStyle): number {
  const style = { face: 'regular', size: place.size };
  const widths = labels.map((label) => setString(setter, label, style).width);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  return Math.max(ems(setter, place, MIN_ROOM), widest + LABEL_GAP * place.size);
}

function setItem(
  setter: Setter,
  item: ListItem,
  label: string,
  place: BlockStyle,
  room: number,
  inner: (nodes: readonly Flow[], place: BlockStyle) => Row[],
): Row[] {
  const parent = addElement(place.parent, 'LI');
  const sign = addElement(parent, 'Lbl');
  const body = addElement(parent, 'LBody');
  const rows = inner(item.children, { ...indented(setter, place, room), parent: body });
  return rows.map((row, i) => (i === 0 ? withLabel(setter, row, label, place, room, sign) : row));
}

/** Puts a label before a row’s text; it ends a little before the text, on its first line. */
export function withLabel(
  setter: Setter,
  row: Row,
  label: string,
  place: BlockStyle,
  room: number,
  sign: StructureElement,
): Row {
  const at = { ...place, left: 0, right: setter.geometry.measure - room };
  const [line] = setLines(setter, [{ text: label, face: 'regular' }], at, sign, { align: 'left' });
  const { items = [], start = 0, end = 0 } = line ? placeAlone(line) : {};
  const width = end - start;
  const before = setter.rightToLeft ? place.right : place.left;
  const from = before + Math.max(0, room - width - place.size * LABEL_GAP);
  const x = fromBeginning(setter, from, width) - start;
  const y = placedRow(row).placed[0]?.y ?? 0;
  const pieces = items.map((piece) => ({ ...piece, x: piece.x + x, y }));
  return { ...row, placed: [...pieces, ...row.placed] };
}
