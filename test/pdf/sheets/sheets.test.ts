// The specimen painted on sheets: sound files that claim nothing of screens and screen readers.
import { describe, expect, it } from 'vitest';
import { paint, paintSheets } from '../../../src/pdf/file/paint.ts';
import type { SheetOptions } from '../../../src/pdf/printing.ts';
import { impose } from '../../../src/pdf/sheets/impose.ts';
import { readContent } from '../checker/content.ts';
import { readPdf } from '../checker/read.ts';
import { pagesOf } from '../checker/values.ts';
import { checkSheets } from '../checker.ts';
import { faces, info, openShape, page, specimen } from '../specimen.ts';
import { hasTool, run } from '../tools.ts';

const shape = await openShape();
const options: SheetOptions = {
  fold: 'signatures',
  sheets: 1,
  paper: { width: 900, height: 680 },
  creep: 0.3,
  flip: 'short',
  flyleaves: 0,
  marks: true,
  fileEach: false,
};
async function sheets(change: Partial<SheetOptions> = {}): Promise<Uint8Array[]> {
  const laidOut = specimen(shape);
  const pages = [...laidOut.pages, ...[4, 5, 6].map((label) => page(String(label)))];
  const { fileEach, ...imposition } = { ...options, ...change };
  const { signatures } = impose({ pages }, imposition);
  const files = fileEach ? signatures : [signatures.flat()];
  const whole = { ...laidOut, pages };
  return Promise.all(files.map((surfaces) => paintSheets(whole, faces, info, surfaces)));
}

describe('sheets', () => {
  it.each(['booklet', 'signatures', 'quarto'] as const)('of a %s are sound', async (fold) => {
    const files = await sheets({ fold });
    expect(files).toHaveLength(1);
    expect(files.flatMap((file) => checkSheets(file))).toEqual([]);
  });

  it('are a file a signature when asked', async () => {
    const files = await sheets({ fileEach: true });
    expect(files).toHaveLength(2);
    const sides = files.map((file) => pagesOf(readPdf(file)).length);
    expect(sides).toEqual([2, 2]);
    expect(files.flatMap((file) => checkSheets(file))).toEqual([]);
  });

  it('carry no tags', async () => {
    const [file = new Uint8Array()] = await sheets();
    const pdf = readPdf(file);
    const contents = pagesOf(pdf).map(({ dict }) => readContent(pdf, dict.get('Contents')));
    expect(contents.flatMap(({ marks }) => marks)).toEqual([]);
    expect(contents.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('are the same bytes on every run', async () => {
    const [[one], [two]] = await Promise.all([sheets(), sheets()]);
    expect(Buffer.compare(one ?? new Uint8Array(), two ?? new Uint8Array([1]))).toBe(0);
  });

  it('are told from a book, which claims standards', async () => {
    const book = await paint(specimen(shape), faces, info);
    expect(checkSheets(book).map(({ id }) => id)).toEqual(['claims']);
  });

  it('are sound to qpdf', async (context) => {
    if (!hasTool('qpdf')) context.skip('qpdf is not installed');
    const [file = new Uint8Array()] = await sheets({ fold: 'quarto' });
    expect(run('qpdf', ['--check', 'FILE'], file).status).toBe(0);
  });
});
