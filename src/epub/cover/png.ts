// A picture of few colours as a PNG with a palette (PNG, third edition). Where rows are of one colour
// and edges are few, runs say nearly all: zlib's run-length strategy needs a few milliseconds, and
// no hashing, which differs from one kind of processor to another.
import { constants, crc32, deflateSync } from 'node:zlib';

/** A picture in at most 256 colours. */
export interface IndexedPicture {
  width: number;
  height: number;
  /** Each row is a zero (filter `None`, 9.2) and then one index a pixel. */
  rows: Uint8Array;
  /** Red, green and blue of each colour. */
  palette: Uint8Array;
}

/** Writes the picture. */
export function writeIndexedPng({ width, height, rows, palette }: IndexedPicture): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint32(8, 0x08030000); // Eight bits a pixel, with a palette; no interlacing.
  return Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { strategy: constants.Z_RLE })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length);
  framed.write(type, 4, 'latin1');
  framed.set(data, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
