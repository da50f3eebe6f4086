// The XMP packet holds whatever a title may hold, and stays well-formed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, writeXmp } from '../../../src/pdf/file/xmp.ts';
import { xmlProblem } from '../checker/xml.ts';
import { info } from '../specimen.ts';

const both = { accessible: true, archival: true };

describe('XMP', () => {
  it.each([
    ['R&D <b>', 'R&amp;D &lt;b&gt;'],
    [']]>', ']]&gt;'],
    ['“Sęk” 雪 🜁', '“Sęk” 雪 🜁'],
    ['bell\u0007 \ufffe', 'bell\ufffd \ufffd'],
    ['half \ud83d pair', 'half \ufffd pair'],
  ])('holds the title %s', (title, written) => {
    const xmp = writeXmp({ ...info, title }, both);
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">${written}</rdf:li>`);
  });

  it('is well-formed whatever the metadata are', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const metadata = fc.record({
      title: text,
      authors: fc.array(text, { maxLength: 3 }),
      subject: text,
      keywords: fc.array(text, { maxLength: 3 }),
      language: text,
      created: text,
      modified: text,
      identifier: text,
    });
    const holds = fc.property(metadata, (each) => {
      expect(xmlProblem(writeXmp(each, both))).toBeUndefined();
    });
    fc.assert(holds);
  });

  it('claims only what it is told to', () => {
    const xmp = writeXmp(info, { accessible: false, archival: false });
    expect(xmp).not.toMatch(/pdfuaid|pdfaid/);
  });

  it.each([
    ['2004', '2004-01-01T00:00:00.000Z'],
    ['2004-05', '2004-05-01T00:00:00.000Z'],
    ['2004-05-21', '2004-05-21T00:00:00.000Z'],
    ['2004-05-21T10:00:00+02:00', '2004-05-21T08:00:00.000Z'],
    ['some time in May', '1970-01-01T00:00:00.000Z'],
  ])('reads the date %s in any time zone alike', (date, expected) => {
    expect(instant(date).toISOString()).toBe(expected);
  });
});
