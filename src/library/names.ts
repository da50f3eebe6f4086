// From a manuscript's file name to its books' file names, good on every file system.
import { basename } from 'node:path';
import type { Reader } from '../manuscript/reader.ts';
import { Failure, message } from '../messages.ts';

/** Device names that Windows will not have as files, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** What Windows refuses in a name. */
const refused = /[<>:"/\\|?*\p{Cc}]/gu;
/** Bytes of a name on the file systems in use (255), less room for an extension. */
const MAX_NAME_BYTES = 240;

/**
 * `drafts/The Lighthouse.v2.txt` → `The Lighthouse.v2`, where a reader has that extension; throws a
 * Failure for an impossible name.
 */
export function bookName(path: string, readers: readonly Reader[], shown = path): string {
  const stem = stemOf(basename(path), readers);
  const name = stem
    .replace(refused, '-')
    .replace(/[. ]+$/, '')
    .normalize('NFC');
  if (reserved.test(name.split('.')[0] ?? '')) {
    throw new Failure(message('name-reserved', { name }, { file: shown }));
  }
  if (Buffer.byteLength(name) > MAX_NAME_BYTES) {
    throw new Failure(message('name-too-long', { name: `${name.slice(0, 40)}…` }, { file: shown }));
  }
  return name === '' ? 'book' : name;
}

/** The name without the extension that a reader has, the longest one. */
function stemOf(name: string, readers: readonly Reader[]): string {
  const lower = name.toLowerCase();
  const all = readers.flatMap(({ extensions }) => extensions);
  const fitting = all.filter((extension) => lower.endsWith(extension));
  const longest = Math.max(0, ...fitting.map(({ length }) => length));
  return name.slice(0, name.length - longest);
}
