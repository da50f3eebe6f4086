// The colour space of screens, sRGB, as an ICC profile of version 4 (ICC.1:2004-10), the newest that
// PDF 1.7 knows. Its curves are formulas: a table of a thousand steps, as older profiles have, costs
// readers built on lcms some 20 ms a page.

const signature = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Numbers with 15 bits before the point and 16 behind (s15Fixed16Number, 4.6). */
function fixed(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65_536), 4 * i);
  return bytes;
}

function integers(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i);
  return bytes;
}

const none = integers(0);

/** A text in one language (multiLocalizedUnicodeType, 10.13). */
function localised(text: string): Buffer {
  const units = Buffer.from(text, 'utf16le').swap16();
  const record = [integers(1, 12), signature('enUS'), integers(units.length, 28)];
  return Buffer.concat([signature('mluc'), none, ...record, units]);
}

const point = (x: number, y: number, z: number): Buffer =>
  Buffer.concat([signature('XYZ '), none, fixed(x, y, z)]);

/** The white of ICC's connection space, D50. */
const white = [0.9642, 1, 0.8249] as const;

// IEC 61966-2-1: ((v + 0.055) / 1.055)^2.4, and v / 12.92 up to 0.04045 (parametricCurveType 3, 10.15).
const curve = Buffer.concat([
  signature('para'),
  none,
  integers(3 << 16),
  fixed(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045),
]);

// The primaries of IEC 61966-2-1, taken from D65 to D50 by the matrix of Bradford that `chad` states.
const tags: readonly (readonly [string, Buffer])[] = [
  ['desc', localised('sRGB')],
  ['cprt', localised('No copyright, use freely')],
  ['wtpt', point(...white)],
  ['rXYZ', point(0.43607, 0.22249, 0.01392)],
  ['gXYZ', point(0.38515, 0.71687, 0.09708)],
  ['bXYZ', point(0.14307, 0.06061, 0.7141)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
  [
    'chad',
    Buffer.concat([
      signature('sf32'),
      none,
      fixed(1.04788, 0.02292, -0.0502, 0.02959, 0.99048, -0.01706, -0.00923, 0.01508, 0.75168),
    ]),
  ],
];

const HEADER_LENGTH = 128;

/** The profile's bytes. */
export function srgbProfile(): Buffer {
  const start = HEADER_LENGTH + 4 + 12 * tags.length;
  const bodies: Buffer[] = [];
  const offsets = new Map<Buffer, number>();
  let end = start;
  for (const [, body] of tags) {
    if (offsets.has(body)) continue;
    offsets.set(body, end);
    const padded = Buffer.concat([body], Math.ceil(body.length / 4) * 4);
    bodies.push(padded);
    end += padded.length;
  }
  const table = tags.map(([name, body]) =>
    Buffer.concat([signature(name), integers(offsets.get(body) ?? 0, body.length)]),
  );
  return Buffer.concat([header(end), integers(tags.length), ...table, ...bodies]);
}

/** Size, version 4.2, a display, RGB to XYZ, 1 January 2000 (7.2). */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [i, part] of [2000, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * i);
  bytes.write('acsp', 36, 'latin1');
  fixed(...white).copy(bytes, 68);
  return bytes;
}
