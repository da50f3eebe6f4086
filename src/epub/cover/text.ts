// Setting the words of a cover: what the faces can show, and the largest size at which a text
// stands inside its box in few, even lines. Lengths are the units of the drawing.
import type { Glyphs } from './glyphs.ts';

/** Faces in order of preference. */
export type GlyphFaces = readonly Glyphs[];

export interface TextBox {
  width: number;
  height: number;
  /** Sizes to choose from. */
  largest: number;
  smallest: number;
  /** Distance of baselines, in sizes. */
  leading: number;
}

export interface SetText {
  size: number;
  lines: string[];
}

/** Characters that need no glyph of their own: joiners, variation selectors, direction marks. */
const silent = /\p{Cf}|\p{Mn}|\p{Variation_Selector}/u;

/** Splits `text` into what the faces can show and the characters they lack. */
export function showable(text: string, faces: GlyphFaces): { shown: string; missing: string[] } {
  const missing = new Set<string>();
  let shown = '';
  for (const character of text.normalize('NFC')) {
    const point = character.codePointAt(0) ?? 0;
    const known = /\s/.test(character) || faces.some((face) => face.has(point));
    if (known) shown += character;
    else if (!silent.test(character)) missing.add(character);
  }
  return { shown: shown.replace(/\s+/g, ' ').trim(), missing: [...missing] };
}

/** Finds the largest size at which `text` fits its box; the smallest is taken if none does. */
export function fitText(text: string, box: TextBox, faces: GlyphFaces): SetText {
  const words = wordsOf(text);
  const widths = words.map((word) => widthOf(word, faces));
  const step = Math.max(1, Math.round((box.largest - box.smallest) / 40));
  // Above this size a smaller one is better than a cut word, below it worse.
  const cutting = box.largest / 2;
  for (let size = box.largest; size > box.smallest; size -= step) {
    const measure = box.width / size;
    const fits = Math.max(0, ...widths) <= measure;
    if (!fits && size > cutting) continue;
    const pieces = fits ? words : words.flatMap((word) => cutWord(word, faces, measure));
    const lines = breakLines(pieces, faces, measure);
    if (lines.length * box.leading * size <= box.height) {
      return { size, lines: evenOut(pieces, faces, measure, lines) };
    }
  }
  return fitSmallest(words, box, faces);
}

/** What no box can hold ends in an ellipsis rather than on the next thing. */
function fitSmallest(words: readonly string[], box: TextBox, faces: GlyphFaces): SetText {
  const measure = box.width / box.smallest;
  const pieces = words.flatMap((word) => cutWord(word, faces, measure));
  const lines = breakLines(pieces, faces, measure);
  const room = Math.max(1, Math.floor(box.height / (box.leading * box.smallest)));
  if (lines.length <= room) return { size: box.smallest, lines };
  const last = [...(lines[room - 1] ?? '')].slice(0, -2).join('');
  return { size: box.smallest, lines: [...lines.slice(0, room - 1), `${last}…`] };
}

/** A word carries the space after it; ideographs and kana may be parted anywhere. */
function wordsOf(text: string): string[] {
  const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
  const words: string[] = [];
  for (const word of text.split(/(?<= )|(?<=[-–—/])(?=\p{L})/u)) {
    if (!ideograph.test(word)) words.push(word);
    else for (const character of word) words.push(character);
  }
  return words;
}

function widthOf(word: string, faces: GlyphFaces): number {
  let width = 0;
  for (const character of word.trimEnd()) {
    const point = character.codePointAt(0) ?? 0;
    width += faces.find((face) => face.has(point))?.width(point) ?? 0.25;
  }
  return width;
}

/** A word wider than the box is divided where the box ends, with a hyphen to say so. */
function cutWord(word: string, faces: GlyphFaces, measure: number): string[] {
  if (widthOf(word, faces) <= measure) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(`${piece}${character}-`, faces) > measure) {
      pieces.push(`${piece}-`);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Fills lines one after the other; `measure` is in ems. */
function breakLines(words: readonly string[], faces: GlyphFaces, measure: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line !== '' && widthOf(line + word, faces) > measure) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}

/** Narrows the measure as far as the number of lines stays the same: lines of like length. */
function evenOut(
  words: readonly string[],
  faces: GlyphFaces,
  measure: number,
  lines: string[],
): string[] {
  let best = lines;
  for (let share = 0.95; share > 0.4; share -= 0.05) {
    const longest = Math.max(...words.map((word) => widthOf(word, faces)));
    if (measure * share < longest) break;
    const narrower = breakLines(words, faces, measure * share);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}
