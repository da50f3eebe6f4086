// Drawn covers: every text inside the frame, nothing upon anything else, at any length of title.
import { describe, expect, it } from 'vitest';
import { drawClassic } from '../../../src/epub/cover/classic.ts';
import { coverSize, hash } from '../../../src/epub/cover/drawing.ts';
import { readGlyphs } from '../../../src/epub/cover/glyphs.ts';
import { drawModern } from '../../../src/epub/cover/modern.ts';
import { drawPlain } from '../../../src/epub/cover/plain.ts';
import { fitText, showable } from '../../../src/epub/cover/text.ts';
import { loadCoverFaces } from '../../../src/epub/templates.ts';
import type { EpubTheme } from '../../../src/epub/types.ts';
import { writeEpub } from '../../../src/epub/write.ts';
import { lookAt } from '../../../src/images/load.ts';
import type { Message } from '../../../src/messages.ts';
import { plainOptions } from '../making.ts';
import { bookOf, chapter, paragraph } from '../specimen.ts';

const themes: EpubTheme[] = ['classic', 'modern', 'plain'];
const designs = { classic: drawClassic, modern: drawModern, plain: drawPlain };
const prose =
  'A Plain and Faithful Account of the Winter in Which the Lamplighter of the Long Street Lost ' +
  'Her Ladder, Her Temper and Her Way, and of What the Second Lamp Had to Say About It, with Maps ';

const titles: Record<string, (length: number) => string> = {
  prose: (length) => prose.repeat(2).slice(0, length).trimEnd(),
  'one word': (length) => 'Wintermonth'.repeat(19).slice(0, length),
  'wide letters': (length) => 'W'.repeat(length),
  'words of one letter': (length) => 'a '.repeat(length).slice(0, length).trimEnd(),
};
const lengths = [1, 2, 3, 5, 8, 13, 21, 34, 55, 80, 100, 130, 160, 200];

interface Placed {
  left: number;
  right: number;
  top: number;
  bottom: number;
  line: string;
}

/** Where the texts of a drawing stand, by the widths of their letters. */
async function placedTexts(svg: string, theme: EpubTheme): Promise<Placed[]> {
  const { files } = await loadCoverFaces(theme);
  const faces = files.map(({ bytes }) => readGlyphs(bytes));
  return [...svg.matchAll(/<text([^>]*)>([^<]*)</g)].map(([, attributes = '', escaped = '']) => {
    const number = (name: string) =>
      Number(new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? 0);
    const line = escaped.replaceAll('&amp;', '&');
    const [size, x, y, tracking] = ['font-size', 'x', 'y', 'letter-spacing'].map(number);
    let ems = 0;
    for (const each of line) ems += faces[0]?.width(each.codePointAt(0) ?? 0) ?? 0;
    const width = ems * (size ?? 0) + (tracking ?? 0) * line.length;
    const left = (x ?? 0) - (attributes.includes('"middle"') ? width / 2 : 0);
    const [top, bottom] = [(y ?? 0) - 0.75 * (size ?? 0), (y ?? 0) + 0.25 * (size ?? 0)];
    return { left, right: left + width, top, bottom, line };
  });
}

describe.each(themes)('the %s cover', (theme) => {
  const draw = async (
    title: string,
    authors = 'Ada Fenn',
    series = 'Book 2 of The Long Street',
  ) => {
    const { files } = await loadCoverFaces(theme);
    const faces = files.map(({ bytes }) => readGlyphs(bytes));
    const { marks } = designs[theme]({ title, authors, series }, hash('urn:x'), faces);
    return marks.map(({ svg }) => svg).join('');
  };

  it.each(Object.entries(titles))('holds a title of %s at 1 to 200 characters', async (_, make) => {
    for (const length of lengths) {
      const texts = await placedTexts(await draw(make(length)), theme);
      for (const { left, right, line } of texts) {
        expect(left, line).toBeGreaterThanOrEqual(100);
        expect(right, line).toBeLessThanOrEqual(coverSize.width - 100);
      }
      const sorted = texts.toSorted((a, b) => a.top - b.top);
      for (const [at, each] of sorted.entries()) {
        const next = sorted[at + 1];
        if (next)
          expect(each.bottom, `${each.line} / ${next.line}`).toBeLessThanOrEqual(next.top + 12);
        expect(each.bottom).toBeLessThan(coverSize.height - 100);
      }
      const set = texts.map(({ line }) => line).join('');
      const letters = (words: string) => words.replace(/[\s-]/g, '');
      expect(letters(set), `${length} characters`).toContain(letters(make(length)));
    }
  });

  it('holds many authors', async () => {
    const names = 'Ada Fenn, Hal Dray, Oda Marsh, Tam Birch, Nell Pyle, Corrie Ash, Iris Vale';
    for (const { left, right } of await placedTexts(await draw('Nineteen Lamps', names), theme)) {
      expect(left).toBeGreaterThanOrEqual(100);
      expect(right).toBeLessThanOrEqual(coverSize.width - 100);
    }
  });
});

describe('a cover', () => {
  it('is a PNG of the size that shops ask for, and names what it cannot show', async () => {
    const book = bookOf([chapter(1, 'One', paragraph('x'))], { title: '桜 Street' });
    const messages: Message[] = [];
    const cover = { faces: await loadCoverFaces('classic') };
    const options = await plainOptions({ cover, report: (each) => messages.push(each) });
    const { openEpub } = await import('../../../src/epub/inspect/archive.ts');
    const files = openEpub(await writeEpub(book, options));
    const png = files?.find(({ path }) => path.endsWith('cover.png'));
    const seen = png && lookAt(png.bytes);
    expect(seen).toMatchObject({ mediaType: 'image/png', ...coverSize });
    expect(messages).toMatchObject([{ id: 'cover-glyph-missing' }]);
    expect(messages[0]?.sentence).toContain('桜');
  });

  it('belongs to its book: another identifier, another drawing', async () => {
    const { files } = await loadCoverFaces('classic');
    const faces = files.map(({ bytes }) => readGlyphs(bytes));
    const words = { title: 'One', authors: '', series: '' };
    const drawings = ['a', 'b', 'c', 'd', 'e', 'f'].map((seed) =>
      JSON.stringify(drawClassic(words, hash(seed), faces)),
    );
    expect(new Set(drawings).size).toBe(6);
    expect(JSON.stringify(drawClassic(words, hash('a'), faces))).toBe(drawings[0]);
  });
});

/** Every letter is half an em wide; digits are missing. */
const halfEm = {
  has: (point: number) => point > 0x39,
  width: (point: number) => (point > 0x39 ? 0.5 : undefined),
};
const box = { width: 100, height: 100, largest: 40, smallest: 10, leading: 1 };

describe('setting a text', () => {
  it('takes the largest size and lines of like length', () => {
    expect(fitText('aaaa bbbb', box, [halfEm])).toEqual({ size: 40, lines: ['aaaa', 'bbbb'] });
    expect(fitText('aaa bbb ccc d', { ...box, height: 60, largest: 20 }, [halfEm])).toEqual({
      size: 20,
      lines: ['aaa bbb', 'ccc d'],
    });
  });

  it('divides a word that no size holds, with a hyphen', () => {
    const { lines } = fitText('a'.repeat(60), box, [halfEm]);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
  });

  it('ends in an ellipsis what no box holds', () => {
    const { lines, size } = fitText('aaaa '.repeat(100), box, [halfEm]);
    expect(size).toBe(10);
    expect(lines).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/…$/);
  });

  it('parts ideographs anywhere', () => {
    expect(fitText('桜桜桜桜桜桜', { ...box, smallest: 39 }, [halfEm]).lines).toEqual([
      '桜桜桜',
      '桜桜桜',
    ]);
  });

  it('says which characters no face has', () => {
    expect(showable('a1b2 c1', [halfEm])).toEqual({ shown: 'ab c', missing: ['1', '2'] });
    expect(showable('a\u200db\ufe0f', [halfEm]).missing).toEqual([]);
  });
});
