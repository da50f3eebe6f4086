// Pages of few words: dedications, epigraphs, what stands below a part's title, a note of the author's
// that is alone on its page. They follow the design: centred where its headings are, else flush.
import type { AuthorNote, Division, Flow, Heading } from '../../book/types.ts';
import {
  contentsOf,
  flowText,
  headingOfSection,
  headingText,
  type Section,
} from '../../book/walk.ts';
import { countWords } from '../../book/words.ts';
import { isAside, noteTitle } from '../../pages/section-names.ts';
import type { StructureElement } from '../types.ts';
import { addElement, frontSink, textPlace } from './context.ts';
import { setFlow } from './flow.ts';
import { setHeading } from './heading.ts';
import { blankRow, type Row } from './rows.ts';
import type { BlockStyle, Setter } from './setter.ts';

/** Lines above a heading on the pages of parts, dedications and epigraphs. */
export const DEEP_SINK = 9;
/** Room on both sides of few words, as a part of the measure. */
const SIDE_PART = 0.12;
// More letters than these are an introduction, which is read as text is.
const MAX_DISPLAY_LETTERS = 300;

/** What stands in a division, a part or a chapter below its heading. */
export function flowOf(section: Section): Flow[] {
  return contentsOf(section).filter((node) => node.type !== 'heading');
}

/** Sets a dedication or an epigraph. */
export function setDisplayPage(
  setter: Setter,
  section: Division,
  element: StructureElement,
): Row[] {
  const heading = headingOfSection(section);
  const words: Flow[] =
    heading && saysMoreThanItsName(section, heading) ? [asParagraph(heading)] : [];
  const isDedication = section.kind === 'dedication';
  const place = sideways(setter, textPlace(setter, element, 1));
  const above = blankRow(DEEP_SINK * place.leading);
  const flow = [...words, ...flowOf(section)];
  if (!isDedication) return [above, ...setFlow(setter, flow, { ...place, quotes: true })];
  const at: BlockStyle = {
    ...place,
    align: setter.theme.heading.align,
    text: { italic: true, bold: false },
    // Indents would push centred lines aside.
    lines: true,
  };
  return [above, ...setFlow(setter, flow, at)];
}

/** Sets what stands below a part's title: `Contributed by Miss Clack`. */
export function setPartText(setter: Setter, flow: readonly Flow[], place: BlockStyle): Row[] {
  const isShort =
    flow.every(({ type }) => type === 'paragraph') && lettersIn(flow) <= MAX_DISPLAY_LETTERS;
  if (!isShort) return setFlow(setter, flow, place);
  const { align } = setter.theme.heading;
  return setFlow(setter, flow, { ...sideways(setter, place), align, lines: true });
}

function lettersIn(flow: readonly Flow[]): number {
  return flow.reduce((sum, node) => sum + flowText(node).length, 0);
}

/** Short lines, away from the sides of the page as far as the design has it. */
function sideways({ theme, geometry, rightToLeft }: Setter, place: BlockStyle): BlockStyle {
  const side = geometry.measure * SIDE_PART;
  const [begin, end] = theme.heading.align === 'center' ? [side, side] : [0, side * 2];
  const sides = rightToLeft ? { left: end, right: begin } : { left: begin, right: end };
  return { ...place, ...sides, align: 'left', grid: false };
}

/** A note that is all there is in a division; an aside needs no page's heading. */
export function loneNote(section: Section): AuthorNote | undefined {
  const [node, ...others] = contentsOf(section);
  const isAlone = section.type === 'division' && others.length === 0;
  return isAlone && node?.type === 'authorNote' && !isAside(node) ? node : undefined;
}

/** Sets a note as a page like those that the book brings itself, under a heading. */
export function setNotePage(setter: Setter, note: AuthorNote, element: StructureElement): Row[] {
  const place = textPlace(setter, element, 2);
  const children = [{ type: 'text' as const, value: titleOfNote(setter, note) }];
  const head = addElement(element, 'H1');
  const top = setHeading(setter, { children }, place, head, frontSink(setter));
  return [...top, ...setFlow(setter, note.children, place)];
}

/** What stands above a note. */
export function titleOfNote({ words }: Setter, note: AuthorNote): string {
  return noteTitle(note, words.kinds.authorNote);
}

/** `DEDICATION` alone is seen to be one without its name; `DEDICATION TO W. TOWNEND` has words of its own. */
function saysMoreThanItsName({ kind }: Division, heading: Heading): boolean {
  return kind === 'epigraph' || countWords(headingText(heading)) > 1;
}

/** All words of a heading in one line, its label before its title. */
function asParagraph({ label = '', ...heading }: Heading): Flow {
  const before: Heading['children'] = label === '' ? [] : [{ type: 'text', value: `${label} ` }];
  return { ...heading, type: 'paragraph', children: [...before, ...heading.children] };
}
