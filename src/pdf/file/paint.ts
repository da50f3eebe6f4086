// A laid out book → the bytes of a PDF: pages are written exactly as placed, each compressed as it
// is finished, then the structure tree and the ways through the book.
import { framePages, type Surface } from '../sheets/surface.ts';
import type { DocumentInfo, Faces, LaidOut } from '../types.ts';
import { closeDocument, openDocument } from './document.ts';
import { writeNavigation } from './navigate.ts';
import { paintSurface } from './page.ts';
import { startTags } from './tags.ts';

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
  const document = await openDocument(faces, info);
  const surfaces = framePages(laidOut.pages, { bleed, cropMarks });
  const tags = startTags(document.file, surfaces.length);
  const painted = surfaces.map((surface, key) =>
    paintSurface(document, surface, laidOut.pages, { tags, key }),
  );
  writeNavigation(document.file, laidOut, painted);
  if (options.facing) document.file.catalog['PageLayout'] = 'TwoPageRight';
  if (laidOut.rightToLeft) document.file.preferences['Direction'] = 'R2L';
  tags.close(laidOut.structure);
  return closeDocument(document, info, { accessible: true, archival: true });
}

/** Paints sheets to print and bind, without tags: the surfaces one after the other. */
export async function paintSheets(
  laidOut: LaidOut,
  faces: Faces,
  info: DocumentInfo,
  surfaces: readonly Surface[],
): Promise<Uint8Array> {
  const document = await openDocument(faces, info);
  for (const surface of surfaces) paintSurface(document, surface, laidOut.pages);
  return closeDocument(document, info, { accessible: false, archival: false });
}
