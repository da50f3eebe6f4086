// Right-to-left text: what stands where in a line. Cases are drawn with Latin capitals for letters
// that run from right to left, as UAX #9 does.
import { expect, test } from 'vitest';
import { fitLine } from '../../../src/pdf/lines/fit.ts';
import type { PieceGap } from '../../../src/pdf/lines/gaps.ts';
import type { Piece } from '../../../src/pdf/lines/pieces.ts';
import { visualOrder } from '../../../src/pdf/lines/reorder.ts';

const gap: PieceGap = { width: 200, stretch: 110, shrink: 60, penalty: 0, spaced: true };

function piece(text: string): Piece {
  const level = /[A-Z]/.test(text) ? 1 : 0;
  const bare = { width: 0, hangLeft: 0, hangRight: 0, parts: [], scale: 1, tag: undefined };
  return { ...bare, text, face: 'regular', level };
}

function seen(text: string, rightToLeft: boolean): string {
  const words = text.split(' ').map(piece);
  const levelled = rightToLeft ? words.map((word) => ({ ...word, level: word.level || 2 })) : words;
  const order = visualOrder(
    levelled,
    words.slice(1).map(() => gap),
    rightToLeft,
  );
  return order.pieces.map((each) => each.text).join(' ');
}

test.each([
  ['he said CAR TWO and went', 'he said TWO CAR and went'],
  ['all latin', 'all latin'],
  ['CAR TWO', 'TWO CAR'],
])('in a left-to-right line: %s → %s', (before, after) => {
  expect(seen(before, false)).toBe(after);
});

test.each([
  ['THE CAR means that', 'means that CAR THE'],
  ['ONE two THREE', 'THREE two ONE'],
])('in a right-to-left line: %s → %s', (before, after) => {
  expect(seen(before, true)).toBe(after);
});

test('letters from right to left are not spaced: Arabic ones are joined', () => {
  const style = {
    ...{ size: 10, left: 0, baseline: 0, measure: 100, indents: [], hang: 0, expansion: 0 },
    ...{ hyphenate: false, rightToLeft: false, tracking: 60, align: 'center' as const },
  };
  const line = { gaps: [], indent: 0, ratio: 0, last: true };
  expect(fitLine({ ...line, pieces: [piece('latin')] }, style).tracking).toBe(60);
  expect(fitLine({ ...line, pieces: [piece('ARABIC')] }, style).tracking).toBe(0);
});
