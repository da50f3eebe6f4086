// As much of TrueType files and CMaps as the font checks need.

export interface TrueType {
  glyphs: number;
  /** Thousandths of an em; undefined for a glyph the file has not. */
  advance(glyph: number): number | undefined;
}

/** Reads the tables `head`, `maxp`, `hhea` and `hmtx`; undefined where one is missing. */
export function readTrueType(data: Buffer): TrueType | undefined {
  const table = (tag: string): number | undefined => {
    for (let entry = 12; entry < 12 + data.readUInt16BE(4) * 16; entry += 16) {
      if (data.toString('latin1', entry, entry + 4) === tag) return data.readUInt32BE(entry + 8);
    }
    return undefined;
  };
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map(table);
  if (!head || !maxp || !hhea || !hmtx || !table('glyf')) return undefined;
  const perEm = data.readUInt16BE(head + 18);
  const glyphs = data.readUInt16BE(maxp + 4);
  const metrics = data.readUInt16BE(hhea + 34);
  const advance = (glyph: number): number | undefined => {
    if (glyph >= glyphs) return undefined;
    return (data.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1000) / perEm;
  };
  return { glyphs, advance };
}

/** The text of each code, from the `bfrange` lines of a CMap. */
export function readCmap(source: string): Map<number, string> {
  const map = new Map<number, string>();
  for (const [, low = '', list = ''] of source.matchAll(/<(\w+)> <\w+> \[([^\]]*)\]/g)) {
    const first = Number.parseInt(low, 16);
    for (const [index, [, hex = '']] of [...list.matchAll(/<([^>]*)>/g)].entries()) {
      const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex');
      map.set(first + index, bytes.swap16().toString('utf16le'));
    }
  }
  return map;
}
