// Faces → embedded fonts: a font file enters the PDF when a word is first set in it, once, however
// many faces share it.
import { Failure, message } from '../../messages.ts';
import type { FaceKey, Faces } from '../types.ts';
import { type Encode, encoder, showCode } from './encode.ts';
import type { PdfFile, PdfFont } from './objects.ts';

/** A font of the file, ready to set words in. */
export interface EmbeddedFace {
  font: PdfFont;
  encode: Encode;
  /** The same for the end of a hyphenated line: the last glyph extracts as U+00AD. */
  encodeHyphenated: Encode;
  /** The space, as it is shown, and its advance in thousandths of an em. */
  space: { shown: string; advance: number };
}

/** Gives the embedded font of a face; throws where layout names a face that has no font. */
export function embedFaces(file: PdfFile, faces: Faces): (face: FaceKey) => EmbeddedFace {
  const byKey = new Map<FaceKey, EmbeddedFace>();
  const byBytes = new Map<Uint8Array, EmbeddedFace>();
  return (key) => {
    const known = byKey.get(key);
    if (known) return known;
    const bytes = faces.get(key);
    if (!bytes) throw new Error(`No font was given for the face ${key}`);
    const face = byBytes.get(bytes) ?? openFace(openFont(file, key, bytes));
    byBytes.set(bytes, face);
    byKey.set(key, face);
    return face;
  };
}

// Whatever a damaged font makes its reader throw, the trouble is the font's.
function openFont(file: PdfFile, key: FaceKey, bytes: Uint8Array): PdfFont {
  try {
    return file.font(bytes);
  } catch {
    throw new Failure(message('font-unreadable', { path: key, cause: 'the file is damaged' }));
  }
}

function openFace(font: PdfFont): EmbeddedFace {
  const glyph = font.glyph(0x20);
  return {
    font,
    encode: encoder(font),
    encodeHyphenated: encoder(font, true),
    space: { shown: showCode(font.code(glyph, [0x20])), advance: font.advance(glyph) },
  };
}
