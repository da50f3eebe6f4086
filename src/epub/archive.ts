// Opening an EPUB again: its text files by path.
import JSZip from 'jszip';

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
const largest = 300 * 1024 * 1024;

/** Lists the files of an EPUB in their order; undefined when the bytes are no ZIP archive. */
export async function openEpub(epub: Uint8Array): Promise<EpubFile[] | undefined> {
  const zip = await JSZip.loadAsync(epub).catch(() => undefined);
  if (!zip) return undefined;
  const files: EpubFile[] = [];
  let total = 0;
  for (const entry of Object.values(zip.files)) {
    if (entry.dir) continue;
    const bytes = await entry.async('uint8array');
    total += bytes.length;
    if (total > largest) return undefined;
    const isText = /(\.(xhtml|html|htm|opf|ncx|css|xml|svg)|^mimetype)$/i.test(entry.name);
    const text = isText ? { text: new TextDecoder().decode(bytes) } : {};
    files.push({ path: entry.name, size: bytes.length, bytes, ...text });
  }
  return files;
}
