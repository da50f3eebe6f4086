// Opening an EPUB again: its text files by path.
import { unzipSync } from 'fflate/browser';

/** One file of an EPUB. */
export interface EpubFile {
  path: string;
  /** Size in bytes, unpacked. */
  size: number;
  bytes: Uint8Array;
  /** Absent for pictures, fonts and the like. */
  text?: string;
}

/** No book of ours comes near it; a ZIP bomb does. Bytes. */
const MAX_UNPACKED_BYTES = 300 * 1024 * 1024;

/** Lists the files of an EPUB in their order; undefined when the bytes are no ZIP archive. */
export function openEpub(epub: Uint8Array): EpubFile[] | undefined {
  const unpacked = unpack(epub);
  if (!unpacked) return undefined;
  return Object.entries(unpacked).map(([path, bytes]) => {
    const isText = /(\.(xhtml|html|htm|opf|ncx|css|xml|svg)|^mimetype)$/i.test(path);
    const text = isText ? { text: new TextDecoder().decode(bytes) } : {};
    return { path, size: bytes.length, bytes, ...text };
  });
}

function unpack(epub: Uint8Array): Record<string, Uint8Array> | undefined {
  let total = 0;
  try {
    return unzipSync(epub, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > MAX_UNPACKED_BYTES) throw new RangeError('too large');
        return !name.endsWith('/');
      },
    });
  } catch {
    return undefined; // No archive, or one that would fill the memory.
  }
}
