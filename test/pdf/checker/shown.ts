// A page → what it paints, in order, with the text that a program reads from it: through the
// ToUnicode map of each font, glyph by glyph.
import { type Painted, readContent } from './content.ts';
import { readCmap } from './font-files.ts';
import { at, type Dict, dictOf, type PdfTree, Stream } from './values.ts';

/** A piece of painting with its text; pictures and rules have none. */
export interface Shown extends Painted {
  text: string;
}

type Cmap = Map<number, string>;

// Pages share their fonts.
const known = new WeakMap<Stream, Cmap>();

/** Reads a page's content. */
export function shownOn(pdf: PdfTree, page: Dict): Shown[] {
  const cmaps = cmapsOf(pdf, page);
  return readContent(pdf, page.get('Contents')).painted.map((painted) => {
    const cmap = cmaps.get(painted.font);
    return { ...painted, text: painted.codes.map((code) => cmap?.get(code) ?? '?').join('') };
  });
}

function cmapsOf(pdf: PdfTree, page: Dict): Map<string, Cmap> {
  const cmaps = new Map<string, Cmap>();
  for (const [name, font] of dictOf(pdf, at(pdf, page, 'Resources', 'Font'))) {
    const stream = at(pdf, font, 'ToUnicode');
    if (!(stream instanceof Stream)) continue;
    const cmap = known.get(stream) ?? readCmap(stream.data.toString('latin1'));
    known.set(stream, cmap);
    cmaps.set(`/${name}`, cmap);
  }
  return cmaps;
}
