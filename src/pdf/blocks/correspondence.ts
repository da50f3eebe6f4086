// Letters → rows: the place at the right, the greeting flush, the farewell in steps to the right.
import { type LetterParts, partsOfLetter } from '../../book/letter-parts.ts';
import type { Flow, Letter, Paragraph } from '../../book/types.ts';
import { addElement } from './context.ts';
import { around, keepTogether, keepWithNext, type Row, spaceAbove } from './rows.ts';
import { type BlockStyle, ems, type ParagraphShape, type Setter, setText } from './setter.ts';

/** Indent of the letter on both sides, and of each step of its farewell; ems. */
const INDENT = 1.6;
const STEP = 1.5;
const HALF = 0.5;

/** Sets a letter; `inner` sets its body. */
export function setLetter(
  setter: Setter,
  letter: Letter,
  place: BlockStyle,
  inner: (nodes: readonly Flow[], place: BlockStyle) => Row[],
): Row[] {
  const side = ems(setter, place, INDENT);
  const at: BlockStyle = {
    ...place,
    parent: addElement(place.parent, 'Div'),
    left: place.left + side,
    right: place.right + side,
    grid: false,
  };
  const parts = partsOfLetter(letter);
  const rows = [...setHead(setter, parts, at), ...inner(parts.body, at)];
  return around([...rows, ...setFarewell(setter, parts.farewell, at)], place.leading * HALF);
}

/** Place, address and greeting stay with the first line of the letter. */
function setHead(setter: Setter, { place, address, greeting }: LetterParts, at: BlockStyle): Row[] {
  const lines = (nodes: readonly Paragraph[], align: 'left' | 'right'): Row[] =>
    nodes.flatMap((node) => setLine(setter, node, at, { align }));
  const from = lines(place, 'right');
  const to = [...lines(address, 'left'), ...lines(greeting, 'left')];
  const apart = from.length > 0 && to.length > 0 ? spaceAbove(to, at.leading * HALF) : to;
  return keepWithNext([...from, ...apart]);
}

/** The farewell in steps, the signature farthest out; it stays with the letter's last line. */
function setFarewell(setter: Setter, lines: readonly Paragraph[], place: BlockStyle): Row[] {
  const width = ems(setter, place, STEP);
  const rows = lines.flatMap((line, i) => {
    const away = width * (lines.length - 1 - i);
    const end = setter.rightToLeft ? 'left' : 'right';
    return setLine(setter, line, { ...place, [end]: place[end] + away }, { align: 'right' });
  });
  return rows.map((row) => ({ ...row, penalty: Number.POSITIVE_INFINITY }));
}

function setLine(setter: Setter, node: Paragraph, place: BlockStyle, shape: ParagraphShape): Row[] {
  const element = addElement(place.parent, 'P', { source: node });
  return keepTogether(
    setText(setter, node.children, place, element, { ...shape, hyphenate: false }),
  );
}
