// The bytes of a PDF → its objects, found only through the cross-reference, as a viewer finds them.
import { inflateSync } from 'node:zlib';
import { Keyword, Reader } from './syntax.ts';
import { type Dict, type PdfTree, type PdfValue, Stream } from './values.ts';

/** Reads a whole file; whatever is wrong with its frame is in `problems`. */
export function readPdf(bytes: Uint8Array): PdfTree {
  const source = Buffer.from(bytes).toString('latin1');
  const pdf: PdfTree = { objects: new Map(), trailer: new Map(), problems: [] };
  const tell = (problem: string) => pdf.problems.push(problem);
  if (!/^%PDF-1\.7\n%[\x80-\xff]{4}/.test(source)) tell('the header is not that of PDF 1.7');
  if (!source.trimEnd().endsWith('%%EOF')) tell('the file does not end in %%EOF');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source)?.[1] ?? Number.NaN);
  try {
    const isTable = source.startsWith('xref', start);
    const places = isTable ? readTable(source, start, pdf) : readXrefStream(source, start, pdf);
    readObjects(source, places, pdf);
    const size = pdf.trailer.get('Size');
    if (size !== places.length) tell(`Size says ${String(size)}, the table has ${places.length}`);
  } catch (error) {
    tell(`the cross-reference cannot be read: ${String(error)}`);
  }
  return pdf;
}

type Place = 'free' | { offset: number } | { stream: number; index: number };

function readTable(source: string, start: number, pdf: PdfTree): Place[] {
  const lines = source.slice(start).split('\n');
  const [first, count] = (lines[1] ?? '').split(' ').map(Number);
  if (first !== 0 || count === undefined) throw new SyntaxError('the table does not start at 0');
  const reader = new Reader(source, source.indexOf('trailer', start) + 'trailer'.length);
  const trailer = reader.value();
  if (trailer instanceof Map) pdf.trailer = trailer;
  return lines
    .slice(2, 2 + count)
    .map((line) => (line[17] === 'n' ? { offset: Number(line.slice(0, 10)) } : 'free'));
}

function readXrefStream(source: string, start: number, pdf: PdfTree): Place[] {
  const { value } = readObjectAt(source, start);
  if (!(value instanceof Stream) || value.dict.get('Type') !== '/XRef') {
    throw new SyntaxError(`startxref leads to ${start}, where there is none`);
  }
  pdf.trailer = value.dict;
  const widths = value.dict.get('W');
  const [a = 0, b = 0, c = 0] = Array.isArray(widths) ? widths.map(Number) : [];
  const places: Place[] = [];
  for (let row = 0; row + a + b + c <= value.data.length; row += a + b + c) {
    const kind = value.data.readUIntBE(row, a);
    const second = value.data.readUIntBE(row + a, b);
    if (kind === 0) places.push('free');
    else if (kind === 1) places.push({ offset: second });
    else places.push({ stream: second, index: value.data.readUIntBE(row + a + b, c) });
  }
  return places;
}

function readObjects(source: string, places: readonly Place[], pdf: PdfTree): void {
  const packed = new Map<number, Map<number, PdfValue>>();
  for (const [id, place] of places.entries()) {
    if (place === 'free') continue;
    try {
      if ('offset' in place) readPlain(source, id, place.offset, pdf);
      else readPacked(source, id, place, places, packed, pdf);
    } catch (error) {
      pdf.problems.push(`object ${id}: ${String(error)}`);
    }
  }
}

function readPlain(source: string, id: number, offset: number, pdf: PdfTree): void {
  const found = readObjectAt(source, offset);
  if (found.id !== id) throw new SyntaxError(`at ${offset} stands ${found.id}`);
  pdf.objects.set(id, found.value);
}

function readPacked(
  source: string,
  id: number,
  place: { stream: number; index: number },
  places: readonly Place[],
  packed: Map<number, Map<number, PdfValue>>,
  pdf: PdfTree,
): void {
  const home = places[place.stream];
  if (home === undefined || home === 'free' || !('offset' in home)) {
    throw new SyntaxError(`its stream ${place.stream} is none`);
  }
  const values = packed.get(place.stream) ?? readObjectStream(source, home.offset);
  packed.set(place.stream, values);
  if ([...values.keys()][place.index] !== id) throw new SyntaxError('its index is wrong');
  pdf.objects.set(id, values.get(id));
}

function readObjectStream(source: string, offset: number): Map<number, PdfValue> {
  const { value } = readObjectAt(source, offset);
  if (!(value instanceof Stream)) throw new SyntaxError('an object stream is none');
  const text = value.data.toString('latin1');
  const [count, first] = [Number(value.dict.get('N')), Number(value.dict.get('First'))];
  const head = new Reader(text);
  const values = new Map<number, PdfValue>();
  for (let i = 0; i < count; i++) {
    const [id, start] = [Number(head.value()), Number(head.value())];
    values.set(id, new Reader(text, first + start).value());
  }
  return values;
}

function readObjectAt(source: string, offset: number): { id: number; value: PdfValue } {
  const head = /(\d+) \d+ obj\s/y;
  head.lastIndex = offset;
  const match = head.exec(source);
  if (!match) throw new SyntaxError(`at ${offset} no object begins`);
  const reader = new Reader(source, head.lastIndex);
  const value = reader.value();
  const after = reader.next();
  const isStream = after instanceof Keyword && after.word === 'stream';
  if (!isStream || !(value instanceof Map)) return { id: Number(match[1]), value };
  const start = reader.at + (source[reader.at] === '\r' ? 2 : 1);
  return { id: Number(match[1]), value: readStream(source, start, value) };
}

function readStream(source: string, start: number, dict: Dict): Stream {
  const length = Number(dict.get('Length'));
  const end = source.slice(start + length, start + length + 12);
  if (!/^\r?\n?endstream/.test(end)) throw new SyntaxError('Length is wrong');
  const raw = Buffer.from(source.slice(start, start + length), 'latin1');
  if (dict.get('Filter') !== '/FlateDecode') return new Stream(dict, raw);
  const parms = dict.get('DecodeParms');
  const isUp = parms instanceof Map && parms.get('Predictor') === 12;
  const data = inflateSync(raw);
  return new Stream(dict, isUp ? undoUp(data, Number(parms.get('Columns'))) : data);
}

function undoUp(data: Buffer, columns: number): Buffer {
  const rows = data.length / (columns + 1);
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) {
      const up = row === 0 ? 0 : (out[(row - 1) * columns + i] ?? 0);
      out[row * columns + i] = (data[row * (columns + 1) + 1 + i] ?? 0) + up;
    }
  }
  return out;
}
