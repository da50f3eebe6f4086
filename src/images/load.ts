// Pictures from the file system: only from the manuscript's own folder, only of types that every
// reader shows, only of a sane size. What a manuscript names is never trusted. Works at the edge.
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';
import { nodesOf } from '../book/nodes.ts';
import type { Book } from '../book/types.ts';
import { type Message, message } from '../messages.ts';
import { readPictureHeader } from './header.ts';
import type { PictureKind } from './picture.ts';

/** A picture that has been looked at: its type is what the bytes say, not the name. */
export interface ImageFile {
  bytes: Uint8Array;
  mediaType: `image/${PictureKind}`;
  /** Pixels of the rows and columns in the file: a picture taken on its side is not turned. */
  width: number;
  height: number;
}

/** Kindle refuses books whose pictures are larger; nobody needs as much. */
const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Readers of little memory give up before this many pixels. */
const MAX_PIXELS = 50_000_000;

/** `https:`, `data:`, or a host without them. */
const remote = /^([a-z][a-z0-9+.-]+:|\/\/|\\\\)/i;

/** Reads every picture that the text of `book` names from `folder`, by its URL in the manuscript. */
export async function loadImages(
  book: Book,
  folder: string,
  report: (message: Message) => void,
): Promise<Map<string, ImageFile>> {
  const images = new Map<string, ImageFile>();
  const seen = new Set<string>();
  for (const { url, position } of nodesOf(book.children, 'image')) {
    if (seen.has(url)) continue;
    seen.add(url);
    const image = await loadImage(folder, url);
    if ('bytes' in image) images.set(url, image);
    else report({ ...image, ...(position ? { line: position.start.line } : {}) });
  }
  return images;
}

/** Reads the picture that `url` names in or below `folder`, or says why it may not or cannot be read. */
export async function loadImage(folder: string, url: string): Promise<ImageFile | Message> {
  if (remote.test(url)) return message('image-remote', { url });
  if (url.trim() === '') return message('image-missing', { url });
  for (const name of pictureNames(url)) {
    const path = await pathWithin(folder, name);
    if (path === 'outside') return message('image-outside', { url });
    if (path !== undefined) return readImage(path, url);
  }
  return message('image-missing', { url });
}

/**
 * The picture that `url` names from the folder `own`, given as `folder` would name both: `map.png` of
 * a text in `two` is `two/map.png`. Undefined when nothing is there or it is not within `folder`.
 */
export async function pictureFrom(
  own: string,
  url: string,
  folder: string,
): Promise<string | undefined> {
  if (remote.test(url) || url.trim() === '' || isAbsolute(url)) return undefined;
  for (const name of pictureNames(url)) {
    const inside = join(own, name.replaceAll('\\', '/'));
    const path = await pathWithin(folder, inside);
    if (path !== undefined && path !== 'outside') return inside.replaceAll(sep, '/');
  }
  return undefined;
}

/** The real path of `name`, links followed; 'outside' when that leaves `folder`. */
async function pathWithin(folder: string, name: string): Promise<string | undefined> {
  if (isAbsolute(name) || /^[a-z]:/i.test(name) || name.includes('\0')) return 'outside';
  const path = join(folder, name.replaceAll('\\', '/'));
  if (!`${path}${sep}`.startsWith(join(folder, sep))) return 'outside';
  try {
    const [home, real] = await Promise.all([realpath(folder), realpath(path)]);
    return real.startsWith(home.endsWith(sep) ? home : home + sep) ? real : 'outside';
  } catch {
    return undefined;
  }
}

async function readImage(path: string, url: string): Promise<ImageFile | Message> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (!handle) return message('image-missing', { url });
  try {
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES) return tooLarge(url, megabytes(size), megabytes(MAX_FILE_BYTES));
    const image = lookAt(new Uint8Array(await handle.readFile()));
    if (!image) return message('image-type', { url });
    const area = image.width * image.height;
    if (area > MAX_PIXELS) return tooLarge(url, megapixels(area), megapixels(MAX_PIXELS));
    return image;
  } catch {
    return message('image-missing', { url }); // A folder, or a file that cannot be read.
  } finally {
    await handle.close();
  }
}

function tooLarge(url: string, size: string, limit: string): Message {
  return message('image-too-large', { url, size, limit });
}

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
const megapixels = (pixels: number) => `${Math.ceil(pixels / 1e6)} megapixels`;

/** Looks at the bytes of a picture; undefined when they are none that every reader shows. */
export function lookAt(bytes: Uint8Array): ImageFile | undefined {
  const header = readPictureHeader(bytes);
  if (header === undefined) return undefined;
  const { kind, width, height } = header;
  return { bytes, mediaType: `image/${kind}`, width, height };
}

/**
 * The file names a URL may stand for, the likelier first: `the%20map.png` is a file of the very name,
 * or else `the map.png`.
 */
export function pictureNames(url: string): string[] {
  try {
    return [...new Set([url, decodeURIComponent(url)])];
  } catch {
    return [url];
  }
}
