// Text in a face → shaped strings, each shaped once. A character its face lacks is looked for in
// the other faces; one that none has gets a visible sign that still reads as the character.
import { type Font, fontOpener, type ShapingStyle } from './fonts.ts';
import type { Theme } from './theme.ts';
import type { FaceKey, Faces, Glyph, Shaped } from './types.ts';

export interface Shaper {
  /** Shapes text of one direction; more than one piece when other faces must help. */
  shape(face: FaceKey, text: string, rightToLeft?: boolean): readonly Shaped[];
  /** Width in thousandths of an em. */
  width(face: FaceKey, text: string): number;
  /** The faces in use, with those that were called in for missing characters. */
  faces(): Faces;
  /** Characters that no face has, in order of appearance. */
  missing(): ReadonlySet<string>;
}

/** Finds a font file for a character that the theme's faces lack. */
export type FallbackFont = (codePoint: number) => { face: FaceKey; bytes: Uint8Array } | undefined;

// A cache that outgrows a dictionary is no longer saving work.
const cacheLimit = 60_000;
/** What stands for a character that no face has: U+FFFD, a white square, a question mark. */
const replacements = [0xfffd, 0x25a1, 0x3f];

/** Opens the faces and returns the function that shapes with them. */
export async function createShaper(
  faces: Faces,
  theme: Pick<Theme, 'faces'>,
  language: string,
  fallback: FallbackFont = () => undefined,
): Promise<Shaper> {
  const open = await fontOpener();
  const inUse = new Map(faces);
  const caches = new Map<string, Map<string, readonly Shaped[]>>();
  const missing = new Set<string>();

  function fontOf(face: FaceKey): Font | undefined {
    const bytes = inUse.get(face);
    return bytes && open(bytes);
  }

  function styleOf(face: FaceKey, rightToLeft: boolean): ShapingStyle {
    return { features: theme.faces[face]?.features ?? [], language, rightToLeft };
  }

  function shapeAnew(face: FaceKey, text: string, rightToLeft: boolean): readonly Shaped[] {
    const glyphs = fontOf(face)?.shape(text, styleOf(face, rightToLeft)) ?? [];
    if (glyphs.every(({ id }) => id !== 0)) return [shaped(face, text, glyphs)];
    const runs = runsByFace(text, (codePoint) => faceFor(face, codePoint));
    const pieces = runs.map((run) => {
      if (run.face === undefined) return replaced(face, run.text);
      const helped = fontOf(run.face)?.shape(run.text, styleOf(run.face, rightToLeft)) ?? [];
      return shaped(run.face, run.text, helped);
    });
    return rightToLeft ? pieces.reverse() : pieces;
  }

  /** The wanted face if it has the character, else the nearest of the others that does. */
  function faceFor(wanted: FaceKey, codePoint: number): FaceKey | undefined {
    if (isInvisible(codePoint)) return wanted;
    const order = [wanted, 'regular', ...inUse.keys()];
    const found = order.find((face) => fontOf(face)?.covers(codePoint));
    if (found !== undefined) return found;
    const help = fallback(codePoint);
    if (help === undefined || !open(help.bytes).covers(codePoint)) return undefined;
    inUse.set(help.face, help.bytes);
    return help.face;
  }

  function replaced(face: FaceKey, text: string): Shaped {
    const host = replacements.some((sign) => fontOf(face)?.covers(sign)) ? face : 'regular';
    const sign = replacements.find((codePoint) => fontOf(host)?.covers(codePoint)) ?? 0x3f;
    const glyphs: Glyph[] = [];
    for (const character of text) {
      missing.add(character);
      const [glyph] = fontOf(host)?.shape(String.fromCodePoint(sign), styleOf(host, false)) ?? [];
      if (glyph) glyphs.push({ ...glyph, codePoints: [character.codePointAt(0) ?? sign] });
    }
    return shaped(host, text, glyphs);
  }

  function shape(face: FaceKey, text: string, rightToLeft = false): readonly Shaped[] {
    const key = rightToLeft ? `${face}<` : face;
    let cache = caches.get(key);
    if (cache === undefined || cache.size > cacheLimit) {
      cache = new Map();
      caches.set(key, cache);
    }
    let pieces = cache.get(text);
    if (pieces === undefined) {
      pieces = shapeAnew(face, text, rightToLeft);
      cache.set(text, pieces);
    }
    return pieces;
  }

  return {
    shape,
    width: (face, text) => widthOf(shape(face, text)),
    faces: () => inUse,
    missing: () => missing,
  };
}

/** Width of shaped pieces side by side, in thousandths of an em. */
export function widthOf(pieces: readonly Shaped[]): number {
  let width = 0;
  for (const piece of pieces) width += piece.width;
  return width;
}

function shaped(face: FaceKey, text: string, glyphs: Glyph[]): Shaped {
  let width = 0;
  for (const glyph of glyphs) width += glyph.advance;
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
