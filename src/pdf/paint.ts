// A laid out book → the bytes of a PDF: pages are written exactly as placed, each compressed as it
// is finished, then the structure tree and the ways through the book.
import { impose } from './impose.ts';
import { writeNavigation } from './navigate.ts';
import { closePress, openPress } from './press.ts';
import type { Imposition } from './sheet.ts';
import { paintSurface } from './side.ts';
import { framePages } from './surface.ts';
import { startTags } from './tags.ts';
import type { DocumentInfo, Faces, LaidOut } from './types.ts';

export interface PaintOptions {
  /** How far print may run over the trim, in points; none unless given. */
  bleed?: number;
  cropMarks?: boolean;
  /** Viewers open the book as facing pages, the first one alone on the right. */
  facing?: boolean;
}

/** Paints a book, one page of the file for each page: tagged, as PDF/UA-1 and PDF/A-2a ask. */
export async function paint(
  laidOut: LaidOut,
  faces: Faces,
  info: DocumentInfo,
  options: PaintOptions = {},
): Promise<Uint8Array> {
  const { bleed = 0, cropMarks = false } = options;
  const press = await openPress(faces, info);
  const surfaces = framePages(laidOut.pages, { bleed, cropMarks });
  const tags = startTags(press.file, surfaces.length);
  const painted = surfaces.map((surface, key) =>
    paintSurface(press, surface, laidOut.pages, { tags, key }),
  );
  writeNavigation(press.file, laidOut, painted);
  if (options.facing) press.file.catalog['PageLayout'] = 'TwoPageRight';
  tags.close(laidOut.structure);
  return closePress(press, info, { accessible: true, archival: true });
}

/** How a book is imposed, and whether each signature becomes a file of its own. */
export interface SheetOptions extends Imposition {
  fileEach: boolean;
}

/** Paints a book as sheets to print and bind, without tags: front and back of each sheet in turn. */
export async function paintSheets(
  laidOut: LaidOut,
  faces: Faces,
  info: DocumentInfo,
  { fileEach, ...imposition }: SheetOptions,
): Promise<Uint8Array[]> {
  const { signatures } = impose(laidOut.pages, imposition);
  const files: Uint8Array[] = [];
  for (const surfaces of fileEach ? signatures : [signatures.flat()]) {
    const press = await openPress(faces, info);
    for (const surface of surfaces) paintSurface(press, surface, laidOut.pages);
    files.push(closePress(press, info, { accessible: false, archival: false }));
  }
  return files;
}
