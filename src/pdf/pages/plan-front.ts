// The pages before the story: those that the book brings itself and those of the author, in their order.
import { idOf } from '../../book/ids.ts';
import type { Section } from '../../book/walk.ts';
import type { Contents } from '../../pages/contents.ts';
import type { OwnPages } from '../../pages/pages.ts';
import { MIN_PAGES_FOR_HALF_TITLE } from '../../pages/title-page.ts';
import { writeRoman } from '../../typography/roman.ts';
import type { Setter } from '../blocks/setter.ts';
import { setAbout } from './about-page.ts';
import { contentsPage } from './contents.ts';
import type { PagedEntry } from './contents-entry.ts';
import { type PagePlan, planPages } from './page-order.ts';
import type { SectionRows } from './sections.ts';
import { setImprint } from './small-print.ts';
import { setHalfTitle, setTitlePage } from './title-pages.ts';

/** As wide as any number that a page may have: it holds the place of one that is not known yet. */
const UNKNOWN_PAGE = '000';

/** Title page, front page, what the author put first, and the contents; an even number of pages. */
export function planFront(
  setter: Setter,
  own: OwnPages,
  authored: readonly SectionRows[],
  bodyPages: readonly PagePlan[],
): PagePlan[] {
  const { contents } = own;
  const printed = new Set<Section | undefined>(entriesOf(contents).map(({ target }) => target));
  const listed = authored.filter(({ source }) => printed.has(source));
  const unlisted = authored.filter(({ source }) => !printed.has(source));
  const top = pagesOnTop(setter, own, unlisted, bodyPages.length);
  const inBody = openings(bodyPages, String);
  const plan = (inFront: ReadonlyMap<Section, string>): PagePlan[] => {
    const entries = paged(contents, new Map([...inFront, ...inBody]));
    const list = contents.isInPrint ? [contentsPage(setter, contents.name, entries)] : [];
    return evened(setter, planPages(setter, [...top, ...list, ...listed]));
  };
  // Once with stand-ins, to learn on which pages the author's own front matter falls.
  const draft = plan(new Map());
  return listed.length === 0 ? draft : plan(openings(draft, writeRoman));
}

/** What stands before the contents. */
function pagesOnTop(
  setter: Setter,
  { halfTitle, titlePage, imprint, about }: OwnPages,
  unlisted: readonly SectionRows[],
  bodyPages: number,
): SectionRows[] {
  const law = imprint ? [setImprint(setter, imprint)] : [];
  const told = about ? [setAbout(setter, about)] : [];
  const isThick = bodyPages >= MIN_PAGES_FOR_HALF_TITLE && setter.geometry.kind === 'leaf';
  return [
    ...(isThick ? [setHalfTitle(setter, halfTitle)] : []),
    setTitlePage(setter, titlePage),
    // The back of the title page is for what the law asks, or else for what readers ask.
    ...(imprint ? [...law, ...unlisted, ...told] : [...told, ...unlisted]),
  ];
}

function evened(setter: Setter, pages: PagePlan[]): PagePlan[] {
  const odd = pages.length % 2 === 1 && setter.geometry.kind === 'leaf';
  return odd ? [...pages, { from: 0, to: 0, opener: true }] : pages;
}

/** On which page each section begins. */
function openings(
  pages: readonly PagePlan[],
  labelOf: (page: number) => string,
): Map<Section, string> {
  const found = new Map<Section, string>();
  for (const [i, { section, opener }] of pages.entries()) {
    if (opener && section?.source) found.set(section.source, labelOf(i + 1));
  }
  return found;
}

/** The entries of a printed list, with the pages as far as they are known. */
function paged(contents: Contents, pages: ReadonlyMap<Section, string>): PagedEntry[] {
  return entriesOf(contents).map(({ target, ...entry }) => ({
    ...entry,
    part: target.type === 'part',
    destination: idOf(target),
    page: pages.get(target) ?? UNKNOWN_PAGE,
  }));
}

function entriesOf({ entries }: Contents) {
  return entries.flatMap(({ inPrint, target, label, number, title, depth }) => {
    if (inPrint === undefined) return [];
    const parts = {
      ...(label !== undefined && { label }),
      ...(number !== undefined && { number }),
    };
    return [{ name: inPrint, target, title, depth, ...parts }];
  });
}
