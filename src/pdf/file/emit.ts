// Placed lines, rules and images → the operators of a content stream. Whatever belongs to one
// element and stands together is one marked content; all else is an artifact.
import type {
  FaceKey,
  Placed,
  PlacedImage,
  PlacedLine,
  PlacedRule,
  Shaped,
  StructureElement,
} from '../types.ts';
import type { EmbeddedFace } from './embed.ts';
import { number, operator } from './encode.ts';
import type { PdfFont } from './objects.ts';

/** What the page needs from the file it goes into. */
export interface Ink {
  face(key: FaceKey): EmbeddedFace;
  /** Puts an image among the page's resources: its name there, and how it must be turned. */
  image(bytes: Uint8Array): { name: string; matrix: readonly number[] };
  /** Opens marked content for an element: its number. Absent when nothing is tagged. */
  mark?(element: StructureElement): number;
}

/** The text state as the stream has left it (ISO 32000-1, 9.3). */
interface Pen {
  ink: Ink;
  height: number;
  out: string[];
  /** The face of the word before, whether or not it is in use yet. */
  face: { key: FaceKey; embedded: EmbeddedFace } | undefined;
  font: PdfFont | undefined;
  size: number;
  scale: number;
  tracking: number;
  /** Start of the line before, while a text object is open. */
  line: { x: number; y: number } | undefined;
}

const FRESH = { face: undefined, font: undefined, size: 0, scale: 1, tracking: 0, line: undefined };

/** Writes the items of a page of `height` points, whose lower left corner is the origin. */
export function emitItems(items: readonly Placed[], height: number, ink: Ink): string {
  const pen: Pen = { ...FRESH, ink, height, out: [] };
  for (let start = 0, end = 0; start < items.length; start = end) {
    end = start + 1;
    while (end < items.length && belongTogether(items[start], items[end])) end++;
    emitMarkedContent(pen, items, start, end);
  }
  return pen.out.join('\n');
}

// Artifacts are parted by kind: a line is pagination, a rule is layout.
function belongTogether(a: Placed | undefined, b: Placed | undefined): boolean {
  return a?.element === b?.element && (a?.element !== undefined || a?.kind === b?.kind);
}

function emitMarkedContent(pen: Pen, items: readonly Placed[], start: number, end: number): void {
  const first = items[start];
  if (!first) return;
  const tag = pen.ink.mark && nameMark(first, pen.ink.mark);
  if (tag) pen.out.push(`${tag} BDC`);
  for (const item of items.slice(start, end)) emitItem(pen, item);
  closeText(pen);
  if (tag) pen.out.push('EMC');
}

function nameMark(item: Placed, mark: (element: StructureElement) => number): string {
  const { element } = item;
  if (element) return `/${element.role} <</MCID ${mark(element)}>>`;
  return `/Artifact <</Type /${item.kind === 'line' ? 'Pagination' : 'Layout'}>>`;
}

function emitItem(pen: Pen, item: Placed): void {
  if (item.kind === 'line') emitLine(pen, item);
  else if (item.kind === 'rule') emitRule(pen, item);
  else emitImage(pen, item);
}

function emitRule(pen: Pen, { x, y, width, height }: PlacedRule): void {
  closeText(pen);
  const box = [x, pen.height - y - height, width, height].map(number);
  pen.out.push(`${box.join(' ')} re f`);
}

function emitImage(pen: Pen, { x, y, width, height, bytes }: PlacedImage): void {
  closeText(pen);
  const { name, matrix } = pen.ink.image(bytes);
  const box = [width, 0, 0, height, x, pen.height - y - height].map(number);
  pen.out.push(`q ${box.join(' ')} cm ${matrix.join(' ')} cm /${name} Do Q`);
}

function closeText(pen: Pen): void {
  if (pen.line) pen.out.push('ET');
  pen.line = undefined;
}

function emitLine(pen: Pen, line: PlacedLine): void {
  const first = line.words[0]?.[0];
  if (!first) return;
  movePen(pen, line);
  setState(pen, line);
  const { font } = faceOf(pen, first.face);
  if (font !== pen.font || line.size !== pen.size) pen.out.push(changeFont(pen, font, line.size));
  pen.out.push(`[(${showWords(pen, line)})]TJ`);
}

// Moves are rounded to the places the stream can say, so that errors do not add up.
function movePen(pen: Pen, line: PlacedLine): void {
  const x = round(line.x);
  const y = round(pen.height - line.y);
  const last = pen.line;
  pen.out.push(
    last
      ? `${number(x - last.x)} ${number(y - last.y)} Td`
      : `BT\n1 0 0 1 ${number(x)} ${number(y)} Tm`,
  );
  pen.line = { x, y };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function setState(pen: Pen, line: PlacedLine): void {
  if (line.scale !== pen.scale) pen.out.push(`${number(line.scale * 100)} Tz`);
  const tracking = (line.tracking * line.size) / 1000;
  if (tracking !== pen.tracking) pen.out.push(`${number(tracking)} Tc`);
  pen.scale = line.scale;
  pen.tracking = tracking;
}

/** The operator that changes to `font` at `size`. */
function changeFont(pen: Pen, font: PdfFont, size: number): string {
  pen.font = font;
  pen.size = size;
  return `/${font.name} ${number(size)} Tf`;
}

// A space after each word, of the face the word ends in; what rounding to a thousandth of an em
// takes from one is given to the next. The last space says that a new word follows on the next line.
function showWords(pen: Pen, line: PlacedLine): string {
  const { words, size, space, hyphen } = line;
  const endsInside = hyphen || line.unspaced === true || line.element === undefined;
  const last = words.length - 1;
  let out = '';
  let error = 0;
  for (let i = 0; i <= last; i++) {
    const word = words[i] ?? [];
    out += showWord(pen, word, size, hyphen && i === last);
    const end = word[word.length - 1];
    if (end === undefined || (i === last && endsInside)) continue;
    const { shown, advance } = faceOf(pen, end.face).space;
    const wanted = advance - space + error;
    const rounded = Math.round(wanted);
    error = wanted - rounded;
    out += i === last || rounded === 0 ? shown : `${shown})${rounded}(`;
  }
  return out;
}

function showWord(pen: Pen, word: readonly Shaped[], size: number, isHyphenated: boolean): string {
  let out = '';
  const last = word.length - 1;
  for (let i = 0; i <= last; i++) {
    const shaped = word[i];
    if (shaped === undefined) break;
    const { font, encode, encodeHyphenated } = faceOf(pen, shaped.face);
    if (font !== pen.font || size !== pen.size) out += operator(changeFont(pen, font, size));
    out += isHyphenated && i === last ? encodeHyphenated(shaped, size) : encode(shaped, size);
  }
  return out;
}

/** The embedded font of a face; most words stand in the face of the word before. */
function faceOf(pen: Pen, key: FaceKey): EmbeddedFace {
  if (pen.face?.key !== key) pen.face = { key, embedded: pen.ink.face(key) };
  return pen.face.embedded;
}
