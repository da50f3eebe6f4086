// One side of paper → one page of the file: boxes, content, resources, and on a tagged page links.
import { deflateSync } from 'node:zlib';
import type { Matrix, PagePlacement, SheetMark, Surface } from '../sheets/surface.ts';
import type { Page, PageContents, Placed, PlacedLine, StructureElement } from '../types.ts';
import { type OpenDocument, pageInk, type Resources } from './document.ts';
import { emitItems, type Ink } from './emit.ts';
import { number } from './encode.ts';
import { type PaintedPage, writeLinks } from './navigate.ts';
import type { Dictionary } from './objects.ts';
import type { Rectangle } from './structure.ts';
import type { Tags } from './tags.ts';

// Above level 5 zlib works longer for nothing, below it pages grow by a thirteenth. A page has some
// 11 KB: a window of 8 KB finds all but a thousandth of what one of 32 KB does, which takes a third of
// the time to clear.
const DEFLATE = { chunkSize: 4096, level: 5, windowBits: 13, memLevel: 7 };

/** Where a page's tags go; `key` is its place in the parent tree. */
export interface Tagging {
  tags: Tags;
  key: number;
}

/** Paints a surface. Without `tagging` it is paper only: no links, nothing for a screen reader. */
export function paintSurface(
  document: OpenDocument,
  surface: Surface,
  pages: readonly Page[],
  tagging?: Tagging,
): PaintedPage {
  const { file } = document;
  const object = file.object();
  const painted = { object, left: surface.margin, top: surface.height - surface.margin };
  const resources: Resources = { fonts: {}, images: {}, isTransparent: false };
  const mark =
    tagging && ((element: StructureElement) => tagging.tags.mark(element, object, tagging.key));
  const content = file.object({ Filter: 'FlateDecode' });
  const lying = surface.placements.map((placement) => lay(placement, pages));
  const drawn = drawSurface(surface, lying, pageInk(document, resources, mark));
  // A page of prose deflates to some 2 KB; a copy lets go of the rest of zlib's buffer.
  content.end(new Uint8Array(deflateSync(drawn, DEFLATE)));
  object.data = {
    Type: 'Page',
    Parent: file.pages,
    ...boxes(surface),
    Resources: { Font: resources.fonts, XObject: resources.images },
    Contents: content,
    // The colours that transparent pictures are mixed in.
    ...(resources.isTransparent && { Group: { S: 'Transparency', CS: 'DeviceRGB' } }),
    ...(tagging && tagPage(document, painted, lying[0], tagging)),
  };
  object.end();
  file.addPage(object);
  return painted;
}

// Media, bleed and trim box (ISO 32000-1, 14.11.2): the sheet, what is printed, what is left.
function boxes({ width, height, margin, bleed }: Surface): Dictionary {
  const inset = (by: number) => [by, by, width - by, height - by];
  const media = { MediaBox: inset(0) };
  return margin > 0 ? { ...media, BleedBox: inset(margin - bleed), TrimBox: inset(margin) } : media;
}

/** A page as it lies on a surface, with all that stands on it. */
interface Lying extends PageContents {
  matrix: Matrix;
  hidden: PagePlacement['hidden'];
  width: number;
  height: number;
}

function lay({ page, matrix, hidden }: PagePlacement, pages: readonly Page[]): Lying {
  const laid = pages[page];
  if (laid === undefined) return { matrix, hidden, width: 0, height: 0, items: [], links: [] };
  return { matrix, hidden, width: laid.width, height: laid.height, ...laid.contents() };
}

function drawSurface({ marks }: Surface, pages: readonly Lying[], ink: Ink): Buffer {
  const parts = pages.map((page) => {
    const { matrix, items, height } = page;
    const drawn = clipOf(page) + emitItems(items, height, ink);
    const isMoved = matrix.join(' ') !== '1 0 0 1 0 0';
    return isMoved ? `q ${matrix.map(number).join(' ')} cm\n${drawn}\nQ` : drawn;
  });
  if (marks.length > 0) parts.push(drawMarks(marks, ink.mark !== undefined));
  return Buffer.from(parts.join('\n'), 'latin1');
}

function clipOf({ hidden, width, height }: Lying): string {
  if (hidden === undefined) return '';
  const shown = Math.max(0, width - hidden.left - hidden.right);
  return `${number(hidden.left)} 0 ${number(shown)} ${number(height)} re W n\n`;
}

function drawMarks(marks: readonly SheetMark[], isTagged: boolean): string {
  const lines = marks.map(({ from, to, dashed }) => {
    const [x1, y1, x2, y2] = [...from, ...to].map(number);
    return `${dashed ? '[3 3]' : '[]'} 0 d ${x1} ${y1} m ${x2} ${y2} l S`;
  });
  const drawn = ['q 0.25 w', ...lines, 'Q'].join('\n');
  return isTagged ? `/Artifact <</Type /Page>> BDC\n${drawn}\nEMC` : drawn;
}

function tagPage(
  { file }: OpenDocument,
  painted: PaintedPage,
  page: Lying | undefined,
  { tags, key }: Tagging,
): Dictionary {
  for (const item of page?.items ?? []) {
    if (item.element?.role === 'Figure') tags.frame(item.element, boxOf(item, painted));
  }
  const annotations = writeLinks(file, page?.links ?? [], painted, tags);
  return {
    StructParents: key,
    Tabs: 'S',
    ...(annotations.length > 0 && { Annots: annotations }),
  };
}

function boxOf(item: Placed, { left, top }: PaintedPage): Rectangle {
  const x = left + item.x;
  if (item.kind !== 'line') return [x, top - item.y - item.height, x + item.width, top - item.y];
  return [x, top - item.y - item.size / 4, x + lineWidth(item), top - item.y + item.size];
}

function lineWidth({ words, space, size, scale }: PlacedLine): number {
  const letters = words.flat().reduce((sum, { width }) => sum + width, 0);
  return ((letters + space * (words.length - 1)) * scale * size) / 1000;
}
