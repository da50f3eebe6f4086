// Placed lines, rules and images → the operators of a content stream. Whatever belongs to one
// element and stands together is one marked content; all else is an artifact.
import type { EmbeddedFace } from './embed.ts';
import { adjust, number, operator } from './encode.ts';
import type {
  FaceKey,
  Placed,
  PlacedImage,
  PlacedLine,
  PlacedRule,
  Shaped,
  StructureElement,
} from './types.ts';

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
  font: string;
  scale: number;
  tracking: number;
  /** Start of the line before, while a text object is open. */
  line: { x: number; y: number } | undefined;
}

/** Writes the items of a page of `height` points, whose lower left corner is the origin. */
export function emitItems(items: readonly Placed[], height: number, ink: Ink): string {
  const pen: Pen = { ink, height, out: [], font: '', scale: 1, tracking: 0, line: undefined };
  for (let start = 0, end = 0; start < items.length; start = end) {
    end = start + 1;
    while (end < items.length && belongTogether(items[start], items[end])) end++;
    emitMarked(pen, items.slice(start, end));
  }
  return pen.out.join('\n');
}

// Artifacts are parted by kind: a line is pagination, a rule is layout.
function belongTogether(a: Placed | undefined, b: Placed | undefined): boolean {
  return a?.element === b?.element && (a?.element !== undefined || a?.kind === b?.kind);
}

function emitMarked(pen: Pen, items: readonly Placed[]): void {
  const [first] = items;
  if (!first) return;
  const tag = pen.ink.mark && nameMark(first, pen.ink.mark);
  if (tag) pen.out.push(`${tag} BDC`);
  for (const item of items) emitItem(pen, item);
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
  const font = chooseFont(pen, first.face, line.size);
  if (font) pen.out.push(font);
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

/** The operator that changes to a face at `size`; empty where it is in use already. */
function chooseFont(pen: Pen, key: FaceKey, size: number): string {
  const font = `/${pen.ink.face(key).font.name} ${number(size)} Tf`;
  if (font === pen.font) return '';
  pen.font = font;
  return font;
}

function showWords(pen: Pen, line: PlacedLine): string {
  const shown = line.words.map((word, index) => {
    const hyphenated = line.hyphen && index === line.words.length - 1;
    return word.map((shaped, at) =>
      showShaped(pen, shaped, line.size, hyphenated && at === word.length - 1),
    );
  });
  const spaces = showSpaces(pen, line);
  return shown.map((word, index) => word.join('') + (spaces[index] ?? '')).join('');
}

// A space after each word, of the face the word ends in. What rounding to a thousandth of an em
// takes from one is given to the next. The last says that the paragraph goes on with a new word.
function showSpaces(pen: Pen, line: PlacedLine): string[] {
  let error = 0;
  return line.words.map((word, index) => {
    const last = word.at(-1);
    if (!last) return '';
    const { shown, advance } = pen.ink.face(last.face).space;
    if (index === line.words.length - 1) return endsWord(line) ? shown : '';
    const wanted = advance - line.space + error;
    error = wanted - Math.round(wanted);
    return shown + adjust(Math.round(wanted));
  });
}

function endsWord(line: PlacedLine): boolean {
  return line.element !== undefined && !line.hyphen && !line.unspaced;
}

function showShaped(pen: Pen, shaped: Shaped, size: number, hyphenated: boolean): string {
  const { encode, encodeHyphenated } = pen.ink.face(shaped.face);
  const change = chooseFont(pen, shaped.face, size);
  return (change && operator(change)) + (hyphenated ? encodeHyphenated : encode)(shaped, size);
}
