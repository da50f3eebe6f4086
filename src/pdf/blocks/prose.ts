// Paragraphs of the story → rows, which a page may ask for a line longer or shorter.
import type { Paragraph } from '../../book/types.ts';
import { isSignature } from '../../pages/signature.ts';
import { breakAgain } from '../lines/paragraph.ts';
import { readRuns } from '../text/runs.ts';
import type { StructureElement } from '../types.ts';
import { setOpening } from './chapter-opening.ts';
import { addElement } from './context.ts';
import { setPictures } from './figures.ts';
import { extentOf, keepParagraph, type Row, textRow } from './rows.ts';
import { type BlockStyle, type Setter, setRuns, setText } from './setter.ts';

/** What stands before a block. */
export interface Before {
  /** Nothing: it is the first of its chapter and may have a lead-in. */
  opens: boolean;
  /** A heading, a break, another kind of block: its first line stands flush. */
  flush: boolean;
}

/** Sets a paragraph after what stands `before` it. */
export function setProse(
  setter: Setter,
  node: Paragraph,
  place: BlockStyle,
  before: Before,
): Row[] {
  const element = addElement(place.parent, 'P', { source: node });
  if (place.quotes && isSignature(node)) return setSignature(setter, node, place, element);
  const indents = before.flush || place.lines ? [] : [setter.theme.indent * place.size];
  const opening = before.opens && setOpening(setter, node.children, place, element);
  const rows = opening || setAdjustable(setter, node, place, element, indents);
  return [...rows, ...setPictures(setter, node.children, place)];
}

/** Who said it, at the right below what was said, and on the same page. */
function setSignature(
  setter: Setter,
  { children }: Paragraph,
  place: BlockStyle,
  element: StructureElement,
): Row[] {
  const rows = setText(setter, children, place, element, { align: 'right', hyphenate: false });
  return rows.map((row) => ({ ...row, penalty: Number.POSITIVE_INFINITY }));
}

// A paragraph of fewer lines than this shows at once that it was stretched.
const MIN_ADJUSTABLE_LINES = 3;
/** A last line that fills no more of the measure is a word left alone. */
const LONE_WORD = 0.2;

/** Sets a paragraph that can be set again, a line longer or shorter, where its page asks for it. */
function setAdjustable(
  setter: Setter,
  node: Paragraph,
  place: BlockStyle,
  element: StructureElement,
  indents: readonly number[],
): Row[] {
  const lines = readRuns(node.children, setter.inline, element, place.text);
  const rows = keepParagraph(setRuns(setter, lines, place, element, { indents }));
  const [first, ...others] = rows;
  if (rows.length < MIN_ADJUSTABLE_LINES || lines.length > 1 || !first?.line) return rows;
  const { line } = first;
  const room = setter.geometry.measure - place.left - place.right;
  const again = (looseness: 1 | -1): Row[] | undefined => {
    if (isHopeless(rows.length, extentOf(rows.at(-1)) / room, looseness)) return undefined;
    const broken = breakAgain(line, looseness) ?? [];
    const set = keepParagraph(broken.map((each) => textRow(each, place.leading)));
    const lone = extentOf(set.at(-1)) < room * LONE_WORD;
    return set.length === rows.length + looseness && !lone ? set : undefined;
  };
  return [{ ...first, again }, ...others];
}

// Parts by which lines give at the most: by their spaces, their glyphs, and other hyphens. In four
// novels no paragraph that asked for more could be set, of some 600 that were tried.
const MAX_STRETCH = 0.082;
const MAX_SHRINK = 0.04;

/** Whether lines cannot give what a line more or less would ask of each; breaking them is dear. */
function isHopeless(lines: number, lastPart: number, looseness: 1 | -1): boolean {
  if (looseness === 1) return (1 + LONE_WORD - lastPart) / lines > MAX_STRETCH;
  return lastPart / (lines - 1) > MAX_SHRINK;
}
