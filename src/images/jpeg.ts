// JPEG → what a PDF must know of it. The bytes themselves are kept: PDF shows JPEG as it is.
import type { Picture } from './picture.ts';

const START_OF_FRAME = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb]);
const SPACES: Record<number, 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK'> = {
  1: 'DeviceGray',
  3: 'DeviceRGB',
  4: 'DeviceCMYK',
};

const END_OF_IMAGE = Buffer.of(0xff, 0xd9);
/** Bytes of the shortest start of a scan (B.2.3). */
const SCAN_HEADER = 10;

/** Reads a JPEG's frame header (ITU T.81, B.2.2); undefined where the bytes are no such file, or cut off. */
export function readJpeg(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let isAdobe = false;
  for (const { marker, start, end } of segments(view)) {
    if (marker === 0xe1) orientation = readOrientation(view, start, end) ?? orientation;
    if (marker === 0xee) isAdobe ||= spells(view, start, end, 'Adobe');
    if (START_OF_FRAME.has(marker)) {
      if (!isWhole(bytes, end)) return undefined;
      return readFrame(view, start, end, { bytes, orientation, isAdobe });
    }
  }
  return undefined;
}

// Between the frame's header and the end of the image (B.1.1.3) lies at least one scan; in its data
// no end can be read by mistake, because FF is followed by a zero there.
function isWhole(bytes: Uint8Array, headerEnd: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.lastIndexOf(END_OF_IMAGE) > headerEnd + SCAN_HEADER;
}

interface Segment {
  marker: number;
  start: number;
  end: number;
}

// FF D8, then segments: FF, marker, length of two bytes that counts itself.
function* segments(view: DataView): Generator<Segment> {
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === 0xda || end < at + 4 || end > view.byteLength) return;
    yield { marker, start: at + 4, end };
    at = end;
  }
}

function readFrame(
  view: DataView,
  start: number,
  end: number,
  { bytes, orientation, isAdobe }: { bytes: Uint8Array; orientation: number; isAdobe: boolean },
): Picture | undefined {
  if (end - start < 6) return undefined;
  const space = SPACES[view.getUint8(start + 5)];
  const [rows, columns] = [view.getUint16(start + 1), view.getUint16(start + 3)];
  if (!space || view.getUint8(start) !== 8 || rows === 0 || columns === 0) return undefined;
  const isOnItsSide = orientation >= 5 && orientation <= 8;
  return {
    width: isOnItsSide ? rows : columns,
    height: isOnItsSide ? columns : rows,
    bits: 8,
    space,
    filter: 'DCTDecode',
    data: bytes,
    orientation,
    // Adobe's programs write inks upside down.
    ...(space === 'DeviceCMYK' && isAdobe ? { decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  };
}

function spells(view: DataView, start: number, end: number, word: string): boolean {
  if (end - start < word.length) return false;
  return [...word].every((letter, index) => view.getUint8(start + index) === letter.charCodeAt(0));
}

// `Exif\0\0`, then a TIFF header and its first directory, where tag 0112 is the orientation.
function readOrientation(view: DataView, start: number, end: number): number | undefined {
  if (end - start < 16 || !spells(view, start, end, 'Exif')) return undefined;
  const tiff = start + 6;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, isLittle);
  if (directory + 2 > end) return undefined;
  const count = view.getUint16(directory, isLittle);
  for (let entry = directory + 2, i = 0; i < count && entry + 12 <= end; i++, entry += 12) {
    if (view.getUint16(entry, isLittle) === 0x112) return view.getUint16(entry + 8, isLittle);
  }
  return undefined;
}
