// Single strings that stand alone on a page: running heads, folios, leaders, numbers.
import { isJoined, type ParagraphStyle, PER_EM } from '../lines/fit.ts';
import { makePieces } from '../lines/pieces.ts';
import { placeLine } from '../lines/place.ts';
import type { FaceKey, PageContents, PlacedLine, StructureElement } from '../types.ts';
import type { Setter } from './setter.ts';

/** A string and how it is set. */
export interface StringStyle {
  face: FaceKey;
  size: number;
  /** Thousandths of an em after each glyph. */
  tracking?: number;
  element?: StructureElement;
}

/** Sets a string at 0,0: its pieces, and its width in points. */
export function setString(
  setter: Setter,
  text: string,
  style: StringStyle,
): { placed: PlacedLine[]; width: number } {
  const { face, size, element } = style;
  const { pieces, gaps } = makePieces(setter.maker, [{ text, face }]);
  const tracking = pieces.some(isJoined) ? 0 : (style.tracking ?? 0);
  const line = {
    pieces,
    gaps,
    indent: 0,
    ratio: 0,
    last: true,
    hyphen: false,
    unspaced: false,
  };
  const shape: ParagraphStyle = {
    size,
    left: 0,
    baseline: 0,
    measure: 0,
    indents: [],
    hang: 0,
    hyphenate: false,
    expansion: 0,
    tracking: 0,
    align: 'left',
    rightToLeft: false,
  };
  const bare = {
    ...line,
    pieces: pieces.map((piece) => ({ ...piece, hangLeft: 0, hangRight: 0 })),
  };
  const page: PageContents = { items: [], links: [] };
  const end = placeLine(page, bare, shape, element, { x: 0, y: 0 });
  const placed = page.items.flatMap((item) =>
    item.kind === 'line' ? [{ ...item, tracking }] : [],
  );
  // What stands after the last glyph is not part of the string's width.
  const tracked = Math.max(0, glyphsOf(placed) - 1) * tracking * (size / PER_EM);
  return { placed, width: end + tracked };
}

/** Glyphs and spaces between words, each of which is tracked. */
function glyphsOf(placed: readonly PlacedLine[]): number {
  let count = 0;
  for (const { words } of placed) {
    count += words.length - 1;
    for (const word of words) for (const part of word) count += part.glyphs.length;
  }
  return count;
}

/** The words of a text that fit a width, with an ellipsis where some were left out. */
export function fitted(setter: Setter, text: string, style: StringStyle, width: number): string {
  if (setString(setter, text, style).width <= width) return text;
  const words = text.slice(0, 300).split(/\s+/);
  for (let count = words.length - 1; count > 0; count--) {
    const short = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[.,;:–—-]+$/u, '')}…`;
    if (setString(setter, short, style).width <= width) return short;
  }
  return '';
}
