// A PDF → its pages as they are painted: pieces of text in order, each with the section of the
// structure tree that it belongs to. Reads bytes only and knows nothing of the book.
import { writeRoman } from '../../../src/typography/roman.ts';
import { readPdf } from '../checker/read.ts';
import { type Shown, shownOn } from '../checker/shown.ts';
import {
  catalogOf,
  dictOf,
  listOf,
  type PdfTree,
  type PdfValue,
  pagesOf,
  Ref,
  treeEntries,
} from '../checker/values.ts';

/** Who owns a marked content: a section by its place in the document, and the paragraph in it. */
export interface Owner {
  section: number;
  inNote: boolean;
  /** Number of the `P` element it stands in or under; undefined where it stands in none. */
  paragraph: number | undefined;
}

/** Text painted in one go from one place. Without an owner it is an artifact: a head, a folio. */
export interface Piece {
  text: string;
  /** Where it begins; points from the page's lower left corner. */
  start: { x: number; y: number };
  owner: Owner | undefined;
}
export interface PrintedPage {
  /** As viewers show it, and as the folio should be. */
  label: string;
  pieces: Piece[];
}

/** Reads the pages of a book. */
export function readPages(bytes: Uint8Array): PrintedPage[] {
  const pdf = readPdf(bytes);
  const owners = ownersOf(pdf);
  const labels = labelsOf(pdf);
  return pagesOf(pdf).map(({ id, dict }, i) => {
    const pieces: Piece[] = [];
    let before: Shown | undefined;
    for (const shown of shownOn(pdf, dict)) {
      const { text, start, mcid } = shown;
      const last = pieces.at(-1);
      // A change of face within a line is no end of anything.
      if (last && before?.start === start && before.mcid === mcid) last.text += text;
      else if (text !== '') pieces.push({ text, start, owner: owners.get(keyOf(id, mcid)) });
      before = shown;
    }
    return { label: labels(i), pieces };
  });
}

function keyOf(page: number, mcid: number | undefined): string {
  return `${page} ${mcid}`;
}

/** The owner of every marked content, by page and MCID. */
function ownersOf(pdf: PdfTree): Map<string, Owner> {
  const owners = new Map<string, Owner>();
  let paragraphs = 0;
  const walk = (element: PdfValue, outer: Owner): void => {
    const dict = dictOf(pdf, element);
    const role = dict.get('S');
    const paragraph = role === '/P' ? paragraphs++ : outer.paragraph;
    const owner = { ...outer, inNote: outer.inNote || role === '/Note', paragraph };
    for (const kid of listOf(pdf, dict.get('K'))) {
      const kidDict = dictOf(pdf, kid);
      const mcid = typeof kid === 'number' ? kid : kidDict.get('MCID');
      const page = kidDict.get('Pg') ?? dict.get('Pg');
      if (typeof mcid === 'number' && page instanceof Ref) owners.set(keyOf(page.id, mcid), owner);
      else if (kidDict.has('S')) walk(kid, owner);
    }
  };
  const root = dictOf(pdf, catalogOf(pdf).get('StructTreeRoot'));
  const sections = listOf(pdf, root.get('K')).flatMap((each) =>
    listOf(pdf, dictOf(pdf, each).get('K')),
  );
  for (const [section, element] of sections.entries())
    walk(element, { section, inNote: false, paragraph: undefined });
  return owners;
}

/** The label of each page by its index (ISO 32000-1, 12.4.2). */
function labelsOf(pdf: PdfTree): (page: number) => string {
  const ranges = treeEntries(pdf, catalogOf(pdf).get('PageLabels'), 'Nums');
  return (page) => {
    const [first, style] = ranges.findLast(([from]) => Number(from) <= page) ?? [];
    const dict = dictOf(pdf, style);
    const number = page - Number(first) + Number(dict.get('St') ?? 1);
    return dict.get('S') === '/r' ? writeRoman(number) : String(number);
  };
}
