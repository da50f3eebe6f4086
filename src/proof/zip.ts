// A ZIP archive's bytes → its files by name. Reads the central directory, as reading systems do;
// knows stored and deflated files, which is all that an EPUB may hold.
import { inflateRawSync } from 'node:zlib';

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
/** Bytes of the end record without its comment, and the longest comment. */
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 0xffff;
/** Bounds on what a file may unpack to. */
const MAX_FILE_BYTES = 256 * 1024 * 1024;

/** Reads a file of the archive as UTF-8 text; undefined when there is none of that name. */
export type ReadEntry = (name: string) => string | undefined;

/** Opens an archive; undefined when the bytes are none. */
export function openZip(bytes: Uint8Array): ReadEntry | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries = readDirectory(bytes, view, end);
  return (name) => {
    const entry = entries.get(name);
    return entry && new TextDecoder().decode(unpack(bytes, view, entry));
  };
}

interface Entry {
  method: number;
  packed: number;
  offset: number;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return undefined;
}

function readDirectory(bytes: Uint8Array, view: DataView, end: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) break;
    const length = (field: number): number => view.getUint16(at + field, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length(28)));
    entries.set(name, {
      method: length(10),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length(28) + length(30) + length(32);
  }
  return entries;
}

/** The local header's own lengths count: its extra field may differ from the directory's. */
function unpack(bytes: Uint8Array, view: DataView, { method, packed, offset }: Entry): Uint8Array {
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(from, from + packed);
  return method === 0 ? data : inflateRawSync(data, { maxOutputLength: MAX_FILE_BYTES });
}
