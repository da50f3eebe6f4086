// Scene breaks → rows: white, or an ornament in white: the theme's, or the manuscript's own words.
import type { Inline, ThematicBreak } from '../../book/types.ts';
import { addElement } from './context.ts';
import { around, blankRow, keepWithNext, type Row } from './rows.ts';
import { type BlockStyle, type Setter, setOrnament, setText } from './setter.ts';

const HALF = 0.5;
/** Costs of a page that ends before an ornament, or after it. */
const ORNAMENT_AT_TOP_COST = 150;
const ORNAMENT_AT_FOOT_COST = 120;

/** A blank line, or an ornament in twice the room; at a page's edge the blank line gets one too. */
export function setBreak(setter: Setter, node: ThematicBreak, place: BlockStyle): Row[] {
  const { leading } = place;
  if (node.children) return setWords(setter, node.children, place);
  const placed = setOrnament(setter, place);
  const row = { ...blankRow(leading), penalty: ORNAMENT_AT_TOP_COST, after: ORNAMENT_AT_FOOT_COST };
  // A weak gap of two lines would look like a stronger one: it does not grow.
  if (node.strength === 'space') return [{ ...row, edge: placed }];
  const taller = { ...row, height: leading * 2 };
  const lower = placed.map((item) => ({ ...item, y: item.y + leading * HALF }));
  const again = onlyMore(around([{ ...taller, placed: lower }], leading * HALF));
  return around([{ ...row, placed, again }], leading * HALF);
}

/** Words are read aloud, and stand over what they announce. */
function setWords(setter: Setter, words: readonly Inline[], place: BlockStyle): Row[] {
  const element = addElement(place.parent, 'P');
  const rows = setText(setter, words, place, element, { align: 'center', hyphenate: false });
  return around(keepWithNext(rows), place.leading * HALF);
}

/** White that can grow by a line, and not shrink. */
function onlyMore(rows: Row[]): NonNullable<Row['again']> {
  return (looseness) => (looseness === 1 ? rows : undefined);
}
