// A book → pages, placed: sections in order, their pages, then everything that names a page.
// The body comes first, because the contents print its numbers; the front has numerals of its own.
import type { Book } from '../../book/types.ts';
import { chaptersOf, type Section } from '../../book/walk.ts';
import { untitledOpening } from '../../pages/contents.ts';
import { manuscriptHeads } from '../../pages/manuscript-title.ts';
import { ownPagesOf } from '../../pages/pages.ts';
import { authorLine } from '../../pages/title-page.ts';
import { writeRoman } from '../../typography/roman.ts';
import type { Setter } from '../blocks/setter.ts';
import { spineShift } from '../theme/geometry.ts';
import type { Destination, LaidOut, Page, StructureElement } from '../types.ts';
import { nestBookmarks } from './bookmarks.ts';
import { composePage, destinationsOn, type PagePlace } from './compose.ts';
import { manuscriptTop } from './manuscript-form.ts';
import { type PagePlan, planPages } from './page-order.ts';
import { planFront } from './plan-front.ts';
import { type SectionRows, setSection } from './sections.ts';
import { setColophon } from './small-print.ts';

/** What may be chosen about a book's order of pages. */
export interface LayoutOptions {
  /** Where chapters open. */
  opening: 'recto' | 'next';
  /** Notes at the end of their chapter instead of at the foot of the page. */
  endnotes: boolean;
}

/** Lays out a whole book. */
export function layoutBook(book: Book, setter: Setter, options: LayoutOptions): LaidOut {
  const set = (
    section: Section,
    opens: SectionRows['opens'],
    depth: 0 | 1 = 0,
    heading?: string,
  ): SectionRows => {
    const own = { opens, depth, endnotes: options.endnotes };
    return setSection(setter, section, heading === undefined ? own : { ...own, heading });
  };
  const [front, body, back] = book.children;
  // A story without headings opens with its own title.
  const untitled = setter.theme.layout === 'book' ? untitledOpening(book) : undefined;
  const main = body.children.flatMap((section) => {
    const heading = section === untitled ? book.metadata.title : undefined;
    if (section.type === 'chapter') return [set(section, options.opening, 0, heading)];
    return [
      set(section, 'recto'),
      ...chaptersOf(section).map((each) => set(each, options.opening, 1)),
    ];
  });
  const after = back.children.map((section) => set(section, 'next'));
  const before = front.children.map((section) => {
    return set(section, section.kind === 'dedication' ? 'recto' : 'next');
  });
  if (setter.theme.layout === 'manuscript') {
    const sections = manuscriptSections(setter, book, [...before, ...main, ...after]);
    return assemble(setter, book, [], planPages(setter, sections));
  }
  const own = ownPagesOf(book, setter.words);
  const bodyPages = planPages(setter, [...main, ...after, setColophon(setter, own.colophon)]);
  const frontPages = planFront(setter, own, before, bodyPages);
  return assemble(setter, book, frontPages, bodyPages);
}

/** A short story begins on the first page, below its title; a longer work on the next. */
function manuscriptSections(setter: Setter, book: Book, sections: SectionRows[]): SectionRows[] {
  const [first, ...others] = sections.map(
    (section): SectionRows => ({ ...section, opens: 'next' }),
  );
  if (first === undefined) return [];
  if (others.length > 0) {
    const element: StructureElement = { role: 'Sect', children: [] };
    const rows = manuscriptTop(setter, book, element);
    const { title: _, ...top } = {
      ...first,
      element,
      rows,
      destination: 'title-page',
      notes: new Map(),
    };
    return [top, first, ...others];
  }
  const element: StructureElement = { role: 'Sect', children: [] };
  const rows = manuscriptTop(setter, book, element);
  const children = [...element.children, ...first.element.children];
  return [{ ...first, element: { ...first.element, children }, rows: [...rows, ...first.rows] }];
}

function assemble(setter: Setter, book: Book, front: PagePlan[], body: PagePlan[]): LaidOut {
  const plans = [...front, ...body];
  const shift = spineShift(setter.geometry, plans.length);
  const heads = headsOf(book, body);
  const pages = plans.map((plan, i) => {
    const inFront = i < front.length;
    const label = inFront ? writeRoman(i + 1) : String(i - front.length + 1);
    const place = { side: sideOf(setter, i), label, shift, ...heads };
    const manuscript = setter.theme.layout === 'manuscript' && i > 0;
    const head = manuscript ? { manuscriptHeads: manuscriptHeads(book.metadata, label) } : {};
    return composePage(setter, plan, { ...place, ...head });
  });
  const sections = plans.flatMap(({ section, opener }) => (section && opener ? [section] : []));
  const destinations = destinationsOf(setter, plans);
  return {
    pages,
    rightToLeft: setter.rightToLeft,
    structure: { role: 'Document', children: sections.map(({ element }) => element) },
    destinations,
    bookmarks: nestBookmarks(sections, destinations),
    labels: [
      ...(front.length > 0 ? [{ page: 0, style: 'roman' as const, start: 1 }] : []),
      { page: front.length, style: 'arabic', start: 1 },
    ],
  };
}

/**
 * The book's title on the left and the chapter's on the right; where most right-hand pages would
 * repeat the title, as in a single story, the author on the left.
 */
function headsOf(
  { metadata }: Book,
  body: readonly PagePlan[],
): Pick<PagePlace, 'bookHead' | 'versoHead'> {
  const author = authorLine(metadata);
  const bookHead = metadata.title || author;
  const heads = body.flatMap(({ section, opener }) => (opener ? [] : [section?.head]));
  const repeated = heads.filter((head) => head === '' || head === metadata.title).length;
  const isRepeated = repeated * 2 > heads.length && author !== '';
  return { bookHead, versoHead: isRepeated ? author : bookHead };
}

/** The front has an even number of pages, so odd indices are left-hand pages throughout. */
function sideOf({ geometry }: Setter, index: number): Page['side'] {
  return geometry.kind === 'screen' || index % 2 === 0 ? 'recto' : 'verso';
}

function destinationsOf(setter: Setter, plans: readonly PagePlan[]): Map<string, Destination> {
  const destinations = new Map<string, Destination>();
  for (const [page, plan] of plans.entries()) {
    for (const { name, y } of destinationsOn(setter, plan))
      if (!destinations.has(name)) destinations.set(name, { page, y });
  }
  return destinations;
}
