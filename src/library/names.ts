// From a manuscript's file name to its books' file names, good on every file system.
import { basename } from 'node:path';
import { Failure, message } from '../messages.ts';
import type { Settings } from '../settings/table.ts';

export type Format = Settings['format'][number];

const extensions: Record<Format, string> = { epub: '.epub', kepub: '.kepub.epub', pdf: '.pdf' };

/** Device names that Windows will not have as files, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;
/** What Windows refuses in a name. */
const refused = /[<>:"/\\|?*\p{Cc}]/gu;
/** Bytes of a name on the file systems in use (255), less room for an extension. */
const MAX_NAME_BYTES = 240;

/** `drafts/The Lighthouse.v2.txt` → `The Lighthouse.v2`; throws a Failure for an impossible name. */
export function bookName(path: string, shown = path): string {
  const stem = basename(path).replace(/\.(txt|md|markdown)$/i, '');
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

/** The file name of a book in one format. */
export function fileName(name: string, format: Format): string {
  return name + extensions[format];
}

/** The format a file name asks for, if it names one. */
export function formatOf(path: string): Format | undefined {
  const name = path.toLowerCase();
  const formats: Format[] = ['kepub', 'epub', 'pdf'];
  return formats.find((format) => name.endsWith(extensions[format]));
}
