// Where display lines break: five units a letter, a measure in letters, a stroke where a line ends.
import { expect, test } from 'vitest';
import { balanceLines } from '../../../src/pdf/lines/balance.ts';
import { leanIn } from '../../../src/typography/particles.ts';

const letter = 5;

function broken(text: string, lines: number, measure: number, language = 'en'): string {
  // A tie is written as `~`.
  const words = text.split(/[ ~]/);
  const ties = [...text.matchAll(/[ ~]/g)].map(([sign]) => sign === '~');
  const found = balanceLines(
    {
      boxes: words.map((word) => ({ width: word.length * letter, hangLeft: 0, hangRight: 0 })),
      gaps: ties.map((tie) => ({
        width: letter,
        stretch: 0,
        shrink: 0,
        penalty: tie ? Number.POSITIVE_INFINITY : 0,
      })),
      leans: words.map(leanIn(language)),
      stops: words.map((word) => /[.,:]$/.test(word)),
    },
    lines,
    measure * letter,
  );
  return words.map((word, i) => (found?.includes(i) ? `${word} /` : word)).join(' ');
}

const cases: [lines: number, measure: number, expected: string][] = [
  [2, 30, 'Now or never / and maybe forever /'],
  [2, 32, 'The Clerk of the Weather / and the Keeper of the Light /'],
  [2, 24, 'THE DISCOVERY / OF THE TRUTH /'],
  [2, 24, 'THE STATEMENT / OF MR. MURTHWAITE /'],
  [2, 32, 'The Inspector’s Boots / and Other Stories /'],
  [2, 40, 'Period Second: / The Discovery of the Truth /'],
  [3, 20, 'A Voyage / to the Far Islands / in a Leaking Boat /'],
  [2, 24, 'THE LOSS / OF THE DIAMOND (1848) /'],
  // A line more than it needs.
  [2, 24, 'THE STATEMENT / OF MR. MURTHWAITE. / (1850.) /'],
  [2, 28, 'A Short History / of the Post Office / at Skerry End /'],
  // Far from balanced otherwise.
  [2, 40, 'Ah the / Incomprehensibilities /'],
];

test.each(cases)('%i lines of %i letters: %s', (lines, measure, expected) => {
  const text = expected.replaceAll(' /', '');
  expect(broken(text, lines, measure)).toBe(expected);
});

test('never parts a title from its name, though one line be three times the other', () => {
  expect(broken('The Remarkable Doings of Dr. Tarn', 2, 30)).not.toContain('Dr. /');
  expect(broken('Doctor Mr. Xylophone-Trombone', 2, 30)).toBe('Doctor / Mr. Xylophone-Trombone /');
});

test('never parts what the author tied', () => {
  expect(broken('Chapter~Seven Hundred', 2, 20)).toBe('Chapter Seven / Hundred /');
});

test('says that there is no way, where there is none', () => {
  expect(broken('Never~ever~ever', 2, 8)).toBe('Never ever ever');
});

test('knows other languages', () => {
  expect(broken('Die Leute von Seldwyla und der Knabe', 2, 30, 'de')).toBe(
    'Die Leute von Seldwyla / und der Knabe /',
  );
});
