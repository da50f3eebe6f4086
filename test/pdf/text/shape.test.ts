// Shaping with the bundled faces: what a word looks like to the painter.
import { describe, expect, test } from 'vitest';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import { createShaper } from '../../../src/pdf/text/shape.ts';

const theme = loadTheme('classic');
const faces = loadFaces(theme);

function read(pieces: readonly { glyphs: readonly { codePoints: readonly number[] }[] }[]): string {
  const points = pieces.flatMap(({ glyphs }) => glyphs.flatMap(({ codePoints }) => codePoints));
  return String.fromCodePoint(...points);
}

describe('the classic faces', () => {
  const words = ['Office', 'Ἐν ἀρχῇ', 'Облонских', 'Truyện Kiều', 'naïve', 'e\u0301te\u0301', 'ŧø'];

  test.each(words)('set %s and read it back', async (word) => {
    const shaper = await createShaper(faces, theme, 'en');
    for (const face of ['regular', 'italic', 'bold', 'caps']) {
      const pieces = shaper.shape(face, word);
      expect(read(pieces)).toBe(word);
      expect(pieces.every(({ glyphs }) => glyphs.every(({ id }) => id !== 0))).toBe(true);
    }
    expect([...shaper.missing()]).toEqual([]);
  });

  test('kern: AV is narrower than A and V', async () => {
    const shaper = await createShaper(faces, theme, 'en');
    const apart = shaper.width('regular', 'A') + shaper.width('regular', 'V');
    expect(shaper.width('regular', 'AV')).toBeLessThan(apart);
  });
});

describe.each(['classic', 'modern'])('the figures of %s', (name) => {
  const design = loadTheme(name);
  const shaping = createShaper(loadFaces(design), design, 'en');

  test.each(['regular', 'italic', 'bold', 'caps', 'small', 'titling'])(
    'have their own widths in %s: no hole stands beside a 1',
    async (face) => {
      const shaper = await shaping;
      expect(shaper.width(face, '1')).toBeLessThan(shaper.width(face, '0'));
    },
  );

  // EB Garamond's 1 of small height is a small capital I: CHAPTER 11 would read as CHAPTER II.
  test.each(['caps', 'small', 'titling'])('have a 1 in %s that is no I', async (face) => {
    const shaper = await shaping;
    const drawn = (sign: string): string => {
      const [piece] = shaper.shape(face, sign);
      return JSON.stringify(piece && shaper.ink(piece));
    };
    expect(drawn('1')).not.toBe(drawn('I'));
    expect(drawn('1')).not.toBe(drawn('i'));
  });

  test('are as high in titling as capitals', async () => {
    const shaper = await shaping;
    const heightOf = (sign: string): number => {
      const [piece] = shaper.shape('titling', sign);
      return (piece && shaper.ink(piece)?.top) ?? 0;
    };
    expect(Math.abs(heightOf('1') - heightOf('H'))).toBeLessThan(30);
  });
});

describe('a character that no face has', () => {
  test('gets a visible sign that reads as the character, and is named', async () => {
    const shaper = await createShaper(faces, theme, 'en');
    const pieces = shaper.shape('regular', 'a日b');
    expect(read(pieces)).toBe('a日b');
    expect(pieces.every(({ width }) => width > 0)).toBe(true);
    expect([...shaper.missing()]).toEqual(['日']);
  });

  test('is named again in the next book', async () => {
    for (const _ of [1, 2]) {
      const shaper = await createShaper(faces, theme, 'en');
      shaper.shape('regular', '本');
      expect([...shaper.missing()]).toEqual(['本']);
    }
  });

  test('is taken from another face of the theme where one has it', async () => {
    const shaper = await createShaper(faces, theme, 'en');
    const [piece] = shaper.shape('mono', '❦');
    expect(piece?.face).toBe('regular');
  });

  test('is taken from a fallback where one is offered', async () => {
    const regular = faces.get('regular');
    const mono = new Map([...faces].map(([key]) => [key, faces.get('mono') ?? new Uint8Array()]));
    const offered = regular ? [{ face: 'fallback', bytes: regular }] : [];
    const shaper = await createShaper(mono, theme, 'en', () => offered);
    expect(shaper.shape('regular', 'Ж').map(({ face }) => face)).toEqual(['fallback']);
    expect(shaper.faces().has('fallback')).toBe(true);
  });

  test('is taken from the first file offered that has it', async () => {
    const [regular, mono] = ['regular', 'mono'].map((key) => faces.get(key) ?? new Uint8Array());
    const typewriter = new Map([...faces].map(([key]) => [key, mono ?? new Uint8Array()]));
    const offered = [mono, regular].map((bytes, i) => ({
      face: `offered-${i}`,
      bytes: bytes ?? new Uint8Array(),
    }));
    const shaper = await createShaper(typewriter, theme, 'en', () => offered);
    expect(shaper.shape('regular', 'Ж').map(({ face }) => face)).toEqual(['offered-1']);
  });

  test('is asked for in bold where the text is bold, in the language of the book', async () => {
    const asked: string[] = [];
    const shaper = await createShaper(faces, theme, 'zh-Hant', (_, { language, bold }) => {
      asked.push(`${language} ${bold ? 'bold' : 'regular'}`);
      return [];
    });
    for (const face of ['regular', 'bold', 'bold-italic', 'italic']) shaper.shape(face, '日');
    expect([...new Set(asked)]).toEqual(['zh-Hant regular', 'zh-Hant bold']);
  });

  test('is one sign, with the joiners and selectors behind it', async () => {
    const shaper = await createShaper(faces, theme, 'en');
    const [piece] = shaper.shape('regular', '\u{1f468}\u200d\u{1f469}\ufe0f');
    expect(piece?.glyphs.map(({ codePoints }) => codePoints)).toEqual([
      [0x1f468, 0x200d],
      [0x1f469, 0xfe0f],
    ]);
    expect([...shaper.missing()]).toEqual(['\u{1f468}', '\u{1f469}']);
  });
});
