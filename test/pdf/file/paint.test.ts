// The specimen painted: it passes the checker, is the same on every run, and reads as it was set.
import { describe, expect, it } from 'vitest';
import { paint } from '../../../src/pdf/file/paint.ts';
import { readPdf } from '../checker/read.ts';
import { checkPdf } from '../checker.ts';
import { readingOrder } from '../reading.ts';
import { element, faces, info, line, openShape, specimen } from '../specimen.ts';
import { hasTool, run } from '../tools.ts';

const shape = await openShape();
const paintSpecimen = (options = {}) => paint(specimen(shape), faces, info, options);

describe('the specimen', () => {
  it('passes the checker', async () => {
    expect(checkPdf(await paintSpecimen())).toEqual([]);
  });

  it('passes with bleed and crop marks', async () => {
    const options = { bleed: 9, cropMarks: true, facing: true };
    expect(checkPdf(await paintSpecimen(options))).toEqual([]);
  });

  it('is the same bytes on every run', async () => {
    const [one, two] = await Promise.all([paintSpecimen(), paintSpecimen()]);
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('reads in the order of its structure', async () => {
    expect(readingOrder(await paintSpecimen())).toBe(
      `
Document
  Sect
    H1 “Contents ”
    TOC
      TOCI
        Link “The Ferry 1 ” ⟨annotation⟩
  Sect
    H1 “The Ferry ”
    P “Difficult affairs of the office waited impa\u00adtiently, while naïve x̀ and ạ̈ drifted off; dusk—and then the page turned, quietly. ”
    P “She said ”
      Span “merci ”
      “and left. ”
    Note “1 Written at sea. ”
    L
      LI
        Lbl “1. ”
        LBody “Rope ”
    Table
      TR
        TH “Tide ”
      TR
        TD “High ”
    Figure ⟨image⟩
    P
      Link “More at the harbour ” ⟨annotation⟩
`.trim(),
    );
  });

  it('leaves out elements that hold nothing, but keeps the shape of tables', async () => {
    const laidOut = specimen(shape);
    const chapter = laidOut.structure.children[1];
    element('Caption', element('Div', chapter));
    element(
      'TD',
      element(
        'TR',
        chapter?.children.find(({ role }) => role === 'Table'),
      ),
    );
    const read = readingOrder(await paint(laidOut, faces, info));
    expect(read).not.toMatch(/Caption|Div/);
    expect(read).toContain('        TD “High ”\n      TR\n        TD\n');
  });

  it('is sound however deep its elements are nested', async () => {
    const laidOut = specimen(shape);
    let inner = laidOut.structure;
    for (let depth = 0; depth < 20_000; depth++) inner = element('BlockQuote', inner);
    const bytes = await paint(laidOut, faces, info);
    expect(readPdf(bytes).problems).toEqual([]);
  });

  it('is refused when something stands nowhere', async () => {
    const laidOut = specimen(shape);
    laidOut.pages[0]?.contents().items.push(line(shape, 'Lost', Number.NaN));
    await expect(paint(laidOut, faces, info)).rejects.toThrow(RangeError);
  });

  it('is refused when an element is not in the structure', async () => {
    const laidOut = specimen(shape);
    laidOut.pages[0]?.contents().items.push(line(shape, 'Lost', 300, element('P')));
    await expect(paint(laidOut, faces, info)).rejects.toThrow('the structure tree lacks');
  });

  it('is read by Poppler word for word', async (context) => {
    if (!hasTool('pdftotext')) context.skip('pdftotext is not installed');
    const { output } = run('pdftotext', ['-f', '2', '-raw', 'FILE', '-'], await paintSpecimen());
    const words = output.replaceAll(/\u00ad\n/g, '').split(/\s+/);
    expect(words.slice(0, 30).join(' ')).toBe(
      'iris vale The Ferry Difficult affairs of the office waited impatiently, while naïve ' +
        'x̀ and ạ̈ drifted off; dusk— and then the page turned, quietly. She said merci and left.',
    );
  });

  it('is sound to qpdf', async (context) => {
    if (!hasTool('qpdf')) context.skip('qpdf is not installed');
    const { status, output } = run('qpdf', ['--check', 'FILE'], await paintSpecimen());
    expect(output).toContain('No syntax or stream encoding errors found');
    expect(status).toBe(0);
  });
});
