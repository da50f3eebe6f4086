// Simple tables → rows: columns as wide as their words ask, cells ragged, rules above and below.
import { textOf } from '../../book/inline.ts';
import type { Table, TableCell, TableRow } from '../../book/types.ts';
import { longestStretch } from '../lines/emergency-breaks.ts';
import { PER_EM } from '../lines/fit.ts';
import { makePieces } from '../lines/pieces.ts';
import { readRuns } from '../text/runs.ts';
import type { PageContents, Placed } from '../types.ts';
import { type Claim, shareColumns } from './columns.ts';
import { addElement } from './context.ts';
import { around, blankRow, placeRow, type Row } from './rows.ts';
import { type BlockStyle, type Setter, setText } from './setter.ts';
import { setString } from './strings.ts';

const TABLE_SCALE = 0.92;
/** Between columns, in ems; the lesser one where words would have to be cut. */
const COLUMN_GAP = 1.2;
const MIN_GAP = 0.6;
const RULE_PT = 0.5;
/** White above and below a row's text, in lines. */
const PADDING = 0.2;

/** Sets a table. Its first row is its head. */
export function setTable(setter: Setter, table: Table, place: BlockStyle): Row[] {
  const parent = addElement(place.parent, 'Table');
  const { leading } = place;
  const size = place.size * TABLE_SCALE;
  const at: BlockStyle = {
    ...place,
    parent,
    size,
    leading: leading * TABLE_SCALE,
    align: 'left',
    grid: false,
  };
  const columns = mirrored(setter, centred(setter, columnsOf(setter, table, at), at), at);
  const rows = table.children.map((row, i) => setRow(setter, row, at, columns, table, i === 0));
  const last = rows.length - 1;
  const ruled = rows.map((row, i) => {
    const lines = [...(i === 0 ? [0] : []), ...(i === 0 || i === last ? [row.height] : [])];
    return { ...row, placed: [...row.placed, ...lines.map((y) => ruleAt(at, columns, y))] };
  });
  return around(ruled, leading / 2);
}

interface Column {
  x: number;
  width: number;
}

function columnsOf(setter: Setter, table: Table, place: BlockStyle): Column[] {
  const count = table.children.reduce((most, row) => Math.max(most, row.children.length), 1);
  const measure = setter.geometry.measure - place.left - place.right;
  const claims = Array.from({ length: count }, (_, column) =>
    table.children.reduce(
      (widest, row, i) => {
        const cell = row.children[column];
        return cell ? wider(widest, claimOf(setter, cell, place, i === 0)) : widest;
      },
      { whole: 0, word: 0 },
    ),
  );
  const words = claims.reduce((sum, { word }) => sum + word, 0);
  const isTight = words + COLUMN_GAP * place.size * (count - 1) > measure;
  const gap = (isTight ? MIN_GAP : COLUMN_GAP) * place.size;
  let x = 0;
  return shareColumns(claims, measure - gap * (count - 1)).map((width) => {
    const column = { x, width };
    x += width + gap;
    return column;
  });
}

function wider(a: Claim, b: Claim): Claim {
  return { whole: Math.max(a.whole, b.whole), word: Math.max(a.word, b.word) };
}

// Rounding must not part the last letter from its cell, nor count against a column of one word.
const SLACK_PT = 1;

function claimOf(setter: Setter, { children }: TableCell, place: BlockStyle, head: boolean): Claim {
  const style = { face: head ? 'bold' : 'regular', size: place.size };
  // Only measured: what it is part of does not matter.
  const nowhere = { role: 'P' as const, children: [] };
  const lines = readRuns(children, setter.inline, nowhere, { ...place.text, bold: head });
  const longest = lines.map((runs) => longestStretch(makePieces(setter.maker, runs)));
  const word = (Math.max(0, ...longest) / PER_EM) * place.size;
  return {
    whole: setString(setter, textOf(children), style).width + SLACK_PT,
    word: word + SLACK_PT / 2,
  };
}

/** A table narrower than the text stands in its middle. */
function centred({ geometry }: Setter, columns: Column[], place: BlockStyle): Column[] {
  const last = columns.at(-1);
  const room = geometry.measure - place.left - place.right;
  const left = last ? Math.max(0, (room - last.x - last.width) / 2) : 0;
  return columns.map((column) => ({ ...column, x: column.x + left }));
}

/** In a book that runs from right to left the first column is the rightmost. */
function mirrored(setter: Setter, columns: Column[], place: BlockStyle): Column[] {
  if (!setter.rightToLeft) return columns;
  const room = setter.geometry.measure - place.left - place.right;
  return columns.map(({ x, width }) => ({ x: room - x - width, width }));
}

/** One row: its cells side by side, as high as the highest. */
function setRow(
  setter: Setter,
  row: TableRow,
  place: BlockStyle,
  columns: Column[],
  table: Table,
  head: boolean,
): Row {
  const parent = addElement(place.parent, 'TR');
  const page: PageContents = { items: [], links: [] };
  let height = place.leading;
  for (const [i, cell] of row.children.entries()) {
    const column = columns[i];
    if (column === undefined) break;
    const element = addElement(parent, head ? 'TH' : 'TD');
    const lines = setText(setter, cell.children, inColumn(setter, place, column, head), element, {
      align: alignOf(setter, table.align[i]),
      cut: true,
    });
    for (const [n, line] of lines.entries()) {
      const down = n * place.leading + PADDING * place.leading;
      placeRow(page, line, { x: 0, y: down });
    }
    height = Math.max(height, lines.length * place.leading);
  }
  const keep = head ? { after: Number.POSITIVE_INFINITY } : {};
  const { items: placed, links } = page;
  return { ...blankRow(height + 2 * PADDING * place.leading), placed, links, ...keep };
}

/** The manuscript names sides of the page; lines know where they begin and end. */
function alignOf({ rightToLeft }: Setter, side: Table['align'][number]): BlockStyle['align'] {
  if (side === 'center' || !side) return side ?? 'left';
  return (side === 'right') !== rightToLeft ? 'right' : 'left';
}

function inColumn(
  setter: Setter,
  place: BlockStyle,
  { x, width }: Column,
  bold: boolean,
): BlockStyle {
  const left = place.left + x;
  const right = setter.geometry.measure - left - width;
  return { ...place, left, right, text: { ...place.text, bold } };
}

/** A rule as wide as the columns. */
function ruleAt(place: BlockStyle, columns: Column[], y: number): Placed {
  const left = columns.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const width = columns.reduce((end, column) => Math.max(end, column.x + column.width), 0);
  return {
    kind: 'rule',
    x: place.left + left,
    y: y - RULE_PT / 2,
    width: width - left,
    height: RULE_PT,
  };
}
