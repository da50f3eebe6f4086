// Shaping with the bundled faces: what a word looks like to the painter.
import { describe, expect, test } from 'vitest';
import { loadFaces, loadTheme } from '../../src/pdf/load.ts';
import { createShaper } from '../../src/pdf/shape.ts';

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
    const offered = regular ? { face: 'fallback', bytes: regular } : undefined;
    const shaper = await createShaper(mono, theme, 'en', () => offered);
    expect(shaper.shape('regular', 'Ж').map(({ face }) => face)).toEqual(['fallback']);
    expect(shaper.faces().has('fallback')).toBe(true);
  });
});
