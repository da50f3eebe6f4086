// Text in a face → shaped strings, each shaped once. A character its face lacks is looked for in
// the other faces; one that none has gets a visible sign that still reads as the character.
import type { Theme } from '../theme/theme.ts';
import type { FaceKey, Faces, Glyph, Shaped } from '../types.ts';
import { type Font, fontOpener, type GlyphExtent, type ShapingStyle } from './fonts.ts';

export interface Shaper {
  /** Shapes text of one direction; more than one piece when other faces must help. */
  shape(face: FaceKey, text: string, rightToLeft?: boolean): readonly Shaped[];
  /** Width in thousandths of an em. */
  width(face: FaceKey, text: string): number;
  /** What a shaped letter covers with ink. */
  ink(piece: Shaped): GlyphExtent | undefined;
  /** The faces in use, with those that were called in for missing characters. */
  faces(): Faces;
  /** Characters that no face has, in order of appearance. */
  missing(): ReadonlySet<string>;
}

/** A face that is called in, and its font file. */
export interface FallbackFace {
  face: FaceKey;
  bytes: Uint8Array;
}

/** Font files that may have a character the theme's faces lack, the most fitting first. */
export type FallbackFont = (
  codePoint: number,
  wanted: { language: string; bold: boolean },
) => Iterable<FallbackFace>;

/** Shaped strings of one face. */
type Cache = Map<string, readonly Shaped[]>;

// Words come again in the next book of a library: what a font file says of them does not change, so
// it is remembered as long as the file is. A cache that outgrows a dictionary saves no more work.
const remembered = new WeakMap<Uint8Array, Map<string, Cache>>();
const CACHE_LIMIT = 60_000;

function rememberedCache(bytes: Uint8Array, style: ShapingStyle, face: FaceKey): Cache {
  const caches = remembered.get(bytes) ?? new Map<string, Cache>();
  remembered.set(bytes, caches);
  const key = [face, style.language, style.rightToLeft, ...style.features].join();
  let cache = caches.get(key);
  if (cache === undefined || cache.size > CACHE_LIMIT) {
    cache = new Map();
    caches.set(key, cache);
  }
  return cache;
}

/** What stands for a character that no face has: U+FFFD, a white square, a question mark. */
const replacements = [0xfffd, 0x25a1, 0x3f];

/** What shaping for one book knows. */
interface Shaping {
  open: (bytes: Uint8Array) => Font;
  /** The faces, with those that were called in. */
  faces: Map<FaceKey, Uint8Array>;
  theme: Pick<Theme, 'faces'>;
  language: string;
  fallback: FallbackFont;
  /** By face and direction: what a font sets alone, and what it needs help with in this book. */
  own: Map<string, Cache>;
  helped: Map<string, Cache>;
  missing: Set<string>;
}

/** Opens the faces and returns the function that shapes with them. */
export async function createShaper(
  faces: Faces,
  theme: Pick<Theme, 'faces'>,
  language: string,
  fallback: FallbackFont = () => [],
): Promise<Shaper> {
  const shaping: Shaping = {
    open: await fontOpener(),
    faces: new Map(faces),
    theme,
    language,
    fallback,
    own: new Map(),
    helped: new Map(),
    missing: new Set(),
  };
  const shape: Shaper['shape'] = (face, text, rightToLeft = false) =>
    shapeOnce(shaping, face, text, rightToLeft);
  return {
    shape,
    width: (face, text) => widthOf(shape(face, text)),
    ink: ({ face, glyphs }) => glyphs[0] && fontOf(shaping, face)?.inkOf(glyphs[0].id),
    faces: () => shaping.faces,
    missing: () => shaping.missing,
  };
}

function shapeOnce(
  shaping: Shaping,
  face: FaceKey,
  text: string,
  rightToLeft: boolean,
): readonly Shaped[] {
  const key = rightToLeft ? `${face}<` : face;
  const own = ownCache(shaping, key, face, rightToLeft);
  const known = own.get(text) ?? shaping.helped.get(key)?.get(text);
  if (known !== undefined) return known;
  const glyphs = shapeIn(shaping, face, text, rightToLeft);
  if (glyphs.every(({ id }) => id !== 0)) {
    const pieces = [shaped(face, text, glyphs)];
    own.set(text, pieces);
    return pieces;
  }
  const pieces = shapeWithHelp(shaping, face, text, rightToLeft);
  const helped = shaping.helped.get(key) ?? new Map();
  shaping.helped.set(key, helped.set(text, pieces));
  return pieces;
}

function ownCache(shaping: Shaping, key: string, face: FaceKey, rightToLeft: boolean): Cache {
  let cache = shaping.own.get(key);
  if (cache === undefined) {
    const bytes = shaping.faces.get(face);
    const style = styleOf(shaping, face, rightToLeft);
    cache = bytes ? rememberedCache(bytes, style, face) : new Map<string, readonly Shaped[]>();
    shaping.own.set(key, cache);
  }
  return cache;
}

const plain: readonly string[] = [];

function styleOf({ theme, language }: Shaping, face: FaceKey, rightToLeft: boolean): ShapingStyle {
  return { features: theme.faces[face]?.features ?? plain, language, rightToLeft };
}

function fontOf({ faces, open }: Shaping, face: FaceKey): Font | undefined {
  const bytes = faces.get(face);
  return bytes && open(bytes);
}

function shapeIn(shaping: Shaping, face: FaceKey, text: string, rightToLeft: boolean): Glyph[] {
  return fontOf(shaping, face)?.shape(text, styleOf(shaping, face, rightToLeft)) ?? [];
}

function shapeWithHelp(
  shaping: Shaping,
  face: FaceKey,
  text: string,
  rightToLeft: boolean,
): readonly Shaped[] {
  const runs = runsByFace(text, (codePoint) => faceFor(shaping, face, codePoint));
  const pieces = runs.map((run) => {
    if (run.face === undefined) return replaced(shaping, face, run.text);
    return shaped(run.face, run.text, shapeIn(shaping, run.face, run.text, rightToLeft));
  });
  return rightToLeft ? pieces.reverse() : pieces;
}

/** The wanted face if it has the character, else the nearest of the others that does. */
function faceFor(shaping: Shaping, wanted: FaceKey, codePoint: number): FaceKey | undefined {
  if (isInvisible(codePoint)) return wanted;
  const has = (face: FaceKey): boolean => fontOf(shaping, face)?.covers(codePoint) === true;
  if (has(wanted)) return wanted;
  const others = ['regular', ...Object.keys(shaping.theme.faces)].filter((face) => face !== 'mono');
  const found = others.find(has) ?? callIn(shaping, wanted, codePoint);
  if (found !== undefined) return found;
  // What was called in for other letters may help; a typewriter's letter in a word is better than none.
  return [...shaping.faces.keys()].reverse().find(has);
}

/** Adds the first face to the book's that is offered for a character and has it. */
function callIn(shaping: Shaping, wanted: FaceKey, codePoint: number): FaceKey | undefined {
  const { language, fallback, faces, open } = shaping;
  const bold = wanted.startsWith('bold');
  for (const { face, bytes } of fallback(codePoint, { language, bold })) {
    if (!open(bytes).covers(codePoint)) continue;
    faces.set(face, bytes);
    return face;
  }
  return undefined;
}

/** A visible sign for each character that still reads as the character. */
function replaced(shaping: Shaping, face: FaceKey, text: string): Shaped {
  const sign = replacements.find((codePoint) => faceFor(shaping, face, codePoint)) ?? 0x3f;
  const host = faceFor(shaping, face, sign) ?? 'regular';
  const glyphs: Glyph[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? sign;
    const last = glyphs.at(-1);
    if (last && isIgnorable(character)) {
      glyphs.splice(-1, 1, { ...last, codePoints: [...last.codePoints, codePoint] });
      continue;
    }
    shaping.missing.add(character);
    const [glyph] = shapeIn(shaping, host, String.fromCodePoint(sign), false);
    if (glyph) glyphs.push({ ...glyph, codePoints: [codePoint] });
  }
  return shaped(host, text, glyphs);
}

/** Joiners and variation selectors: the sign before them stands for them too. */
function isIgnorable(character: string): boolean {
  return /^\p{Default_Ignorable_Code_Point}$/u.test(character);
}

/** Width of shaped pieces side by side, in thousandths of an em. */
export function widthOf(pieces: readonly Shaped[]): number {
  let width = 0;
  for (let i = 0; i < pieces.length; i++) width += pieces[i]?.width ?? 0;
  return width;
}

function shaped(face: FaceKey, text: string, glyphs: Glyph[]): Shaped {
  let width = 0;
  for (let i = 0; i < glyphs.length; i++) width += glyphs[i]?.advance ?? 0;
  return { face, text, width, glyphs };
}

/** Joiners, variation selectors and other characters that are never drawn. */
function isInvisible(codePoint: number): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\p{Mn}\p{Me}]$/u.test(String.fromCodePoint(codePoint));
}

interface FaceRun {
  face: FaceKey | undefined;
  text: string;
}

/** Cuts a text where the face changes; marks stay with the letter before them. */
function runsByFace(text: string, faceFor: (codePoint: number) => FaceKey | undefined): FaceRun[] {
  const runs: FaceRun[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const face = last && isInvisible(codePoint) ? last.face : faceFor(codePoint);
    if (last && last.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}
