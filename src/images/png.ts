// PNG → samples a PDF can hold. Ordinary files are kept as they are compressed; transparent or
// interlaced ones are decoded, and colour and transparency are parted.
import { deflateSync, inflateSync } from 'node:zlib';
import type { Picture } from './picture.ts';
import { type PngHeader, readPngHeader } from './png-header.ts';
import { decodeRows, type SampleShape } from './png-rows.ts';

/** Above this an image is refused: nothing printed at book size needs it, and it fills memory. */
const MAX_PIXELS = 100_000_000;

interface Header extends SampleShape {
  colour: number;
}
interface Chunks {
  header: Header;
  palette: Buffer | undefined;
  transparency: Buffer | undefined;
  data: Buffer;
}

const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const DEPTHS: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Reads a PNG (ISO/IEC 15948); undefined where it is damaged, or too large. */
export function readPng(bytes: Uint8Array): Picture | undefined {
  try {
    const chunks = readChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return chunks && readPicture(chunks);
  } catch {
    // A stream that zlib cannot inflate, or a row that ends too soon.
    return undefined;
  }
}

function readChunks(file: Buffer): Chunks | undefined {
  const found = new Map<string, Buffer[]>();
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const list = found.get(type) ?? [];
    list.push(file.subarray(at + 8, at + 8 + length));
    found.set(type, list);
    at += length + 12;
  }
  const header = checkHeader(readPngHeader(file));
  const data = Buffer.concat(found.get('IDAT') ?? []);
  const palette = found.get('PLTE')?.[0];
  if (!header || data.length === 0 || (header.colour === 3 && !palette)) return undefined;
  return { header, data, palette, transparency: found.get('tRNS')?.[0] };
}

function checkHeader(found: PngHeader | undefined): Header | undefined {
  if (found === undefined) return undefined;
  const { width, height, bits, colour, interlace } = found;
  const channels = CHANNELS[colour] ?? 0;
  const isKnown = DEPTHS[colour]?.includes(bits) && interlace <= 1;
  if (!isKnown || width * height === 0 || width * height > MAX_PIXELS) return undefined;
  return { width, height, bits, colour, channels, isInterlaced: interlace === 1 };
}

function readPicture(chunks: Chunks): Picture {
  const { header, data, palette, transparency } = chunks;
  const { width, height, bits, channels, colour } = header;
  const common = { width, height, orientation: 1, filter: 'FlateDecode' } as const;
  const space = colour === 3 ? paletteOf(palette) : colour % 4 === 0 ? 'DeviceGray' : 'DeviceRGB';
  const rows = decodeRows(inflateSync(data, { maxOutputLength: inflatedMax(header) }), header);
  if (colour >= 4) return { ...common, ...splitAlpha(rows, header), bits: 8, space };
  const mask = transparency && readMask(transparency, rows, header);
  if (header.isInterlaced) {
    return { ...common, ...mask, bits, space, data: deflateSync(rows) };
  }
  const predictor = { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width };
  return { ...common, ...mask, bits, space, data, predictor };
}

// Seven passes of an interlaced image have a filter byte a row each.
function inflatedMax({ width, height, bits, channels }: Header): number {
  return Math.ceil((width * bits * channels) / 8) * height + 15 * (width + height) + 64;
}

function paletteOf(palette: Buffer | undefined): { palette: Buffer } {
  const whole = palette?.subarray(0, palette.length - (palette.length % 3)) ?? Buffer.alloc(3);
  return { palette: whole };
}

// Colour and transparency, interleaved sample by sample, become two images of eight bits.
function splitAlpha(rows: Buffer, { width, height, bits, channels }: Header) {
  const colour = Buffer.alloc(width * height * (channels - 1));
  const alpha = Buffer.alloc(width * height);
  const step = bits / 8;
  for (let from = 0, to = 0, pixel = 0; pixel < alpha.length; pixel++) {
    for (let channel = 1; channel < channels; channel++, from += step)
      colour[to++] = rows[from] ?? 0;
    alpha[pixel] = rows[from] ?? 0;
    from += step;
  }
  return { data: deflateSync(colour), alpha: deflateSync(alpha) };
}

// `tRNS` names one colour that is transparent, or gives each entry of the palette its opacity.
function readMask(transparency: Buffer, rows: Buffer, header: Header): Partial<Picture> {
  if (header.colour !== 3) {
    const key: number[] = [];
    for (let at = 0; at + 2 <= transparency.length && at < header.channels * 2; at += 2) {
      key.push(transparency.readUInt16BE(at), transparency.readUInt16BE(at));
    }
    return { colourKey: key };
  }
  const { width, height, bits } = header;
  const alpha = Buffer.alloc(width * height);
  const stride = Math.ceil((width * bits) / 8);
  for (let pixel = 0; pixel < alpha.length; pixel++) {
    const bit = (pixel % width) * bits;
    const byte = rows[Math.floor(pixel / width) * stride + (bit >> 3)] ?? 0;
    const index = (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
    alpha[pixel] = transparency[index] ?? 255;
  }
  return { alpha: deflateSync(alpha) };
}
