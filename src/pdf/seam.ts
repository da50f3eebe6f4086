// The only file that touches pdfkit's private parts: objects, fonts and the file's end. pdfkit
// numbers, converts and compresses objects and embeds fonts; pages, tags and all that is placed
// are ours. `test/pdf/seam.test.ts` fails on a pdfkit whose private parts differ.
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Dictionary, FileSettings, PdfFile, PdfFont, PdfObject, Value } from './file.ts';
import {
  OBJECTS_PER_STREAM,
  type PackedObject,
  type Place,
  packObjects,
  packPlaces,
  ROW_WIDTHS,
} from './packed.ts';

/** What we use of a pdfkit 0.20.2 document. */
interface Internals {
  _root: PdfObject & { data: { Pages: PageTree; Names: PdfObject; ViewerPreferences: PdfObject } };
  _info: PdfObject;
  _id: Value;
  _offset: number;
  /** Objects that have not ended. */
  _waiting: number;
  _offsets: (number | null)[];
  _font: EmbeddedFont;
  ref(data?: Dictionary): Reference;
  font(bytes: Uint8Array): void;
  initSubset(options: { subset: string }): void;
  endMetadata(): void;
  end(): void;
  push(chunk: null): void;
  read(): Buffer;
  _write(data: Uint8Array | string): void;
  _finalize(): void;
}
interface PageTree extends PdfObject {
  data: { Kids: Value[]; Count: number };
}
interface Reference extends PdfObject {
  buffer: Uint8Array[];
  offset: number;
  finalize(): void;
}
interface EmbeddedFont {
  id: string;
  scale: number;
  unicode: (readonly number[])[];
  widths: number[];
  subset: { glyphs: number[]; includeGlyph(glyph: number): number };
  font: {
    postscriptName: string | null;
    getGlyph(glyph: number): { advanceWidth: number };
    glyphForCodePoint(codePoint: number): { id: number };
  };
  ref(): PdfObject;
}

/** Starts a file; nothing of it depends on clock, machine or chance. */
export function openFile(settings: FileSettings): PdfFile {
  const document = openDocument(settings);
  packObjectsOf(document);
  const pages = document._root.data.Pages;
  return {
    catalog: document._root.data,
    names: document._root.data.Names.data,
    preferences: document._root.data.ViewerPreferences.data,
    pages,
    object: (data = {}) => document.ref(data),
    font: (bytes) => openFont(document, bytes),
    addPage: (page) => {
      pages.data.Count = pages.data.Kids.push(page);
    },
    close: (xmp, archival) => {
      if (archival) document.initSubset({ subset: 'PDF/A-2a' });
      document.endMetadata = () => writeMetadata(document, xmp);
      document.end();
      // pdfkit waits for every object it has numbered.
      if (document._waiting > 0) throw new Error('An object of the file was never ended');
      return document.read();
    },
  };
}

function openDocument({ language, info }: FileSettings): Internals {
  const options: PDFKit.PDFDocumentOptions = {
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    info,
  };
  // Without this, Helvetica is loaded, and is not embedded. The published types forbid the null.
  const document: unknown = new PDFDocument(Object.assign(options, { font: null }));
  return document as Internals;
}

// The XMP of pdfkit is unescaped, and its stream has an unknown key; ours takes its place.
function writeMetadata(document: Internals, xmp: string): void {
  const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
  Object.assign(metadata, { compress: false });
  metadata.end(Buffer.from(xmp, 'utf8'));
  document._root.data['Metadata'] = metadata;
}

function openFont(document: Internals, bytes: Uint8Array): PdfFont {
  document.font(bytes);
  const font = document._font;
  const advances = new Map<number, number>();
  const advance = (glyph: number): number => {
    const known = advances.get(glyph);
    if (known !== undefined) return known;
    const found = font.font.getGlyph(glyph).advanceWidth * font.scale;
    advances.set(glyph, found);
    return found;
  };
  const codes = new Map<number, number[]>();
  font.widths[0] = advance(0);
  font.unicode[0] = [0xfffd];
  // It becomes a name of the PDF, which pdfkit does not escape.
  const name = font.font.postscriptName ?? '';
  Object.defineProperty(font.font, 'postscriptName', {
    value: name.replace(/[^\w+-]/g, '') || 'Font',
  });
  const add = (glyph: number, known: number[], codePoints: readonly number[]): number => {
    const fresh = known.length === 0 && glyph !== 0;
    const code = fresh ? font.subset.includeGlyph(glyph) : font.subset.glyphs.push(glyph) - 1;
    font.widths[code] = advance(glyph);
    font.unicode[code] = codePoints;
    known.push(code);
    codes.set(glyph, known);
    return code;
  };
  return {
    name: font.id,
    object: font.ref(),
    advance,
    glyph: (codePoint) => font.font.glyphForCodePoint(codePoint).id,
    code: (glyph, codePoints) => {
      const known = codes.get(glyph) ?? [];
      const code = known.find((each) => sameNumbers(font.unicode[each] ?? [], codePoints));
      return code ?? add(glyph, known, codePoints);
    },
  };
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

// pdfkit writes every object plainly. Here an object without a stream is caught as it is written
// and waits until two hundred are packed together; the table at the end is a stream too.
function packObjectsOf(document: Internals): void {
  const packed = new Map<number, Place>();
  let waiting: PackedObject[] = [];
  const plainRef = document.ref.bind(document);
  const plainWrite = document._write.bind(document);

  const capture = (reference: Reference, finalize: () => void): void => {
    const pieces: string[] = [];
    document._write = (piece) => pieces.push(String(piece));
    try {
      finalize();
    } finally {
      document._write = plainWrite;
    }
    // `12 0 obj`, the value, `endobj`
    waiting.push({ id: reference.id, body: pieces.slice(1, -1).join('\n') });
  };
  const flush = (): void => {
    if (waiting.length === 0) return;
    const { first, bytes } = packObjects(waiting);
    const stream = plainRef({ Type: 'ObjStm', N: waiting.length, First: first });
    for (const [index, { id }] of waiting.entries()) packed.set(id, { stream: stream.id, index });
    waiting = [];
    stream.end(bytes);
  };
  document.ref = (data) => {
    const reference = plainRef(data);
    const finalize = reference.finalize.bind(reference);
    reference.finalize = () => {
      if (reference.buffer.length > 0) return finalize();
      capture(reference, finalize);
      if (waiting.length >= OBJECTS_PER_STREAM) flush();
    };
    return reference;
  };
  document._finalize = () => {
    flush();
    writePlaces(document, plainRef, packed);
  };
}

function writePlaces(
  document: Internals,
  plainRef: Internals['ref'],
  packed: ReadonlyMap<number, Place>,
): void {
  const table = plainRef({ Type: 'XRef', W: ROW_WIDTHS, Root: document._root });
  const start = document._offset;
  document._offsets[table.id - 1] = start;
  const places = document._offsets.map(
    (offset, index) => packed.get(index + 1) ?? { offset: offset ?? 0 },
  );
  table.data['Info'] = document._info;
  table.data['ID'] = [document._id, document._id];
  table.data['Size'] = places.length + 1;
  table.data['Filter'] = 'FlateDecode';
  table.data['DecodeParms'] = { Predictor: 12, Columns: 7 };
  Object.assign(table, { compress: false });
  table.end(deflateSync(packPlaces(places)));
  for (const line of ['startxref', String(start), '%%EOF']) document._write(line);
  document.push(null);
}
