// The header of a PNG (ISO/IEC 15948, 11.2.2): its size, and how its samples are stored.

/** As the file says; whether it may say so is another question. */
export interface PngHeader {
  width: number;
  height: number;
  bits: number;
  colour: number;
  interlace: number;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Length and type before a chunk's data, and the sum behind it. */
const CHUNK_START_BYTES = 8;
const CHUNK_END_BYTES = 4;
const HEADER_BYTES = 13;

/** Reads the header, which is a PNG's first chunk; undefined where there is none. */
export function readPngHeader(bytes: Uint8Array): PngHeader | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return undefined;
  let at = SIGNATURE.length;
  // Apple's tools write a chunk of their own before it.
  if (typeOf(file, at) === 'CgBI') {
    at += CHUNK_START_BYTES + file.readUInt32BE(at) + CHUNK_END_BYTES;
  }
  const data = file.subarray(at + CHUNK_START_BYTES, at + CHUNK_START_BYTES + HEADER_BYTES);
  if (typeOf(file, at) !== 'IHDR' || data.length < HEADER_BYTES) return undefined;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [bits, colour, interlace] = [data.readUInt8(8), data.readUInt8(9), data.readUInt8(12)];
  return { width, height, bits, colour, interlace };
}

function typeOf(file: Buffer, at: number): string {
  return file.toString('latin1', at + 4, at + CHUNK_START_BYTES);
}
