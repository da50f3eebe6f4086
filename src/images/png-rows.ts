// The filtered, perhaps interlaced rows of an inflated PNG → plain rows of packed samples.

/** The measures of an image. `bits` are of a sample, of which a pixel has `channels`. */
export interface SampleShape {
  width: number;
  height: number;
  bits: number;
  channels: number;
  isInterlaced: boolean;
}

// Adam7 (ISO/IEC 15948, 8.2): first column and row, and the steps to the next.
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Undoes filters and interlacing; throws where rows are missing. */
export function decodeRows(inflated: Buffer, shape: SampleShape): Buffer {
  if (!shape.isInterlaced) return unfilter(inflated, 0, shape).rows;
  const bitsPerPixel = shape.bits * shape.channels;
  const out = Buffer.alloc(Math.ceil((shape.width * bitsPerPixel) / 8) * shape.height);
  let at = 0;
  for (const [left, top, across, down] of PASSES) {
    const width = Math.ceil((shape.width - left) / across);
    const height = Math.ceil((shape.height - top) / down);
    if (width <= 0 || height <= 0) continue;
    const pass = unfilter(inflated, at, { ...shape, width, height });
    at = pass.end;
    spread(pass.rows, { width, height, left, top, across, down }, out, shape.width, bitsPerPixel);
  }
  return out;
}

interface Pass {
  width: number;
  height: number;
  left: number;
  top: number;
  across: number;
  down: number;
}

function spread(rows: Buffer, pass: Pass, out: Buffer, outWidth: number, bits: number): void {
  const stride = Math.ceil((pass.width * bits) / 8);
  const outStride = Math.ceil((outWidth * bits) / 8);
  for (let y = 0; y < pass.height; y++) {
    const outRow = (pass.top + y * pass.down) * outStride;
    for (let x = 0; x < pass.width; x++) {
      copyBits(rows, y * stride, x * bits, out, outRow, (pass.left + x * pass.across) * bits, bits);
    }
  }
}

// A pixel of less than a byte never crosses one: its bits are 1, 2 or 4.
function copyBits(
  from: Buffer,
  fromRow: number,
  fromBit: number,
  to: Buffer,
  toRow: number,
  toBit: number,
  bits: number,
): void {
  const source = fromRow + (fromBit >> 3);
  const target = toRow + (toBit >> 3);
  if (bits >= 8) {
    from.copy(to, target, source, source + bits / 8);
    return;
  }
  const sample = ((from[source] ?? 0) >> (8 - bits - (fromBit & 7))) & ((1 << bits) - 1);
  to[target] = (to[target] ?? 0) | (sample << (8 - bits - (toBit & 7)));
}

function unfilter(data: Buffer, start: number, shape: SampleShape): { rows: Buffer; end: number } {
  const stride = Math.ceil((shape.width * shape.bits * shape.channels) / 8);
  const step = Math.max(1, (shape.bits * shape.channels) / 8);
  const end = start + (stride + 1) * shape.height;
  if (end > data.length) throw new RangeError('The image ends too soon');
  const rows = Buffer.alloc(stride * shape.height);
  for (let row = 0; row < shape.height; row++) {
    const from = start + row * (stride + 1);
    const filter = data[from] ?? 0;
    for (let i = 0, to = row * stride; i < stride; i++, to++) {
      const left = i < step ? 0 : (rows[to - step] ?? 0);
      const up = row === 0 ? 0 : (rows[to - stride] ?? 0);
      const corner = i < step || row === 0 ? 0 : (rows[to - stride - step] ?? 0);
      rows[to] = (data[from + 1 + i] ?? 0) + predict(filter, left, up, corner);
    }
  }
  return { rows, end };
}

// The five filters of ISO/IEC 15948, 9.2: none, sub, up, average, Paeth.
function predict(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp] = [Math.abs(estimate - left), Math.abs(estimate - up)];
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
