// Whether a font file can be set and embedded, told from its table directory alone.

/** TrueType begins with 00 01 00 00 or `true`, OpenType with `OTTO`. */
const KINDS = new Set(['\0\x01\0\0', 'true', 'OTTO']);
const OTHERS: Readonly<Record<string, string>> = {
  wOFF: 'it is WOFF, which is for web pages',
  wOF2: 'it is WOFF2, which is for web pages',
  ttcf: 'it is a collection of faces',
};
const NEEDED = ['cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];

/** What is wrong with a font file, to stand in a sentence; undefined where nothing is. */
export function fontProblem(bytes: Uint8Array): string | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = file.toString('latin1', 0, 4);
  if (!KINDS.has(kind)) return OTHERS[kind] ?? 'not a TrueType or OpenType font';
  const tables = readDirectory(file);
  if (!tables) return 'the file is cut off';
  const missing = NEEDED.find((tag) => !tables.has(tag));
  if (missing) return `it has no ${missing} table`;
  const hasOutlines = tables.has('CFF ') || (tables.has('glyf') && tables.has('loca'));
  return hasOutlines ? undefined : 'it has no outlines';
}

// Sixteen bytes a table: tag, checksum, offset, length. Undefined where one ends after the file.
function readDirectory(file: Buffer): Set<string> | undefined {
  if (file.length < 12) return undefined;
  const end = 12 + file.readUInt16BE(4) * 16;
  if (end > file.length) return undefined;
  const tables = new Set<string>();
  for (let entry = 12; entry < end; entry += 16) {
    const [offset, length] = [file.readUInt32BE(entry + 8), file.readUInt32BE(entry + 12)];
    if (offset + length > file.length) return undefined;
    tables.add(file.toString('latin1', entry, entry + 4));
  }
  return tables;
}
