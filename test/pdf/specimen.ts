// A book of three pages placed by hand: one of everything that painting must get right. The words
// are shaped as in a real book; only the places are simple.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { fontOpener } from '../../src/pdf/text/fonts.ts';
import type {
  DocumentInfo,
  Faces,
  LaidOut,
  Page,
  PageContents,
  Placed,
  PlacedLine,
  Shaped,
  StructureElement,
} from '../../src/pdf/types.ts';

const require = createRequire(import.meta.url);
const garamond = (file: string) =>
  new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/eb-garamond/${file}.ttf`)));
const regular = garamond('400Regular/EBGaramond_400Regular');

/** Small capitals are glyphs of the roman: the same bytes. */
export const faces: Faces = new Map([
  ['regular', regular],
  ['italic', garamond('400Regular_Italic/EBGaramond_400Regular_Italic')],
  ['caps', regular],
]);
const FEATURES: Record<string, string[]> = { caps: ['smcp', 'onum'] };

export const info: DocumentInfo = {
  title: 'Salt & <Silver>',
  authors: ['Iris Vale', 'Óscar Núñez'],
  subject: 'A “specimen”',
  keywords: ['tide', 'bells & ropes'],
  language: 'en-GB',
  created: '2004-05',
  modified: '2004-05-21',
  identifier: 'urn:uuid:7d1f1c4e-0f5b-5c0e-9d0a-1f2e3d4c5b6a',
};

/** Shapes a string of one face. */
export type Shape = (face: string, text: string) => Shaped;

/** Opens the specimen's fonts. */
export async function openShape(): Promise<Shape> {
  const open = await fontOpener();
  return (face, text) => {
    const font = open(faces.get(face) ?? regular);
    const style = { features: FEATURES[face] ?? [], language: 'en', rightToLeft: false };
    const glyphs = font.shape(text, style);
    return { face, text, glyphs, width: glyphs.reduce((sum, { advance }) => sum + advance, 0) };
  };
}

/** An element, added to `parent`. */
export function element(
  role: StructureElement['role'],
  parent?: StructureElement,
  more: Partial<StructureElement> = {},
): StructureElement {
  const made: StructureElement = { role, children: [], ...more };
  parent?.children.push(made);
  return made;
}

/** A line of words parted at spaces, all in one face unless they begin with `_`, which is italic. */
export function line(
  shape: Shape,
  text: string,
  y: number,
  owner?: StructureElement,
  more: Partial<PlacedLine> & { face?: string } = {},
): PlacedLine {
  const { face = 'regular', ...rest } = more;
  const words = text.split(' ').map((word) => {
    return [word.startsWith('_') ? shape('italic', word.slice(1)) : shape(face, word)];
  });
  const placed: PlacedLine = {
    kind: 'line',
    x: 60,
    y,
    size: 11,
    words,
    space: 260,
    scale: 1,
    tracking: 0,
    hyphen: false,
    ...rest,
  };
  return owner ? { ...placed, element: owner } : placed;
}

/** An empty page of 396 × 612 points, to be filled. */
export function page(label: string, side: Page['side'] = 'recto'): Page & PageContents {
  const contents: PageContents = { items: [], links: [] };
  return { width: 396, height: 612, side, label, ...contents, contents: () => contents };
}

/** The specimen, laid out. Each call makes it anew. */
export function specimen(shape: Shape): LaidOut {
  const root = element('Document');
  const pages = [page('i'), page('1'), page('2', 'verso')] as const;
  const put = (index: 0 | 1 | 2, ...items: Placed[]) => pages[index].items.push(...items);

  const front = element('Sect', root, { title: 'Contents' });
  put(0, line(shape, 'Contents', 80, element('H1', front), { size: 18 }));
  const link = element('Link', element('TOCI', element('TOC', front)));
  put(0, line(shape, 'The Ferry 1', 120, link));
  pages[0].links.push({ ...linkBox, target: { destination: 'the-ferry' }, element: link });

  const chapter = element('Sect', root, { title: 'The Ferry' });
  put(1, line(shape, 'iris vale', 40, undefined, { face: 'caps', tracking: 60, x: 180 }));
  put(1, line(shape, 'The Ferry', 100, element('H1', chapter), { size: 18 }));
  const first = element('P', chapter);
  put(1, line(shape, 'Difficult affairs of the office waited impa-', 140, first, stretched));
  put(
    1,
    line(shape, 'tiently, while naïve x̀ and ạ̈ drifted _off; dusk—', 154, first, { unspaced: true }),
  );
  put(1, line(shape, 'and then the page', 168, first));
  put(2, line(shape, 'turned, quietly.', 60, first));

  const second = element('P', chapter);
  put(2, line(shape, 'She said', 90, second, { x: 77 }));
  put(2, line(shape, '_merci', 90, element('Span', second, { lang: 'fr' }), { x: 120 }));
  put(2, line(shape, 'and left.', 90, second, { x: 150 }));
  put(2, { kind: 'rule', x: 60, y: 110, width: 60, height: 0.5 });
  const note = element('Note', chapter, { id: 'note-1' });
  put(2, line(shape, '1 Written at sea.', 124, note, { size: 9 }));

  const list = element('L', chapter, { numbering: 'Decimal' });
  const item = element('LI', list);
  put(2, line(shape, '1.', 150, element('Lbl', item)));
  put(2, line(shape, 'Rope', 150, element('LBody', item), { x: 80 }));
  const table = element('Table', chapter);
  put(2, line(shape, 'Tide', 180, element('TH', element('TR', table))));
  put(2, line(shape, 'High', 194, element('TD', element('TR', table))));
  const figure = element('Figure', chapter, { alt: 'A lantern' });
  const box = { x: 60, y: 220, width: 40, height: 40 };
  put(2, { kind: 'image', ...box, bytes: lantern, element: figure });
  const web = element('Link', element('P', chapter));
  put(2, line(shape, 'More at the harbour', 300, web));
  const url = 'https://example.org/häfen?a=(1)';
  pages[2].links.push({ ...linkBox, y: 290, target: { url }, element: web });

  return {
    pages: [...pages],
    structure: root,
    destinations: new Map([
      ['the-ferry', { page: 1, y: 80 }],
      ['écume', { page: 2, y: 0 }],
    ]),
    bookmarks: [
      { title: 'Contents', destination: { page: 0, y: 60 }, children: [] },
      {
        title: 'Part “One”',
        destination: { page: 1, y: 0 },
        children: [{ title: 'The Ferry', destination: { page: 1, y: 80 }, children: [] }],
      },
    ],
    labels: [
      { page: 0, style: 'roman', start: 1 },
      { page: 1, style: 'arabic', start: 1 },
    ],
  };
}

const stretched = { hyphen: true, scale: 1.012, space: 291.4 };
const linkBox = { x: 60, y: 108, width: 90, height: 14, contents: 'Go there' };

/** A PNG of `rows`, each a filter byte and samples; `colour` as in its header. */
export function png(
  width: number,
  bits: number,
  colour: number,
  rows: number[][],
  more: { interlace?: number; chunks?: [string, number[]][]; height?: number } = {},
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(more.height ?? rows.length, 4);
  header.set([bits, colour, 0, 0, more.interlace ?? 0], 8);
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
  };
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      ...(more.chunks ?? []).map(([type, data]) => chunk(type, Uint8Array.from(data))),
      chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** Two pixels of yellow above two of nothing. */
const lantern = png(2, 8, 6, [
  [0, 255, 220, 80, 255, 255, 220, 80, 255],
  [0, 0, 0, 0, 0, 0, 0, 0, 0],
]);
