// The first page of a manuscript: the author and the number of words above, the title half-way down.
import type { Book } from '../../book/types.ts';
import { manuscriptTitleOf } from '../../pages/manuscript-title.ts';
import { addElement, textPlace } from '../blocks/context.ts';
import { ASCENT, blankRow, type Row } from '../blocks/rows.ts';
import { type BlockStyle, fromBeginning, type Setter, setRuns } from '../blocks/setter.ts';
import { setString } from '../blocks/strings.ts';
import type { PlacedLine, StructureElement } from '../types.ts';

/** Line of the title, as a part of the page. */
const TITLE_LINE = 0.42;
/** Least space between the author and the number of words, in ems. */
const TOP_GAP = 1;

/** The top of a manuscript's first page: who, how long, what. */
export function manuscriptTop(setter: Setter, book: Book, parent: StructureElement): Row[] {
  const page = manuscriptTitleOf(book, setter.words);
  const { lines, leading } = setter.geometry;
  const place: BlockStyle = { ...textPlace(setter, parent, 1), align: 'center' };
  const top = whoAndHowLong(setter, page.authors, page.length, place);
  const title = setLine(setter, page.title, place, 'H1');
  const by = setLine(setter, page.byline, place, 'P');
  const above = Math.max(1, Math.floor(lines * TITLE_LINE) - top.length);
  return [...top, blankRow(above * leading), ...title, ...by, blankRow(leading)];
}

/** The author where lines begin and the number of words where they end, or below where both have no room. */
function whoAndHowLong(setter: Setter, who: string, words: string, place: BlockStyle): Row[] {
  const { leading, measure } = setter.geometry;
  const style = { face: 'regular', size: place.size };
  const [left, right] = [who, words].map((text) => setString(setter, text, style).width);
  if ((left ?? 0) + (right ?? 0) + TOP_GAP * place.size > measure) {
    const each = [who, words].filter((text) => text !== '');
    return each.flatMap((text) => setLine(setter, text, { ...place, align: 'left' }, 'P'));
  }
  const element = addElement(place.parent, 'P');
  const author = setString(setter, who, { ...style, element });
  const count = setString(setter, words, { ...style, element });
  const y = place.size * ASCENT;
  const placed = [
    ...stand(author, fromBeginning(setter, 0, author.width), y),
    ...stand(count, fromBeginning(setter, measure - count.width, count.width), y),
  ];
  return [{ ...blankRow(leading), placed }];
}

function stand({ placed }: { placed: PlacedLine[] }, x: number, y: number): PlacedLine[] {
  return placed.map((piece) => ({ ...piece, x: piece.x + x, y }));
}

function setLine(setter: Setter, text: string, place: BlockStyle, role: 'H1' | 'P'): Row[] {
  if (text === '') return [];
  const element = addElement(place.parent, role);
  return setRuns(setter, [[{ text, face: 'regular' }]], place, element, { hyphenate: false });
}
