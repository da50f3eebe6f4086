// Stage 6: a finished book → its files. What the writers need from the file system is read on the way
// in, and each format’s libraries are loaded only when it is asked for.
import { nodesOf } from './book/nodes.ts';
import type { Book } from './book/types.ts';
import type { ImageFile } from './images/load.ts';
import type { Message } from './messages.ts';
import type { PageStart } from './pages/page-start.ts';
import type { PdfOptions } from './pdf/write.ts';
import type { Settings } from './settings/table.ts';

/** A book's files, by format. */
export interface Written {
  epub?: Uint8Array;
  kepub?: Uint8Array;
  pdf?: Uint8Array;
  /** In place of `pdf`, the sheets of each signature. */
  signatures?: Uint8Array[];
  messages: Message[];
}

/** Stage 6: a finished book into the formats of `settings`; `file` stands in messages. */
export async function writeFormats(
  book: Book,
  file: string,
  settings: Settings,
  folder?: string,
): Promise<Written> {
  const messages: Message[] = [];
  const report = (found: Message) => messages.push({ file, ...found });
  const images = await readPictures(book, folder, report);
  const wanted = new Set(settings.format);
  const files: Written = { messages };
  if (wanted.has('epub') || wanted.has('kepub')) {
    const { epubResources } = await import('./settings/resources.ts');
    const { writeEpub, writeKepub } = await import('./epub/write.ts');
    const pages = settings.pageList ? await findPageStarts(book, settings, images) : [];
    const options = { ...(await epubResources(settings, report)), images, pageStarts: pages };
    if (wanted.has('epub')) files.epub = await writeEpub(book, options);
    if (wanted.has('kepub')) files.kepub = await writeKepub(book, options);
  }
  if (wanted.has('pdf')) {
    const { pdfResources } = await import('./settings/resources.ts');
    const options = { ...(await pdfResources(settings, report)), images };
    Object.assign(files, await writePages(book, options, settings));
  }
  return files;
}

/** The pages of a book, or the sheets they are to be printed on, in one file or several. */
async function writePages(
  book: Book,
  options: PdfOptions,
  settings: Settings,
): Promise<Pick<Written, 'pdf' | 'signatures'>> {
  const { writePdf, writeSheets } = await import('./pdf/write.ts');
  const { readSheets } = await import('./pdf/printing.ts');
  const sheets = readSheets(settings);
  if (sheets === undefined) return { pdf: await writePdf(book, options) };
  const signatures = await writeSheets(book, options, sheets);
  const [pdf] = signatures;
  return sheets.fileEach || pdf === undefined ? { signatures } : { pdf };
}

/** Lays the PDF out for its page numbers alone, which the EPUB then lists; its messages come later. */
async function findPageStarts(
  book: Book,
  settings: Settings,
  images: Map<string, ImageFile>,
): Promise<PageStart[]> {
  const { pdfResources } = await import('./settings/resources.ts');
  const { layOut } = await import('./pdf/write.ts');
  const { pageStarts } = await import('./pdf/pages/page-starts.ts');
  const { report: _, ...options } = { ...(await pdfResources(settings, () => undefined)), images };
  return pageStarts((await layOut(book, options)).laidOut);
}

type Report = (found: Message) => void;

/** The pictures the text names, from the manuscript's folder; none are looked for without one. */
async function readPictures(
  book: Book,
  folder: string | undefined,
  report: Report,
): Promise<Map<string, ImageFile>> {
  const [first] = nodesOf(book.children, 'image');
  if (first === undefined || folder === undefined) return new Map();
  const { loadImages } = await import('./images/load.ts');
  return loadImages(book, folder, report);
}
