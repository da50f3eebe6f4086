// Where words may end a line: each case is a text and its parts, with a sign for what stands after
// each: `·` a space, `~` a space that binds, `|` a place where a line may end, `¦` one of last resort.
import { expect, test } from 'vitest';
import { type Joint, partsOfWord, wordsOf } from '../../../src/pdf/text/words.ts';

const signs: Record<Joint, string> = {
  space: '·',
  tie: '~',
  join: '',
  dash: '|',
  hyphen: '|',
  rescue: '¦',
  ideograph: '|',
};

function marked(text: string): string {
  const words = wordsOf(text).map((word) => {
    // Every character is an opportunity, as for most ideographs.
    const parts = partsOfWord(word, (piece) => Array.from(piece, (_, i) => i + 1));
    return parts.map((part) => part.text + signs[part.after]).join('');
  });
  return words.join(signs.space);
}

const cases = `
one two → one·two
Mr.\u00a0Ladislaw → Mr.~Ladislaw
far\u00a0\u00a0off, \u00a0and near → far·off,·and·near
dusk—and dawn → dusk—|and·dawn
“No—” he said → “No—”·he·said
—No, said she → —No,·said·she
1914–1918 → 1914–|1918
well…maybe → well…|maybe
and… → and…
lime-tree → lime-|tree
T-shirt → T-|shirt
-5 degrees → -5·degrees
and/or → and/|or
猫である → 猫|で|あ|る
`;

test.each(
  cases
    .trim()
    .split('\n')
    .map((line) => line.split(' → ')),
)('%s → %s', (before, after) => {
  expect(marked(before ?? '')).toBe(after);
});

test('an overlong word may end a line anywhere, and loses nothing', () => {
  const scream = `${'A'.repeat(99)}gh`;
  expect(marked(scream)).toContain('¦');
  expect(marked(scream).replaceAll('¦', '')).toBe(scream);
});

test('marks stay with their letters when an overlong word is cut', () => {
  expect(marked('e\u0301'.repeat(60))).not.toMatch(/¦\u0301/);
});

test('a space that ties ends a word which goes on in another face', () => {
  expect(partsOfWord('Mrs.\u00a0', () => [])).toEqual([
    { text: 'Mrs.', after: 'join' },
    { text: '', after: 'tie' },
  ]);
});
