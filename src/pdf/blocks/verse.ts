// Verse → rows: lines as the poet ended them, turnovers hung under their line.
import { textOf } from '../../book/inline.ts';
import type { Blockquote, Inline, Paragraph, Stanza, Verse, VerseLine } from '../../book/types.ts';
import { readRuns } from '../text/runs.ts';
import { addElement } from './context.ts';
import { around, extentOf, type Row, spaceAbove } from './rows.ts';
import { type BlockStyle, ems, indented, type Setter, setRuns, setText } from './setter.ts';

/** Indents in ems: of a poem at least, of each step inside it, of a line's turnover. */
const MIN_INDENT = 1.6;
const STEP_INDENT = 1.2;
const TURNOVER_INDENT = 2;
const HALF = 0.5;
// A page may end inside a long stanza, but rather not.
const STANZA_PENALTY = 120;

/** Letters of a line that a poet ended; longer ones are prose with hard breaks. */
const MAX_LINE_LETTERS = 70;

//  > Lay the light down, the long light,        a stanza for each paragraph, a verse for each line;
//  > cease from its blowing.                    not  > He said no more.
/** The poem in a quotation whose lines all end by intention; undefined when it is prose. */
export function poemIn({ children }: Blockquote): Verse | undefined {
  const stanzas: Stanza[] = [];
  for (const node of children) {
    const lines = node.type === 'paragraph' ? linesOf(node) : [];
    if (lines.length < 2 || lines.some((line) => textOf(line).length > MAX_LINE_LETTERS))
      return undefined;
    const verses = lines.map(
      (line): VerseLine => ({ type: 'verseLine', indent: 0, children: line }),
    );
    stanzas.push({ type: 'stanza', children: verses });
  }
  return stanzas.length > 0 ? { type: 'verse', children: stanzas } : undefined;
}

/** A paragraph cut where its author broke the line. */
function linesOf({ children }: Paragraph): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of children) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/** Sets a poem, its longest line in the middle of the measure where it fits. */
export function setVerse(setter: Setter, verse: Verse, place: BlockStyle): Row[] {
  const parent = addElement(place.parent, 'Div');
  const least = ems(setter, place, MIN_INDENT);
  const room = setter.geometry.measure - place.left - place.right;
  const widest = widestLine(setter, verse, place);
  const indent = Math.max(least, Math.min((room - widest) / 2, room * 0.3));
  const at: BlockStyle = { ...indented(setter, place, indent), parent, align: 'left', grid: false };
  const rows = verse.children.flatMap((stanza, i) => {
    const set = setStanza(setter, stanza, at);
    return i === 0 ? set : spaceAbove(set, place.leading);
  });
  return around(rows, place.leading * HALF);
}

function widestLine(setter: Setter, verse: Verse, place: BlockStyle): number {
  let widest = 0;
  for (const stanza of verse.children) {
    for (const line of stanza.children) {
      // Only measured: what it is part of does not matter.
      const nowhere = { role: 'P' as const, children: [] };
      const at = { ...place, left: 0, right: 0, align: 'left' as const };
      const runs = readRuns(line.children, setter.inline, nowhere, place.text);
      const [row] = setRuns(setter, runs, at, undefined, { hyphenate: false });
      widest = Math.max(widest, extentOf(row) + line.indent * ems(setter, place, STEP_INDENT));
    }
  }
  return widest;
}

/** A stanza is one paragraph of the structure; two lines at least stand together at its ends. */
function setStanza(setter: Setter, stanza: Stanza, place: BlockStyle): Row[] {
  const element = addElement(place.parent, 'P');
  const rows = stanza.children.flatMap((line) => setVerseLine(setter, line, place, element));
  return rows.map((row, i) => {
    if (i === 0) return row;
    const lone = i === 1 || i === rows.length - 1;
    return { ...row, penalty: lone ? Number.POSITIVE_INFINITY : row.penalty + STANZA_PENALTY };
  });
}

function setVerseLine(
  setter: Setter,
  line: VerseLine,
  place: BlockStyle,
  element: Parameters<typeof setText>[3],
): Row[] {
  const indent = line.indent * ems(setter, place, STEP_INDENT);
  const hang = indent + ems(setter, place, TURNOVER_INDENT);
  const shape = { indents: [indent], hang, hyphenate: false };
  const rows = setText(setter, line.children, place, element, shape);
  return rows.map((row, i) => (i === 0 ? row : { ...row, penalty: Number.POSITIVE_INFINITY }));
}
