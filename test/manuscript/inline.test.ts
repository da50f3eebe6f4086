// Emphasis in plain text, many cases to a file: before → after.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/manuscript/content.ts';
import { readEmphasis } from '../../src/manuscript/inline.ts';
import { inline } from './listing.ts';

const lines = readFileSync(new URL('./inline.txt', import.meta.url), 'utf8').split('\n');
const cases = lines.map((line) => line.split(' → ')).filter((parts) => parts.length === 2);

describe('emphasis in plain text', () => {
  test.each(cases)('%s', (before, after) => {
    expect(inline(readEmphasis(before ?? ''))).toBe(after);
  });

  test('loses no letter and keeps their order', () => {
    const signs = fc.constantFrom('*', '_', '**', '***', 'a', 'b ', ' ', '"', '\n', '~', '.', 'é');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 80 }), (parts) => {
        const text = parts.join('');
        expect(letters(wordsOf(readEmphasis(text)))).toBe(letters(text));
      }),
    );
  });
});

function letters(text: string): string {
  return text.replace(/[*_]/g, '');
}
