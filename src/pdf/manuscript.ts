// The form that editors ask for (Shunn, “Proper manuscript format”): the author and the number of
// words above, the title half-way down the first page, a head with surname, title and page.
import type { Metadata } from '../book/metadata-types.ts';
import type { Book } from '../book/types.ts';
import { authorNames } from '../book/wording/facts.ts';
import { writtenNumber } from '../book/wording/wording.ts';
import { wordsOfBook } from '../book/words.ts';
import { addElement } from './element.ts';
import { ascent, blankRow, type Row } from './rows.ts';
import { textPlace } from './sections.ts';
import { fromBeginning, type Place, type Setter, setRuns } from './setter.ts';
import { setString } from './strings.ts';
import type { PlacedLine, StructureElement } from './types.ts';

/** Editors count in hundreds. */
const wordsStep = 100;
/** Line of the title, as a part of the page. */
const titleLine = 0.42;
const headWords = 4;

/** The top of a manuscript's first page: who, how long, what. */
export function manuscriptTop(setter: Setter, book: Book, parent: StructureElement): Row[] {
  const { metadata } = book;
  const { lines, leading, measure } = setter.geometry;
  const place: Place = { ...textPlace(setter, parent, 1), align: 'center' };
  const authors = authorNames(metadata).join(', ');
  const style = { face: 'regular', size: place.size, element: addElement(parent, 'P') };
  const who = setString(setter, authors, style);
  const count = setString(setter, roundedWords(book), style);
  const y = place.size * ascent;
  const top = {
    ...blankRow(leading),
    placed: [
      ...stand(who, fromBeginning(setter, 0, who.width), y),
      ...stand(count, fromBeginning(setter, measure - count.width, count.width), y),
    ],
  };
  const title = centred(setter, metadata.title ?? '', place, 'H1');
  const by = authors === '' ? [] : centred(setter, `${setter.words.by} ${authors}`, place, 'P');
  const above = Math.max(1, Math.floor(lines * titleLine) - 1);
  return [top, blankRow(above * leading), ...title, ...by, blankRow(leading)];
}

function stand({ placed }: { placed: PlacedLine[] }, x: number, y: number): PlacedLine[] {
  return placed.map((piece) => ({ ...piece, x: piece.x + x, y }));
}

function roundedWords(book: Book): string {
  const words = Math.max(1, Math.round(wordsOfBook(book) / wordsStep)) * wordsStep;
  return `about ${writtenNumber(words)} words`;
}

function centred(setter: Setter, text: string, place: Place, role: 'H1' | 'P'): Row[] {
  if (text === '') return [];
  const element = addElement(place.parent, role);
  return setRuns(setter, [[{ text, face: 'regular' }]], place, element, { hyphenate: false });
}

/** `Corvo / Small Hours / 12`: surname, first words of the title, page. */
export function manuscriptHead(metadata: Metadata, label: string): string {
  const [author] = authorNames(metadata);
  const surname = author?.split(/\s+/).at(-1);
  const title = metadata.title?.split(/\s+/).slice(0, headWords).join(' ');
  return [surname, title, label].filter((part) => part !== undefined && part !== '').join(' / ');
}
