// A picture's file → what a PDF must know to show it.
import { readPictureHeader } from './header.ts';
import { readJpeg } from './jpeg.ts';
import type { Picture } from './picture.ts';
import { readPng } from './png.ts';

/** Reads a PNG or JPEG; undefined where the bytes are neither, damaged, or too large. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  switch (readPictureHeader(bytes)?.kind) {
    case 'jpeg':
      return readJpeg(bytes);
    case 'png':
      return readPng(bytes);
    default:
      return undefined;
  }
}
