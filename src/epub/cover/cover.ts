// The cover as a file of the book: the author's own picture, or one drawn from the metadata.
import type { Metadata } from '../../book/metadata-types.ts';
import type { Words } from '../../book/wording/words.ts';
import { type Message, message } from '../../messages.ts';
import { authorNames, seriesLine } from '../../metadata/facts.ts';
import { escapeXml } from '../../xml.ts';
import type { CoverFaces, EpubResources, Resource } from '../types.ts';
import { Canvas, makeRows } from './canvas.ts';
import { drawClassic } from './classic.ts';
import { type CoverMark, coverSize, type Drawing, hash } from './drawing.ts';
import { readGlyphs } from './glyphs.ts';
import { drawModern } from './modern.ts';
import { drawPlain } from './plain.ts';
import { writeIndexedPng } from './png.ts';
import { type GlyphFaces, showable } from './text.ts';

const designs = { classic: drawClassic, modern: drawModern, plain: drawPlain };

/** Makes the cover; undefined when the options ask for none. */
export async function makeCover(
  metadata: Metadata,
  seed: string,
  options: EpubResources,
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
  options: EpubResources,
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
  const design = designs[options.theme];
  return print(design({ title, authors, series }, hash(seed), glyphs), faces, glyphs);
}

/** Three megabytes that every cover is drawn on: thrown away each time, they pile up in a library. */
let sheet: Uint8Array | undefined;

async function print(
  { ground, blocks, marks }: Drawing,
  faces: CoverFaces,
  glyphs: GlyphFaces,
): Promise<Uint8Array> {
  const { cutStencil } = await import('./stencil.ts');
  const { width, height } = coverSize;
  sheet ??= makeRows(width, height);
  const canvas = new Canvas(width, height, ground, sheet);
  for (const { inks, part, ...at } of blocks) {
    canvas.fill(at.x, at.y, at.width, at.height, inks, part);
  }
  for (const mark of marks) {
    const fonts = fontsFor(mark, faces, glyphs);
    const stencil = cutStencil({ ...mark, svg: wrap(mark, faces), fonts });
    if (stencil) for (const { inks, ...at } of mark.prints) canvas.print(stencil, at, inks);
  }
  return writeIndexedPng(canvas);
}

/** Opening a font costs more than drawing a line of text: those that have nothing to say are left. */
function fontsFor(
  { text = '', italic }: CoverMark,
  { files }: CoverFaces,
  [main]: GlyphFaces,
): string[] {
  const paths = files.map(({ path }) => path);
  const lacks = (character: string) => !main?.has(character.codePointAt(0) ?? 0);
  if (text === '') return [];
  return italic || [...text].some(lacks) ? paths : paths.slice(0, 1);
}

function wrap({ svg }: CoverMark, { family }: CoverFaces): string {
  const { width, height } = coverSize;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const type = `font-family="${escapeXml(family)}" fill="#fff"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${type}>${svg}</svg>`;
}

function missingGlyphs(characters: string[]): Message {
  const some = characters.slice(0, 12).join(' ');
  return message('cover-glyph-missing', {
    characters: characters.length > 12 ? `${some} …` : some,
  });
}
