// Shaped words → the strings and numbers of a TJ operator (ISO 32000-1, 9.4.3). A fragment stands
// inside a string: the caller writes `[(` before it and `)]TJ` after it.
import type { Glyph, Shaped } from '../types.ts';
import { hasRightToLeftGlyphs, readCombining, type Spot } from './combining.ts';
import type { PdfFont } from './objects.ts';

const SOFT_HYPHEN = [0xad];
const UNSEEN = [0x200b];

/** What one glyph shows as, and what its cluster says when glyph by glyph cannot tell. */
interface Sign {
  glyph: Glyph;
  codePoints: readonly number[];
  /** The cluster's text, on its first glyph; read instead of the glyphs until `last`. */
  actual?: readonly number[];
  last?: boolean;
}

/** Gives the fragment of a word set at `size` in `font`; a word is encoded once for each font. */
export type Encode = (shaped: Shaped, size: number) => string;

/** An encoder for one font. With `hyphen`, the last glyph extracts as a soft hyphen. */
export function encoder(font: PdfFont, hyphen = false): Encode {
  const known = new Map<Shaped, string>();
  return (shaped, size) => {
    const found = known.get(shaped);
    if (found !== undefined) return found;
    const plain = !hyphen && isPlain(shaped.glyphs);
    const fragment = plain
      ? encodePlain(font, shaped.glyphs)
      : encodeSet(font, shaped.glyphs, size, hyphen);
    // Only a raised or lowered glyph depends on the size.
    if (plain || shaped.glyphs.every(({ dy }) => dy === 0)) known.set(shaped, fragment);
    return fragment;
  };
}

/** Every glyph stands for its own characters and on the line: most words of most languages. */
function isPlain(glyphs: readonly Glyph[]): boolean {
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i];
    if (glyph && (glyph.codePoints.length === 0 || glyph.dy !== 0)) return false;
  }
  return true;
}

function encodePlain(font: PdfFont, glyphs: readonly Glyph[]): string {
  let out = '';
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i];
    if (glyph) out += writeGlyph(font, glyph, glyph.codePoints);
  }
  return out;
}

function encodeSet(font: PdfFont, glyphs: readonly Glyph[], size: number, hyphen: boolean): string {
  if (!hyphen && hasRightToLeftGlyphs(glyphs)) return encodeCombining(font, glyphs, size);
  return encodeSigns(font, readSigns(glyphs, hyphen), size);
}

// pdftotext goes by places and would part a word at every point and dot that reaches beyond its
// letter. So the letters come first, one after the other and each read with its points, and behind
// them the points, which are said to say nothing.
function encodeCombining(font: PdfFont, glyphs: readonly Glyph[], size: number): string {
  const { letters, marks, width } = readCombining(glyphs);
  const pen: SpotPen = { font, size, x: 0 };
  const shown = letters.map((spot) => writeSpot(pen, spot)).join('');
  const hidden = marks.map((spot) => writeSpot(pen, spot)).join('');
  const unsaid =
    hidden && operator(`/Span <</ActualText <${utf16([])}>>> BDC`) + hidden + operator('EMC');
  return shown + unsaid + adjust(pen.x - width);
}

/** Where in a word the pen stands, in thousandths of an em. */
interface SpotPen {
  readonly font: PdfFont;
  readonly size: number;
  x: number;
}

function writeSpot(pen: SpotPen, { glyph: { id, dy }, x, codePoints }: Spot): string {
  const { font, size } = pen;
  const moved = adjust(pen.x - x);
  pen.x = x + font.advance(id);
  const shown = showCode(font.code(id, codePoints));
  return moved + (dy === 0 ? shown : raised(shown, dy, size));
}

function raised(shown: string, dy: number, size: number): string {
  return operator(`${number((dy * size) / 1000)} Ts`) + shown + operator('0 Ts');
}

function encodeSigns(font: PdfFont, signs: readonly Sign[], size: number): string {
  return signs.map((sign) => writeSign(font, sign, size)).join('');
}

function readSigns(glyphs: readonly Glyph[], hyphen: boolean): Sign[] {
  const signs: Sign[] = [];
  for (let start = 0, end = 0; start < glyphs.length; start = end) {
    end = start + 1;
    while (end < glyphs.length && glyphs[end]?.codePoints.length === 0) end++;
    for (const sign of readCluster(glyphs.slice(start, end))) signs.push(sign);
  }
  const last = signs.at(-1);
  if (hyphen && last) last.codePoints = SOFT_HYPHEN;
  return signs;
}

// A letter and its accents are one cluster, which is said once, whole: programs that go by places
// would part an accent from its letter. For those that read glyph by glyph, each has its own code
// point where there are enough (a + ◌́ → `a`, U+0301).
function readCluster(glyphs: readonly Glyph[]): Sign[] {
  const actual = glyphs[0]?.codePoints ?? [];
  const parts = shareOut(actual, glyphs.length);
  const last = glyphs.length - 1;
  return glyphs.map((glyph, index) => ({
    glyph,
    codePoints: parts[index] ?? UNSEEN,
    ...(index === 0 && last > 0 ? { actual } : {}),
    last: index === last && last > 0,
  }));
}

function shareOut(text: readonly number[], count: number): (readonly number[])[] {
  if (text.length === 0) return [];
  if (text.length < count) return [text];
  const split = text.length - count + 1;
  return [text.slice(0, split), ...text.slice(split).map((codePoint) => [codePoint])];
}

function writeSign(font: PdfFont, sign: Sign, size: number): string {
  const { dy } = sign.glyph;
  let out = writeGlyph(font, sign.glyph, sign.codePoints);
  if (dy !== 0) out = raised(out, dy, size);
  if (sign.actual) out = operator(`/Span <</ActualText <${utf16(sign.actual)}>>> BDC`) + out;
  if (sign.last) out += operator('EMC');
  return out;
}

function writeGlyph(
  font: PdfFont,
  { id, advance, dx }: Glyph,
  codePoints: readonly number[],
): string {
  const shown = showCode(font.code(id, codePoints));
  return adjust(-dx) + shown + adjust(font.advance(id) - advance + dx);
}

/** A character code of two bytes, as it stands inside a string. */
export function showCode(code: number): string {
  return escapeByte(code >> 8) + escapeByte(code & 0xff);
}

function escapeByte(byte: number): string {
  if (byte === 0x0d) return '\\r';
  const character = String.fromCharCode(byte);
  return byte === 0x28 || byte === 0x29 || byte === 0x5c ? `\\${character}` : character;
}

/** Moves the pen back by `thousandths` of an em, between two strings of a TJ. */
function adjust(thousandths: number): string {
  const rounded = Math.round(thousandths * 100) / 100;
  return rounded === 0 ? '' : `)${rounded}(`;
}

/** Closes the TJ for an operator and opens the next. */
export function operator(code: string): string {
  return `)]TJ ${code} [(`;
}

/** A number as content streams have it: three decimals, no exponent; throws where it is none. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A page has something at ${value}`);
  const rounded = Math.round(value * 1000) / 1000;
  return Math.abs(rounded) < 1e-3 ? '0' : String(rounded);
}

function utf16(codePoints: readonly number[]): string {
  const text = codePoints.map((codePoint) => String.fromCodePoint(codePoint)).join('');
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  return ['feff', ...units.map((unit) => unit.toString(16).padStart(4, '0'))].join('');
}
