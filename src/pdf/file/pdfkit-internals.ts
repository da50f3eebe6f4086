// The only file that touches pdfkit's private parts: objects, fonts and the file's end. pdfkit
// numbers, converts and compresses objects and embeds fonts; pages, tags and all that is placed
// are ours. `test/pdf/seam.test.ts` fails on a pdfkit whose private parts differ.
import { deflateSync } from 'node:zlib';
import type { Dictionary, FileSettings, PdfFile, PdfFont, PdfObject, Value } from './objects.ts';
import {
  OBJECTS_PER_STREAM,
  type ObjectPlace,
  type PackedObject,
  packObjects,
  packPlaces,
  ROW_WIDTHS,
} from './packed.ts';
import { loadPdfkit } from './pdfkit.ts';

const PDFDocument = loadPdfkit();

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
  compress: boolean;
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
    close: (xmp) => {
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
  metadata.compress = false;
  metadata.end(Buffer.from(xmp, 'utf8'));
  document._root.data['Metadata'] = metadata;
}

function openFont(document: Internals, bytes: Uint8Array): PdfFont {
  document.font(bytes);
  const font = document._font;
  const advance = advanceOf(font);
  font.widths[0] = advance(0);
  font.unicode[0] = [0xfffd];
  nameFont(font);
  return {
    name: font.id,
    object: font.ref(),
    advance,
    glyph: (codePoint) => font.font.glyphForCodePoint(codePoint).id,
    code: codeOf(font, advance),
  };
}

function advanceOf({ font, scale }: EmbeddedFont): (glyph: number) => number {
  const known = new Map<number, number>();
  return (glyph) => {
    const advance = known.get(glyph) ?? font.getGlyph(glyph).advanceWidth * scale;
    known.set(glyph, advance);
    return advance;
  };
}

// Its name becomes a name of the PDF, which pdfkit does not escape.
function nameFont({ font }: EmbeddedFont): void {
  const value = (font.postscriptName ?? '').replace(/[^\w+-]/g, '') || 'Font';
  Object.defineProperty(font, 'postscriptName', { value });
}

// A glyph that stands for several texts, such as a hyphen or a soft one, enters the subset once for
// each. Glyph 0 never keeps its own code, which means that a glyph is missing.
function codeOf(font: EmbeddedFont, advance: (glyph: number) => number): PdfFont['code'] {
  const codes = new Map<number, number[]>();
  const { subset, unicode, widths } = font;
  return (glyph, codePoints) => {
    const known = codes.get(glyph) ?? [];
    const found = known.find((code) => sameNumbers(unicode[code] ?? [], codePoints));
    if (found !== undefined) return found;
    const isFirst = known.length === 0 && glyph !== 0;
    const code = isFirst ? subset.includeGlyph(glyph) : subset.glyphs.push(glyph) - 1;
    widths[code] = advance(glyph);
    unicode[code] = codePoints;
    codes.set(glyph, [...known, code]);
    return code;
  };
}

function sameNumbers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

// pdfkit writes every object plainly. Here an object without a stream is caught as it is written
// and waits until two hundred are packed together; the table at the end is a stream too.
function packObjectsOf(document: Internals): void {
  const places = new Map<number, ObjectPlace>();
  const plainRef = document.ref.bind(document);
  let waiting: PackedObject[] = [];
  const flush = (): void => {
    if (waiting.length === 0) return;
    const { first, bytes } = packObjects(waiting);
    const stream = plainRef({ Type: 'ObjStm', N: waiting.length, First: first });
    for (const [index, { id }] of waiting.entries()) places.set(id, { stream: stream.id, index });
    waiting = [];
    stream.end(bytes);
  };
  // A long book has an object for every paragraph: they share this function, and keep nothing of what
  // they were once they are written.
  function finalize(this: Reference): void {
    const written = () => plainFinalize(this);
    if (this.buffer.length > 0) written();
    else waiting.push({ id: this.id, body: capture(document, written) });
    this.data = {};
    if (waiting.length >= OBJECTS_PER_STREAM) flush();
  }
  document.ref = (data) => Object.assign(plainRef(data), { finalize });
  document._finalize = () => {
    flush();
    writePlaces(document, plainRef, places);
  };
}

/** What pdfkit does with an object that ends, whatever stands in its place. */
function plainFinalize(reference: Reference): void {
  Object.getPrototypeOf(reference).finalize.call(reference);
}

// What `finalize` would write, without `12 0 obj` before it and `endobj` behind.
function capture(document: Internals, finalize: () => void): string {
  const pieces: string[] = [];
  const write = document._write;
  document._write = (piece) => pieces.push(String(piece));
  try {
    finalize();
  } finally {
    document._write = write;
  }
  return pieces.slice(1, -1).join('\n');
}

function writePlaces(
  document: Internals,
  plainRef: Internals['ref'],
  packed: ReadonlyMap<number, ObjectPlace>,
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
  table.compress = false;
  table.end(deflateSync(packPlaces(places)));
  for (const line of ['startxref', String(start), '%%EOF']) document._write(line);
  document.push(null);
}
