// The two things a cover must know of a font before it is drawn: which characters it has, and how
// wide they are. Reads `cmap` (formats 4 and 12), `head`, `hhea` and `hmtx` of a TrueType or
// OpenType font (ISO/IEC 14496-22); kerning and shaping are left to the renderer.

export interface Glyphs {
  has: (codePoint: number) => boolean;
  /** Advance in ems; undefined for a character the font lacks. */
  width: (codePoint: number) => number | undefined;
}

/** Reads a font; throws a RangeError when the bytes are not one. */
export function readGlyphs(bytes: Uint8Array): Glyphs {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const at = (tag: string) => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new RangeError(`The font has no ${tag} table.`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const metrics = view.getUint16(at('hhea') + 34);
  const hmtx = at('hmtx');
  const glyphOf = readCharacterMap(view, at('cmap'));
  return {
    has: (codePoint) => glyphOf(codePoint) !== 0,
    width: (codePoint) => {
      const glyph = glyphOf(codePoint);
      if (glyph === 0) return undefined;
      return view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1)) / unitsPerEm;
    },
  };
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const letters = [0, 1, 2, 3].map((step) => view.getUint8(at + step));
    tables.set(String.fromCharCode(...letters), view.getUint32(at + 8));
  }
  return tables;
}

type CharacterMap = (codePoint: number) => number;

/** Prefers a full Unicode map (format 12) to one of the basic plane (format 4). */
function readCharacterMap(view: DataView, cmap: number): CharacterMap {
  let basic: CharacterMap | undefined;
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const platform = view.getUint16(cmap + 4 + 8 * index);
    if (platform !== 0 && platform !== 3) continue;
    const table = cmap + view.getUint32(cmap + 8 + 8 * index);
    const format = view.getUint16(table);
    if (format === 12) return readFormat12(view, table);
    if (format === 4) basic = readFormat4(view, table);
  }
  return basic ?? (() => 0);
}

/** Groups of [first, last, glyph of first], ascending. */
function readFormat12(view: DataView, table: number): CharacterMap {
  const count = view.getUint32(table + 12);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = table + 16 + 12 * middle;
      if (codePoint < view.getUint32(group)) high = middle - 1;
      else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
      else return view.getUint32(group + 8) + codePoint - view.getUint32(group);
    }
    return 0;
  };
}

/** Segments with an end, a start, a delta and an offset into an array of glyphs. */
function readFormat4(view: DataView, table: number): CharacterMap {
  const span = view.getUint16(table + 6);
  const [ends, starts] = [table + 14, table + 16 + span];
  const [deltas, offsets] = [starts + span, starts + 2 * span];
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    for (let step = 0; step < span; step += 2) {
      if (codePoint > view.getUint16(ends + step)) continue;
      const start = view.getUint16(starts + step);
      if (codePoint < start) return 0;
      const delta = view.getUint16(deltas + step);
      const offset = view.getUint16(offsets + step);
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + step + offset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
