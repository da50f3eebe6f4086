// Font files as HarfBuzz sees them: text in, glyphs with their advances out. The only file that
// knows HarfBuzz.
import type * as HarfBuzz from 'harfbuzzjs';
import type { Glyph } from '../types.ts';

/** An opened font file. */
export interface Font {
  /** Whether the font has a glyph of its own for a code point. */
  covers(codePoint: number): boolean;
  /** Shapes text of one direction. Glyph 0 stands where the font has none. */
  shape(text: string, style: ShapingStyle): Glyph[];
  /** What a glyph covers with ink, beside its origin. */
  inkOf(glyph: number): GlyphExtent;
}

/** Thousandths of an em; upwards is positive. */
export interface GlyphExtent {
  right: number;
  top: number;
  bottom: number;
}

export interface ShapingStyle {
  features: readonly string[];
  /** BCP 47; decides localised forms. Never taken from the machine's locale. */
  language: string;
  rightToLeft: boolean;
}

// Opening a font costs as much as setting a page, so fonts stay open as long as their bytes live.
const opened = new WeakMap<Uint8Array, Font>();
const PER_EM = 1000;
const none: readonly number[] = [];

/** Loads HarfBuzz and returns the function that opens font files. */
export async function fontOpener(): Promise<(bytes: Uint8Array) => Font> {
  const harfbuzz = await import('harfbuzzjs');
  return (bytes) => {
    const known = opened.get(bytes);
    if (known) return known;
    const font = openFont(harfbuzz, bytes);
    opened.set(bytes, font);
    return font;
  };
}

function openFont(harfbuzz: typeof HarfBuzz, bytes: Uint8Array): Font {
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes));
  const font = new harfbuzz.Font(face);
  const buffer = new harfbuzz.Buffer();
  const scale = PER_EM / face.upem;
  const features = new Map<readonly string[], HarfBuzz.Feature[]>();
  // Lists of one code point: every glyph has one, and a novel has a hundred thousand glyphs.
  const singles = new Map<number, readonly number[]>();
  let characters: Set<number> | undefined;

  function featuresOf(names: readonly string[]): HarfBuzz.Feature[] {
    let list = features.get(names);
    if (list === undefined) {
      list = names.map(
        (name) => new harfbuzz.Feature(name.replace('-', ''), name[0] === '-' ? 0 : 1),
      );
      features.set(names, list);
    }
    return list;
  }

  return {
    covers(codePoint) {
      characters ??= new Set(face.collectUnicodes());
      return characters.has(codePoint);
    },
    inkOf(glyph) {
      const { xBearing = 0, yBearing = 0, width = 0, height = 0 } = font.glyphExtents(glyph) ?? {};
      // HarfBuzz counts heights from the top down.
      const bottom = (yBearing + height) * scale;
      return { right: (xBearing + width) * scale, top: yBearing * scale, bottom };
    },
    shape(text, style) {
      buffer.reset();
      buffer.addText(text);
      buffer.setLanguage(style.language);
      buffer.setDirection(style.rightToLeft ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
      buffer.guessSegmentProperties();
      harfbuzz.shape(font, buffer, featuresOf(style.features));
      const infos = buffer.getGlyphInfos();
      const places = buffer.getGlyphPositions();
      const ends = clusterEnds(infos, text.length, style.rightToLeft);
      return infos.map((info, i) => {
        const place = places[i];
        const first = i === 0 || infos[i - 1]?.cluster !== info.cluster;
        return {
          id: info.codepoint,
          advance: (place?.xAdvance ?? 0) * scale,
          dx: (place?.xOffset ?? 0) * scale,
          dy: (place?.yOffset ?? 0) * scale,
          codePoints: first
            ? codePointsOf(text, info.cluster, ends[i] ?? text.length, singles)
            : none,
        };
      });
    },
  };
}

/** Where each glyph's cluster ends in the text; clusters ascend from left to right, or descend. */
function clusterEnds(
  infos: readonly { cluster: number }[],
  length: number,
  descending: boolean,
): number[] {
  const ends = new Array<number>(infos.length);
  let cluster = -1;
  let end = length;
  let next = length;
  for (let step = 0; step < infos.length; step++) {
    const i = descending ? step : infos.length - 1 - step;
    const own = infos[i]?.cluster ?? 0;
    if (own !== cluster) {
      end = next;
      cluster = own;
      next = own;
    }
    ends[i] = end;
  }
  return ends;
}

function codePointsOf(
  text: string,
  from: number,
  to: number,
  known: Map<number, readonly number[]>,
): readonly number[] {
  if (to > from + 1) return Array.from(text.slice(from, to), (sign) => sign.codePointAt(0) ?? 0);
  const code = text.charCodeAt(from);
  const list = known.get(code) ?? [code];
  known.set(code, list);
  return list;
}
