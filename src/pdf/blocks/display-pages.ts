// Pages of few words: dedications, epigraphs, what stands below a part's title, a note of the author's
// that is alone on its page. They follow the design: centred where its headings are, else flush.
import type { AuthorNote, Division, Flow } from '../../book/types.ts';
import { contentsOf, flowText, headingOfShelf, type Shelf } from '../../book/walk.ts';
import { isAside, noteTitle } from '../../pages/note-titles.ts';
import type { StructureElement } from '../types.ts';
import { addElement, frontSink, textPlace } from './context.ts';
import { setFlow } from './flow.ts';
import { setHeading } from './heading.ts';
import { blankRow, type Row } from './rows.ts';
import type { Place, Setter } from './setter.ts';

/** Lines above a heading on the pages of parts, dedications and epigraphs. */
export const deepSink = 9;
/** Room on both sides of few words, as a part of the measure. */
const sidePart = 0.12;
// More letters than these are an introduction, which is read as text is.
const fewLetters = 300;

/** Dedications and epigraphs: a page with few words and no heading. */
export function isQuiet(shelf: Shelf): shelf is Division {
  return shelf.type === 'division' && (shelf.kind === 'dedication' || shelf.kind === 'epigraph');
}

/** What stands in a division, a part or a chapter below its heading. */
export function flowOf(shelf: Shelf): Flow[] {
  return contentsOf(shelf).filter((node) => node.type !== 'heading');
}

/** Sets a dedication or an epigraph. */
export function setQuietPage(setter: Setter, shelf: Division, element: StructureElement): Row[] {
  const heading = headingOfShelf(shelf);
  const words: Flow[] =
    heading && shelf.kind === 'epigraph' ? [{ ...heading, type: 'paragraph' }] : [];
  const isDedication = shelf.kind === 'dedication';
  const place = sideways(setter, textPlace(setter, element, 1));
  const above = blankRow(deepSink * place.leading);
  const flow = [...words, ...flowOf(shelf)];
  if (!isDedication) return [above, ...setFlow(setter, flow, { ...place, quotes: true })];
  const at: Place = {
    ...place,
    align: setter.theme.heading.align,
    text: { italic: true, bold: false },
    // Indents would push centred lines aside.
    lines: true,
  };
  return [above, ...setFlow(setter, flow, at)];
}

/** Sets what stands below a part's title: `Contributed by Miss Clack`. */
export function setPartText(setter: Setter, flow: readonly Flow[], place: Place): Row[] {
  const isShort = flow.every(({ type }) => type === 'paragraph') && lettersIn(flow) <= fewLetters;
  if (!isShort) return setFlow(setter, flow, place);
  const { align } = setter.theme.heading;
  return setFlow(setter, flow, { ...sideways(setter, place), align, lines: true });
}

function lettersIn(flow: readonly Flow[]): number {
  return flow.reduce((sum, node) => sum + flowText(node).length, 0);
}

/** Short lines, away from the sides of the page as far as the design has it. */
function sideways({ theme, geometry, rightToLeft }: Setter, place: Place): Place {
  const side = geometry.measure * sidePart;
  const [begin, end] = theme.heading.align === 'center' ? [side, side] : [0, side * 2];
  const sides = rightToLeft ? { left: end, right: begin } : { left: begin, right: end };
  return { ...place, ...sides, align: 'left', grid: false };
}

/** A note that is all there is in a division; an aside needs no page's heading. */
export function loneNote(shelf: Shelf): AuthorNote | undefined {
  const [node, ...others] = contentsOf(shelf);
  const isAlone = shelf.type === 'division' && others.length === 0;
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
