// JPEG → what a PDF must know of it. The bytes themselves are kept: PDF shows JPEG as it is.
import { type JpegFrame, readFrame } from './jpeg-frame.ts';
import type { Picture } from './picture.ts';

const SPACES: Record<number, 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK'> = {
  1: 'DeviceGray',
  3: 'DeviceRGB',
  4: 'DeviceCMYK',
};

const END_OF_IMAGE = Buffer.of(0xff, 0xd9);
/** Bytes of the shortest start of a scan (B.2.3). */
const SCAN_HEADER = 10;

/** Reads a JPEG; undefined where it is of no kind that PDF shows, or cut off. */
export function readJpeg(bytes: Uint8Array): Picture | undefined {
  const frame = readFrame(bytes);
  return frame && isWhole(bytes, frame.end) ? pictureOf(bytes, frame) : undefined;
}

// Between the frame's header and the end of the image (B.1.1.3) lies at least one scan; in its data
// no end can be read by mistake, because FF is followed by a zero there.
function isWhole(bytes: Uint8Array, headerEnd: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.lastIndexOf(END_OF_IMAGE) > headerEnd + SCAN_HEADER;
}

function pictureOf(bytes: Uint8Array, frame: JpegFrame): Picture | undefined {
  const { rows, columns, bits, orientation } = frame;
  const space = SPACES[frame.components];
  if (!space || bits !== 8 || rows === 0 || columns === 0) return undefined;
  const isOnItsSide = orientation >= 5 && orientation <= 8;
  return {
    width: isOnItsSide ? rows : columns,
    height: isOnItsSide ? columns : rows,
    bits,
    space,
    filter: 'DCTDecode',
    data: bytes,
    orientation,
    ...(space === 'DeviceCMYK' && frame.isAdobe ? { decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  };
}
