// The row of the PDF in the table of writers: the pages of a book, or the sheets they are to be printed
// on, in one file or in one for each signature.
import type { Writer } from './writer.ts';

export const pdf: Writer = {
  id: 'pdf',
  extension: '.pdf',
  seconds: { book: 0.08, mebibyte: 2 },
  isSplit: ({ impose, signatureFiles }) => impose !== undefined && signatureFiles,
  async write(book, { settings, images, report }) {
    const { pdfResources } = await import('../settings/resources.ts');
    const { writePdf, writeSheets } = await import('../pdf/write.ts');
    const { readSheets } = await import('../pdf/printing.ts');
    const options = { ...(await pdfResources(settings, report)), images };
    const sheets = readSheets(settings);
    return sheets === undefined
      ? [await writePdf(book, options)]
      : writeSheets(book, options, sheets);
  },
};
