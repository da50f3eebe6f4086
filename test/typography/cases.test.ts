// Typography by language, one case a line; and what must hold of any text.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../src/book/letters.ts';
import { smartEdits, smartText } from '../../src/typography/smarten.ts';

const source = readFileSync(new URL('./cases.txt', import.meta.url), 'utf8');

for (const section of source.split(/^# /m).slice(1)) {
  const [title = '', ...lines] = section.split('\n');
  const language = title.split(':')[0] ?? 'en';
  const cases = lines.map((line) => line.split(' → ')).filter((parts) => parts.length === 2);
  describe(title, () => {
    test.each(cases)('%s', (before, after) => {
      const typed = before?.replaceAll('␤', '\n') ?? '';
      expect(visible(smartText(typed, language))).toBe(after);
    });
  });
}

function visible(text: string): string {
  return text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⎵').replaceAll('\n', '␤');
}

const languages = ['en', 'en-GB', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'ru'];
const pieces = fc.constantFrom(
  ...['"', "'", '-', '--', '.', '...', ' ', '—', '«', '»', '“', '”', '’', '`', '?', ':', '\n'],
  ...['a', 'B', 'tis', '1', '90s', 'é', 'https://a.b/c', '<', ',', '\ufffc'],
);
const text = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('any text', () => {
  test('keeps its letters, in order', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (typed, language) => {
        expect(lettersOf(smartText(typed, language))).toBe(lettersOf(typed));
      }),
    );
  });

  test('is changed at places that lie apart and in order', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (typed, language) => {
        let end = 0;
        for (const { at, length } of smartEdits(typed, language)) {
          expect(at).toBeGreaterThanOrEqual(end);
          end = at + length;
        }
      }),
    );
  });

  test.each(['"', "'", " 'a", '"a ', '- ', '.', '. ', ' ', '--', 'a@b.c "x" ', '<<', '``', "'x' "])(
    '%s two hundred thousand times takes no time',
    (piece) => {
      const hostile = piece.repeat(200_000);
      for (const language of ['en', 'fr', 'es']) {
        expect(lettersOf(smartText(hostile, language))).toBe(lettersOf(hostile));
      }
    },
  );
});
