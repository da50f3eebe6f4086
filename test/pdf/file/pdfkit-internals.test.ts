// The contract with pdfkit: the private parts that `pdfkit-internals.ts` relies on, named one by one. Another
// pdfkit fails here first, and says what it lacks.
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { OBJECTS_PER_STREAM, packObjects, packPlaces } from '../../../src/pdf/file/packed.ts';
import { loadPdfkit } from '../../../src/pdf/file/pdfkit.ts';
import { openFile } from '../../../src/pdf/file/pdfkit-internals.ts';
import { readPdf } from '../checker/read.ts';
import { at, catalogOf, textOf } from '../checker/values.ts';
import { faces } from '../specimen.ts';

const require = createRequire(import.meta.url);
const options = {
  autoFirstPage: false,
  pdfVersion: '1.7',
  font: null,
  displayTitle: true,
} as const;
const document: object = Reflect.construct(loadPdfkit(), [options]);
const part = (holder: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((found, key) => Reflect.get(Object(found), key), holder);

describe('pdfkit', () => {
  it('is the version the seam was written for', () => {
    const { version } = JSON.parse(require('node:fs').readFileSync(packageFile(), 'utf8'));
    expect(version).toBe('0.20.2');
  });

  it.each([
    ['_root data Pages data Kids', 'object'],
    ['_root data Pages data Count', 'number'],
    ['_root data Names data', 'object'],
    ['_root data ViewerPreferences data', 'object'],
    ['_offset', 'number'],
    ['_offsets', 'object'],
    ['_waiting', 'number'],
    ['_id', 'object'],
    ['ref', 'function'],
    ['font', 'function'],
    ['endMetadata', 'function'],
    ['end', 'function'],
    ['_write', 'function'],
    ['_finalize', 'function'],
  ])('has %s', (path, type) => {
    expect(typeof part(document, ...path.split(' '))).toBe(type);
  });

  it('keeps of a font what the seam fills in', () => {
    Reflect.apply(Object(part(document, 'font')), document, [faces.get('regular')]);
    const font = part(document, '_font');
    expect(part(font, 'id')).toBe('F1');
    expect(part(font, 'unicode')).toEqual([[0]]);
    expect(part(font, 'widths')).toHaveLength(1);
    expect(part(font, 'subset', 'glyphs')).toEqual([0]);
    expect(typeof part(font, 'subset', 'includeGlyph')).toBe('function');
    expect(typeof part(font, 'font', 'glyphForCodePoint')).toBe('function');
    expect(part(font, 'scale')).toBe(1);
  });

  it('has read its tables of Unicode with our inflater, and leaves the others theirs', () => {
    const requireOfFonts = createRequire(
      createRequire(require.resolve('pdfkit')).resolve('fontkit'),
    );
    const { getCategory } = requireOfFonts('unicode-properties');
    expect([0x41, 0x2014, 0x1f702].map((code) => getCategory(code))).toEqual(['Lu', 'Pd', 'So']);
    expect(requireOfFonts('tiny-inflate').name).toBe('tinf_uncompress');
    expect(requireOfFonts('brotli/decompress.js').name).toBe('BrotliDecompressBuffer');
  });

  it('can still encrypt for others', () => {
    const locked = Reflect.construct(loadPdfkit(), [
      { ...options, userPassword: 'a', pdfVersion: '1.7ext3' },
    ]);
    expect(part(locked, '_security')).toBeTruthy();
  });

  it('loads no standard font', () => {
    expect(part(document, '_fontFamilies')).not.toHaveProperty('Helvetica');
  });
});

function packageFile(): string {
  return require.resolve('pdfkit').replace(/js[\\/][^\\/]+$/, 'package.json');
}

describe('the file', () => {
  const settings = {
    language: 'en',
    info: { Title: 'T', Author: 'A', CreationDate: new Date(0), ModDate: new Date(0) },
  };

  it('packs objects, plain ones apart, and finds them all again', () => {
    const file = openFile(settings);
    for (let i = 0; i < 2 * OBJECTS_PER_STREAM + 7; i++) file.object({ Number: i }).end();
    const stream = file.object();
    stream.end(Buffer.from('as it stands'));
    const pdf = readPdf(file.close('<x/>'));
    expect(pdf.problems).toEqual([]);
    const numbers = [...pdf.objects.values()].map((value) => at(pdf, value, 'Number'));
    expect(numbers.filter((value) => value !== undefined)).toHaveLength(2 * OBJECTS_PER_STREAM + 7);
  });

  it('does not end while an object has not', () => {
    const file = openFile(settings);
    file.object();
    expect(() => file.close('<x/>')).toThrow('never ended');
  });

  it('keeps titles of any script', () => {
    const info = { ...settings.info, Title: '“Sęk” (雪) \\ 🜁' };
    const pdf = readPdf(openFile({ ...settings, info }).close('<x/>'));
    expect(textOf(pdf, at(pdf, pdf.trailer.get('Info'), 'Title'))).toBe(info.Title);
    expect(textOf(pdf, catalogOf(pdf).get('Lang'))).toBe('en');
  });

  it('gives a glyph a code for each text it stands for', () => {
    const font = openFile(settings).font(faces.get('regular') ?? new Uint8Array());
    const hyphen = font.glyph(0x2d);
    const [plain, soft] = [font.code(hyphen, [0x2d]), font.code(hyphen, [0xad])];
    expect(soft).not.toBe(plain);
    expect(font.code(hyphen, [0x2d])).toBe(plain);
    expect(font.code(hyphen, [0xad])).toBe(soft);
    expect(font.code(0, [0x2603])).not.toBe(0);
  });
});

describe('packing', () => {
  it('lists numbers and offsets, then the bodies', () => {
    const { first, bytes } = packObjects([
      { id: 4, body: '<<>>' },
      { id: 9, body: '[1 2]' },
    ]);
    expect(bytes.toString('latin1')).toBe('4 0 9 5\n<<>>\n[1 2]');
    expect(first).toBe(8);
  });

  it('writes each row as the difference from the one above', () => {
    const rows = packPlaces([{ offset: 15 }, { stream: 1, index: 3 }]);
    expect([...rows]).toEqual([
      ...[2, 0, 0, 0, 0, 0, 255, 255],
      ...[2, 1, 0, 0, 0, 15, 1, 1],
      ...[2, 1, 0, 0, 0, 242, 0, 3],
    ]);
  });
});
