// Themes as data: the bundled ones can be read, and a broken one is refused with the reason.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadFaces, loadTheme } from '../../../src/pdf/load.ts';
import { readTheme } from '../../../src/pdf/theme/theme.ts';

const classic = new URL('../../../templates/themes/classic.json', import.meta.url);

test.each(['classic', 'modern', 'manuscript'])('%s has a font file for every face', (name) => {
  const theme = loadTheme(name);
  expect(theme.name).toBe(name);
  expect([...loadFaces(theme).keys()]).toEqual(Object.keys(theme.faces));
});

test('faces of one file share its bytes', () => {
  const faces = loadFaces(loadTheme('classic'));
  expect(faces.get('caps')).toBe(faces.get('regular'));
});

describe('a theme that cannot be used', () => {
  const broken = (change: (theme: Record<string, unknown>) => void): string => {
    const theme = JSON.parse(readFileSync(classic, 'utf8'));
    change(theme);
    return JSON.stringify(theme);
  };

  test('is not there', () => {
    expect(() => loadTheme('baroque')).toThrow('There is no theme baroque.');
    expect(() => loadTheme('../../package')).toThrow('no theme');
  });

  test.each([
    ['leading', (theme: Record<string, unknown>) => delete theme['leading']],
    ['margins.inner', (theme: Record<string, unknown>) => (theme['margins'] = { outer: 1 })],
    ['faces.regular', (theme: Record<string, unknown>) => (theme['faces'] = {})],
    ['ornament', (theme: Record<string, unknown>) => (theme['ornament'] = 7)],
  ])('lacks %s', (fault, change) => {
    expect(() => readTheme(broken(change), 'own.json')).toThrow(
      `own.json cannot be used: ${fault}.`,
    );
  });

  test('is no JSON', () => {
    expect(() => readTheme('{', 'own.json')).toThrow('own.json cannot be used');
  });
});

describe("a person's own font", () => {
  const own = new URL(
    '../../../node_modules/@expo-google-fonts/courier-prime/400Regular/CourierPrime_400Regular.ttf',
    import.meta.url,
  );

  test('sets everything but code when it is the only one', () => {
    const faces = loadFaces(loadTheme('modern'), [own.pathname]);
    expect(faces.get('italic')).toBe(faces.get('regular'));
    expect(faces.get('caps')).toBe(faces.get('regular'));
  });

  test('is refused when it is no font, or not there', () => {
    expect(() => loadFaces(loadTheme('classic'), [classic.pathname])).toThrow('not a TrueType');
    expect(() => loadFaces(loadTheme('classic'), ['/nowhere.ttf'])).toThrow('missing');
  });
});
