// The pictures that the text asks for and that are at hand, as files of the book.
import { nodesOf } from '../book/nodes.ts';
import type { Book } from '../book/types.ts';
import type { ImageFile } from '../images/load.ts';
import type { PlacedPicture } from './context.ts';
import type { Resource } from './types.ts';

const extensions: Record<ImageFile['mediaType'], string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

export interface Pictures {
  resources: Resource[];
  /** The picture's place in the book, by its URL in the manuscript. */
  placed: Map<string, PlacedPicture>;
  /** Some picture that is in the book has an empty alt text. */
  undescribed: boolean;
}

/** Gives every picture that is used and known a file: `images/map.png`, `images/map-2.png`. */
export function placePictures(book: Book, images: ReadonlyMap<string, ImageFile>): Pictures {
  const placed = new Map<string, PlacedPicture>();
  const resources: Resource[] = [];
  const names = new Set<string>();
  let undescribed = false;
  for (const { url, alt } of nodesOf(book.children, 'image')) {
    const image = images.get(url);
    if (!image) continue;
    undescribed ||= alt.trim() === '';
    if (placed.has(url)) continue;
    const name = freeName(url, names);
    const href = `images/${name}.${extensions[image.mediaType]}`;
    placed.set(url, { href, width: image.width, height: image.height });
    resources.push({ id: `image-${name}`, href, mediaType: image.mediaType, bytes: image.bytes });
  }
  return { resources, placed, undescribed };
}

/** A plain file name after the picture's own, different from the `taken` ones. */
function freeName(url: string, taken: Set<string>): string {
  const file = url.split(/[\\/]/).at(-1) ?? '';
  const plain = file
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const stem = plain.replace(/^-|-$/g, '').slice(0, 40) || 'picture';
  let name = stem;
  for (let count = 2; taken.has(name); count += 1) name = `${stem}-${count}`;
  taken.add(name);
  return name;
}
