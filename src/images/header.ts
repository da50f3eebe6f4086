// The first bytes of a file → which kind of picture it is and how large. Its name is never asked.
import { readFrame } from './jpeg-frame.ts';
import type { PictureHeader } from './picture.ts';
import { readPngHeader } from './png-header.ts';

/** Reads the header of a JPEG, PNG or GIF; undefined where the bytes are none of them, or cut off. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const header = readJpeg(bytes) ?? readPng(bytes) ?? readGif(bytes);
  return header && header.width > 0 && header.height > 0 ? header : undefined;
}

function readJpeg(bytes: Uint8Array): PictureHeader | undefined {
  const frame = readFrame(bytes);
  if (frame === undefined) return undefined;
  const { columns, rows, orientation } = frame;
  return { kind: 'jpeg', width: columns, height: rows, orientation };
}

function readPng(bytes: Uint8Array): PictureHeader | undefined {
  const header = readPngHeader(bytes);
  return header && { kind: 'png', width: header.width, height: header.height, orientation: 1 };
}

// `GIF87a` or `GIF89a`, then width and height, low byte first.
function readGif(bytes: Uint8Array): PictureHeader | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 10 || !/^GIF8[79]a/.test(file.toString('latin1', 0, 6))) return undefined;
  return { kind: 'gif', width: file.readUInt16LE(6), height: file.readUInt16LE(8), orientation: 1 };
}
