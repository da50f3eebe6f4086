// Compressed objects and the cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8): object bodies
// come in, stream bytes and their dictionary entries go out. Knows nothing of pdfkit.

/** A finished object that waits for its place in an object stream. */
export interface PackedObject {
  id: number;
  /** The object's value, one character a byte. */
  body: string;
}

/** Where an object stands: at a byte of the file, or as the nth object of an object stream. */
export type ObjectPlace = { offset: number } | { stream: number; index: number };

/** More would save little, and a viewer inflates a whole stream to read one object. */
export const OBJECTS_PER_STREAM = 200;

/** Joins objects to one stream: pairs of number and offset, then the bodies from byte `first` on. */
export function packObjects(objects: readonly PackedObject[]): { first: number; bytes: Buffer } {
  const head: string[] = [];
  let offset = 0;
  for (const { id, body } of objects) {
    head.push(`${id} ${offset}`);
    offset += body.length + 1;
  }
  const index = `${head.join(' ')}\n`;
  const bodies = objects.map(({ body }) => body).join('\n');
  return { first: index.length, bytes: Buffer.from(index + bodies, 'latin1') };
}

/** Byte widths of a cross-reference row: kind, offset or stream, generation or index. */
export const ROW_WIDTHS = [1, 4, 2];
const ROW = 7;

/** Writes one row an object, object 0 first, each as the difference from the row above (PNG “up”). */
export function packPlaces(places: readonly ObjectPlace[]): Buffer {
  const rows = Buffer.alloc((places.length + 1) * ROW);
  rows.writeUInt16BE(0xffff, ROW - 2);
  for (const [index, place] of places.entries()) writeRow(rows, (index + 1) * ROW, place);
  return differences(rows);
}

function writeRow(rows: Buffer, at: number, place: ObjectPlace): void {
  const inStream = 'stream' in place;
  rows[at] = inStream ? 2 : 1;
  rows.writeUInt32BE(inStream ? place.stream : place.offset, at + 1);
  if (inStream) rows.writeUInt16BE(place.index, at + 5);
}

function differences(rows: Buffer): Buffer {
  const out = Buffer.alloc((rows.length / ROW) * (ROW + 1));
  for (let row = 0, at = 0; row < rows.length; row += ROW) {
    out[at++] = 2;
    for (let i = row; i < row + ROW; i++) out[at++] = (rows[i] ?? 0) - (rows[i - ROW] ?? 0);
  }
  return out;
}
