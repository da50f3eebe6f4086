// The cover as a file of the book: the author's own picture, or one drawn from the metadata.
import type { Metadata } from '../book/metadata-types.ts';
import { authorNames, seriesLine } from '../book/wording/facts.ts';
import type { Words } from '../book/wording/wording.ts';
import { type Message, message } from '../messages.ts';
import { coverSize, drawCover } from './cover-art.ts';
import { showable } from './cover-text.ts';
import { readGlyphs } from './glyphs.ts';
import { writeIndexedPng } from './png.ts';
import type { CoverFaces, EpubOptions, Resource } from './types.ts';

/** Makes the cover; undefined when the options ask for none. */
export async function makeCover(
  metadata: Metadata,
  seed: string,
  options: EpubOptions,
  words: Words,
): Promise<Resource | undefined> {
  const { cover } = options;
  if (!cover) return undefined;
  if ('image' in cover) {
    const { bytes, mediaType } = cover.image;
    return resource(bytes, mediaType);
  }
  const bytes = await draw(metadata, seed, cover.faces, options, words);
  return resource(bytes, 'image/png');
}

function resource(bytes: Uint8Array, mediaType: string): Resource {
  const href = `images/cover.${mediaType === 'image/jpeg' ? 'jpg' : 'png'}`;
  return { id: 'cover-image', href, mediaType, bytes, properties: 'cover-image' };
}

async function draw(
  metadata: Metadata,
  seed: string,
  faces: CoverFaces,
  options: EpubOptions,
  words: Words,
): Promise<Uint8Array> {
  const glyphs = faces.files.map(({ bytes }) => readGlyphs(bytes));
  const texts = [
    metadata.title ?? '',
    authorNames(metadata).join(', '),
    seriesLine(metadata, words),
  ];
  const shown = texts.map((text) => showable(text, glyphs));
  const missing = new Set(shown.flatMap((each) => each.missing));
  if (missing.size > 0) options.report?.(missingGlyphs([...missing]));
  const [title = '', authors = '', series = ''] = shown.map((each) => each.shown);
  const svg = drawCover({ title, authors, series }, options.theme, seed, glyphs, faces.family);
  const { Resvg } = await import('@resvg/resvg-js');
  const fontFiles = faces.files.map(({ path }) => path);
  const drawing = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: faces.family },
    fitTo: { mode: 'width', value: coverSize.width },
  });
  const picture = drawing.render();
  const { width, height } = picture;
  return writeIndexedPng(picture.pixels, width, height) ?? new Uint8Array(picture.asPng());
}

function missingGlyphs(characters: string[]): Message {
  const some = characters.slice(0, 12).join(' ');
  return message('cover-glyph-missing', {
    characters: characters.length > 12 ? `${some} …` : some,
  });
}
