// Ways into the book: the contents list, the landmarks, and the links of the text.
import { idOf, slug } from '../book/ids.ts';
import type { Words } from '../book/wording/words.ts';
import type { Contents, ContentsEntry } from '../pages/contents.ts';
import { inCapitals } from './element.ts';
import type { Landmark, NavEntry, XhtmlPage } from './types.ts';

/** The contents list: what a reader goes to look for, nested as the book is. */
export function navOf(
  added: readonly XhtmlPage[],
  contents: Contents,
  notes: XhtmlPage | undefined,
  words: Words,
): NavEntry[] {
  return [
    // Of the pages before the story only the one with places that a reader may want to see first.
    ...added.filter((page) => page.places !== undefined).map(pageEntry),
    ...nested(contents.entries, words),
    ...(notes ? [pageEntry(notes)] : []),
  ];
}

function pageEntry({ name, title, places = [] }: XhtmlPage): NavEntry {
  const href = `${name}.xhtml`;
  const children = places.map((place) => ({
    title: place.title,
    href: `${href}#${place.id}`,
    children: [],
  }));
  return { title, href, children };
}

function nested(entries: readonly ContentsEntry[], words: Words): NavEntry[] {
  const list: NavEntry[] = [];
  for (const { onScreen, isNew, target, depth } of entries) {
    if (onScreen === undefined) continue;
    const title = isNew ? `${onScreen} · ${words.isNew}` : onScreen;
    const href = `${idOf(target)}.xhtml`;
    const entry = { title, capitals: inCapitals(title), href, children: [] };
    const parent = depth > 0 ? list.at(-1) : undefined;
    (parent?.children ?? list).push(entry);
  }
  return list;
}

/** The places that reading systems know by kind; reading starts at the first page of the story. */
export function landmarksOf(
  pages: readonly XhtmlPage[],
  contents: boolean,
  words: Words,
): Landmark[] {
  const marks: (Landmark | undefined)[] = [
    at(pages, 'cover', { type: 'cover', title: words.cover, guide: 'cover' }),
    at(pages, 'titlepage', { type: 'titlepage', title: words.titlePage, guide: 'title-page' }),
    contents ? { type: 'toc', href: 'toc.xhtml', title: words.contents, guide: 'toc' } : undefined,
    at(pages, startOf(pages), { type: 'bodymatter', title: words.start, guide: 'text' }),
    at(pages, 'notes', { type: 'endnotes', title: words.notes, guide: 'notes' }),
  ];
  return marks.filter((mark) => mark !== undefined);
}

function startOf(pages: readonly XhtmlPage[]): string | undefined {
  return pages.find(({ matter }) => matter === 'bodymatter')?.name;
}

function at(
  pages: readonly XhtmlPage[],
  name: string | undefined,
  mark: Omit<Landmark, 'href'>,
): Landmark | undefined {
  const page = pages.find((each) => each.name === name);
  return page && { ...mark, href: `${page.name}.xhtml` };
}

/** Finds where a link of the text leads: a heading of the book, or a place on the web. */
export function linkResolver(
  links: ReadonlyMap<string, string>,
): (url: string) => string | undefined {
  return (url) => {
    if (url.startsWith('#')) {
      const name = decode(url.slice(1));
      const id = links.get(name) ?? links.get(name.toLowerCase()) ?? links.get(slug(name));
      return id === undefined ? undefined : `${id}.xhtml`;
    }
    return webAddress(url);
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A lone `%`: the author meant the sign itself.
  }
}

/** Only addresses that a reader can follow and that harm nobody; written as the standard has them. */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, href } = new URL(url);
  if (protocol === 'mailto:') return href;
  const known = protocol === 'https:' || protocol === 'http:';
  return known && hostname !== '' ? href : undefined;
}
