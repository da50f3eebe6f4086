// The header of a JPEG (ITU T.81, B.2.2): the size and the samples of its frame, and what programs and
// cameras wrote before it.

/** What stands before a JPEG's picture. */
export interface JpegFrame {
  columns: number;
  rows: number;
  /** Bits of a sample, samples of a pixel. */
  bits: number;
  components: number;
  /** How the camera was held (Exif 2.3, tag 0112): 1 is upright. */
  orientation: number;
  /** Adobe's programs write inks upside down. */
  isAdobe: boolean;
  /** Where the frame's header ends, in bytes. */
  end: number;
}

/** Starts of a frame that readers show: baseline, extended and progressive. */
const START_OF_FRAME = new Set([0xc0, 0xc1, 0xc2]);
const START_OF_SCAN = 0xda;
const EXIF = 0xe1;
const ADOBE = 0xee;
/** Bits, rows, columns, components. */
const FRAME_BYTES = 6;

/** Reads the header of the frame; undefined where the bytes are no such file, or end before it. */
export function readFrame(bytes: Uint8Array): JpegFrame | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation = 1;
  let isAdobe = false;
  for (const { marker, start, end } of segments(view)) {
    if (marker === EXIF) orientation = readOrientation(view, start, end) ?? orientation;
    if (marker === ADOBE) isAdobe ||= spells(view, start, end, 'Adobe');
    if (!START_OF_FRAME.has(marker)) continue;
    if (end - start < FRAME_BYTES) return undefined;
    const [rows, columns] = [view.getUint16(start + 1), view.getUint16(start + 3)];
    const [bits, components] = [view.getUint8(start), view.getUint8(start + 5)];
    return { columns, rows, bits, components, orientation, isAdobe, end };
  }
  return undefined;
}

interface Segment {
  marker: number;
  start: number;
  end: number;
}

// FF D8, then segments: FF, marker, length of two bytes that counts itself. FF may come more than once
// (B.1.1.2); stray bytes between segments are passed over, as programs that show pictures do.
function* segments(view: DataView): Generator<Segment> {
  let at = 2;
  while (at + 4 <= view.byteLength) {
    const marker = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || marker === 0xff) {
      at++;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === START_OF_SCAN || end < at + 4 || end > view.byteLength) return;
    yield { marker, start: at + 4, end };
    at = end;
  }
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
