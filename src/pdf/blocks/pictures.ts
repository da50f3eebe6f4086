// The pictures of a manuscript → those that a PDF can show; of each other one a person is told why.
import { nodesOf } from '../../book/nodes.ts';
import type { Book } from '../../book/types.ts';
import { readPicture } from '../../images/decode.ts';
import { readPictureHeader } from '../../images/header.ts';
import { type Message, message } from '../../messages.ts';
import type { BookImage } from './setter.ts';

/** Reads the pictures that `book` names, by their URL; the others are reported where they stand. */
export function readPictures(
  book: Book,
  files: ReadonlyMap<string, { bytes: Uint8Array }>,
  report: (message: Message) => void,
): Map<string, BookImage> {
  const readable = new Map<string, BookImage>();
  const seen = new Set<string>();
  for (const { url, position } of files.size === 0 ? [] : nodesOf(book.children, 'image')) {
    const bytes = files.get(url)?.bytes;
    if (bytes === undefined || seen.has(url)) continue;
    seen.add(url);
    const picture = readPicture(bytes);
    const where = position ? { line: position.start.line } : {};
    if (picture) readable.set(url, { bytes, width: picture.width, height: picture.height });
    else report(message(isGif(bytes) ? 'image-gif' : 'image-damaged', { url }, where));
  }
  return readable;
}

/** A PDF has no filter for the compression of GIFs as they are (ISO 32000-1, 7.4.4). */
function isGif(bytes: Uint8Array): boolean {
  return readPictureHeader(bytes)?.kind === 'gif';
}
