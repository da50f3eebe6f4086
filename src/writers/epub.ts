// The rows of EPUB and of Kobo's EPUB in the table of writers: what both are made from is read once
// for a book. Libraries and templates are loaded when a book is written.
import type { Book } from '../book/types.ts';
import type { EpubOptions } from '../epub/types.ts';
import type { PageStart } from '../pages/page-start.ts';
import type { Writer, WriterContext } from './writer.ts';

export const epub: Writer = {
  id: 'epub',
  extension: '.epub',
  seconds: { book: 0.03, mebibyte: 0.4 },
  inspect,
  async write(book, context) {
    const { writeEpub } = await import('../epub/write.ts');
    return [await writeEpub(book, await optionsOf(book, context))];
  },
};

export const kepub: Writer = {
  id: 'kepub',
  extension: '.kepub.epub',
  seconds: { book: 0.03, mebibyte: 0.5 },
  inspect,
  async write(book, context) {
    const { writeKepub } = await import('../epub/write.ts');
    return [await writeKepub(book, await optionsOf(book, context))];
  },
};

async function inspect(bytes: Uint8Array): ReturnType<NonNullable<Writer['inspect']>> {
  const { inspectEpub } = await import('../epub/inspect/inspect.ts');
  return inspectEpub(bytes, []);
}

/** Both writers are given the same context, so that a cover that is too small is reported once. */
const known = new WeakMap<WriterContext, Promise<EpubOptions>>();

function optionsOf(book: Book, context: WriterContext): Promise<EpubOptions> {
  const options = known.get(context) ?? readOptions(book, context);
  known.set(context, options);
  return options;
}

async function readOptions(book: Book, context: WriterContext): Promise<EpubOptions> {
  const { settings, images, overrides, report } = context;
  const { epubResources } = await import('../settings/resources.ts');
  const pageStarts = settings.pageList ? await findPageStarts(book, context) : [];
  return { ...(await epubResources(settings, report)), images, overrides, pageStarts };
}

/** Lays the PDF out for its page numbers alone, which the EPUB then lists; its messages come later. */
async function findPageStarts(
  book: Book,
  { settings, images }: WriterContext,
): Promise<PageStart[]> {
  const { pdfResources } = await import('../settings/resources.ts');
  const { layOut } = await import('../pdf/write.ts');
  const { pageStarts } = await import('../pdf/pages/page-starts.ts');
  const { report: _, ...options } = { ...(await pdfResources(settings, () => undefined)), images };
  return pageStarts((await layOut(book, options)).laidOut);
}
