// Characters that no face of a book has: which packages are looked into, and which are named.
import { expect, test } from 'vitest';
import { adviceFor, fallbackFrom } from '../../../src/pdf/text/fallback.ts';
import type { FallbackFont } from '../../../src/pdf/text/shape.ts';

const bytes = new Uint8Array(4);

/** The fallback where these packages are installed. */
function installed(...names: string[]): FallbackFont {
  return fallbackFrom((file) => (names.includes(file.split('/')[1] ?? '') ? bytes : undefined));
}

function offered(character: string, language: string, bold = false): string {
  const all = installed(
    'noto-serif-hebrew',
    'noto-serif-jp',
    'noto-serif-sc',
    'noto-serif-tc',
    'noto-serif-kr',
    'eb-garamond',
  );
  const faces = [...all(character.codePointAt(0) ?? 0, { language, bold })];
  return faces.map(({ face }) => face.replace(/^noto-serif-/, '')).join(' ');
}

test.each([
  ['ש', 'he', 'hebrew-regular'],
  ['日', 'en', 'jp-regular sc-regular tc-regular kr-regular'],
  ['日', 'ja', 'jp-regular sc-regular tc-regular kr-regular'],
  ['日', 'zh', 'sc-regular tc-regular jp-regular kr-regular'],
  ['日', 'zh-Hans', 'sc-regular tc-regular jp-regular kr-regular'],
  ['日', 'zh-Hant', 'tc-regular sc-regular jp-regular kr-regular'],
  ['日', 'zh-TW', 'tc-regular sc-regular jp-regular kr-regular'],
  ['日', 'zh-HK', 'tc-regular sc-regular jp-regular kr-regular'],
  ['日', 'ko', 'kr-regular jp-regular sc-regular tc-regular'],
  ['안', 'ja', 'kr-regular'],
  // What a font of one's own lacks comes from the bundled face.
  ['❦', 'en', 'eb-garamond-regular'],
  ['Ж', 'en', 'eb-garamond-regular'],
])('%s in a book in %s: %s', (character, language, faces) => {
  expect(offered(character, language)).toBe(faces);
});

test('bold text is offered the bold weight first', () => {
  expect(offered('ש', 'he', true)).toBe('hebrew-bold hebrew-regular');
});

test('nothing is offered that is not installed', () => {
  expect([...installed()(0x5d0, { language: 'he', bold: false })]).toEqual([]);
});

const beside = (list: string) => `Install ${list} beside Fascicle, or give a font with --font.`;
const nothing = 'Give a font that has them with --font.';

test.each([
  [
    'ש日',
    'en',
    beside('@expo-google-fonts/noto-serif-hebrew and @expo-google-fonts/noto-serif-jp'),
  ],
  ['们', 'zh-Hans', beside('@expo-google-fonts/noto-serif-sc')],
  ['們', 'zh-Hant', beside('@expo-google-fonts/noto-serif-tc')],
  [
    'ם你안',
    'zh',
    beside(
      '@expo-google-fonts/noto-serif-hebrew, @expo-google-fonts/noto-serif-sc and @expo-google-fonts/noto-serif-kr',
    ),
  ],
  ['น', 'th', beside('@expo-google-fonts/noto-sans-thai-looped')],
  ['😀', 'en', beside('@expo-google-fonts/noto-emoji')],
  ['\u{13000}', 'en', nothing],
])('missing %s in a book in %s: %s', (missing, language, advice) => {
  expect(adviceFor([...missing], language)).toBe(advice);
});

test('what is installed and lacks a character is not named for it again', () => {
  const japanese = installed('noto-serif-jp');
  expect(adviceFor(['们'], 'en', japanese)).toBe(beside('@expo-google-fonts/noto-serif-sc'));
  expect(adviceFor(['ש'], 'he', installed('noto-serif-hebrew'))).toBe(nothing);
});
