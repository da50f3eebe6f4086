// Ways through the book: named destinations, bookmarks, page labels and links.
import type { Bookmark, Destination, LaidOut, PlacedLink } from '../types.ts';
import { number } from './encode.ts';
import { type Dictionary, type PdfFile, type PdfObject, text, type Value } from './objects.ts';
import type { Tags } from './tags.ts';
import { writeNameTree } from './trees.ts';

/** A painted page: its object, and where the top left corner of its trim lies on it. */
export interface PaintedPage {
  object: PdfObject;
  left: number;
  top: number;
}

/** Writes destinations, bookmarks and page labels into the catalog. */
export function writeNavigation(
  file: PdfFile,
  laidOut: LaidOut,
  pages: readonly PaintedPage[],
): void {
  const { destinations, bookmarks, labels } = laidOut;
  const places = [...destinations].flatMap(([name, place]): [string, Value][] => {
    const target = placeOn(pages, place);
    return target ? [[destinationName(name), target]] : [];
  });
  file.names['Dests'] = writeNameTree(file, places);
  file.catalog['PageLabels'] = { Nums: labels.flatMap(writeLabel) };
  if (bookmarks.length === 0) return;
  file.catalog['Outlines'] = writeBookmarks(file, bookmarks, pages);
  file.catalog['PageMode'] = 'UseOutlines';
}

// `XYZ` with a zoom of 0 keeps the reader's own zoom.
function placeOn(pages: readonly PaintedPage[], { page, y }: Destination): Value | undefined {
  const painted = pages[page];
  return painted && [painted.object, 'XYZ', painted.left, painted.top - y, 0];
}

function writeLabel({ page, style, start }: LaidOut['labels'][number]): Value[] {
  return [page, { S: style === 'roman' ? 'r' : 'D', St: start }];
}

/** Names are compared byte by byte, so they are written in ASCII. */
function destinationName(name: string): string {
  return encodeURIComponent(name);
}

function writeBookmarks(
  file: PdfFile,
  bookmarks: readonly Bookmark[],
  pages: readonly PaintedPage[],
): PdfObject {
  const root = file.object({ Type: 'Outlines' });
  root.data['Count'] = writeItems(file, root, bookmarks, pages);
  root.end();
  return root;
}

// Writes the children of `parent`, opened: the number of lines they take in the viewer's list.
function writeItems(
  file: PdfFile,
  parent: PdfObject,
  bookmarks: readonly Bookmark[],
  pages: readonly PaintedPage[],
): number {
  const items = bookmarks.map(() => file.object());
  parent.data['First'] = items[0];
  parent.data['Last'] = items.at(-1);
  let count = bookmarks.length;
  for (const [index, bookmark] of bookmarks.entries()) {
    const item = items[index];
    if (!item) continue;
    item.data = {
      Title: text(bookmark.title),
      Parent: parent,
      Prev: items[index - 1],
      Next: items[index + 1],
      Dest: placeOn(pages, bookmark.destination),
    };
    if (bookmark.children.length > 0) {
      item.data['Count'] = writeItems(file, item, bookmark.children, pages);
      count += Number(item.data['Count']);
    }
    item.end();
  }
  return count;
}

/** Writes the links of a page; in a tagged file each belongs to its structure element. */
export function writeLinks(
  file: PdfFile,
  links: readonly PlacedLink[],
  page: PaintedPage,
  tags: Tags | undefined,
): PdfObject[] {
  return links.map((link) => {
    const annotation = file.object({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: rectangle(link, page),
      Border: [0, 0, 0],
      // Printed, as PDF/A asks; a link without a border prints as nothing.
      F: 4,
      Contents: text(link.contents),
      ...leadTo(link.target),
    });
    annotation.data['StructParent'] = tags?.annotate(link.element, page.object, annotation);
    annotation.end();
    return annotation;
  });
}

function rectangle({ x, y, width, height }: PlacedLink, { left, top }: PaintedPage): number[] {
  const corners = [left + x, top - y - height, left + x + width, top - y];
  return corners.map((value) => Number(number(value)));
}

function leadTo(target: PlacedLink['target']): Dictionary {
  if ('destination' in target) return { Dest: text(destinationName(target.destination)) };
  return { A: { S: 'URI', URI: text(asciiUrl(target.url)) } };
}

// A URI is ASCII (ISO 32000-1, 12.6.4.7); percent-encoding what is not changes no link.
function asciiUrl(url: string): string {
  const wellFormed = url.replace(/\p{Surrogate}/gu, '\ufffd');
  return wellFormed.replace(/[^\x21-\x7e]+/gu, encodeURIComponent);
}
