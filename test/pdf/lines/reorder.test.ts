// The order of words in a line, against that of bidi-js for its characters. `|` ends a line.
import { type Bidi, default as bidiFactory } from 'bidi-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindManuscript } from '../../../src/compile.ts';
import { createPieceMaker, makePieces, type Pieces } from '../../../src/pdf/lines/pieces.ts';
import { visualOrder } from '../../../src/pdf/lines/reorder.ts';
import { loadLevels } from '../../../src/pdf/text/bidi.ts';
import type { Shaper } from '../../../src/pdf/text/shape.ts';

// Its types speak of another kind of module than it is.
const factory: unknown = bidiFactory;
if (typeof factory !== 'function') throw new Error('bidi-js has another form');
const bidi: Bidi = factory();
type Direction = 'ltr' | 'rtl';

const blocks: Shaper = {
  shape: (face, text) => [{ face, text, width: 500 * text.length, glyphs: [] }],
  width: () => 250,
  ink: () => undefined,
  faces: () => new Map(),
  missing: () => new Set(),
};
const { book } = await bindManuscript(Buffer.from('שלום'), { file: 'one.txt' });

async function piecesOf(text: string, direction: Direction): Promise<Pieces> {
  const levels = await loadLevels(book, direction);
  const lean = () => 'none' as const;
  const rules = { hyphenate: () => [], opportunities: () => [], levels, hang: false, lean };
  return makePieces(createPieceMaker(blocks, rules), [{ text, face: 'regular' }]);
}

/** Lines as they are seen from left to right. */
async function seen(text: string, direction: Direction): Promise<string[]> {
  const lines = text.split(' | ');
  const { pieces, gaps } = await piecesOf(lines.join(' '), direction);
  let from = 0;
  return lines.map((line) => {
    let to = from;
    for (let left = line.replace(/\s/g, '').length; left > 0; to++) {
      left -= pieces[to]?.text.length ?? left;
    }
    const order = visualOrder(
      pieces.slice(from, to),
      gaps.slice(from, to - 1),
      direction === 'rtl',
    );
    from = to;
    return order.pieces
      .map((piece, i) => shown(piece.text, piece.level) + (order.gaps[i]?.spaced ? ' ' : ''))
      .join('');
  });
}

function shown(text: string, level: number): string {
  if (level % 2 === 0) return text;
  return [...text]
    .reverse()
    .map((sign) => bidi.getMirroredCharacter(sign) ?? sign)
    .join('');
}

/** The same lines as bidi-js orders them. */
function expected(text: string, direction: Direction): string[] {
  const lines = text.split(' | ');
  const whole = lines.join(' ');
  const levels = bidi.getEmbeddingLevels(whole, direction);
  let from = 0;
  return lines.map((line) => {
    const start = from;
    from += line.length + 1;
    return bidi
      .getReorderedString(whole, levels, start, start + line.length - 1)
      .slice(start, start + line.length);
  });
}

test('a quotation with numbers is read from the right as a whole', async () => {
  expect(await seen('He wrote: "שם 127 גלים, כי אחד" and left.', 'ltr')).toEqual([
    'He wrote: "דחא יכ ,םילג 127 םש" and left.',
  ]);
});

test.each([
  ['He wrote: "שם 127 גלים או אולי 128, כי אחד מהם" and left.', 'ltr'],
  ['He wrote: "שם 127 גלים | או אולי 128, כי | אחד מהם" and left.', 'ltr'],
  ['He wrote: "אולי 128 גלים, ושם" and left.', 'ltr'],
  ['He wrote: "פרק 12, פסוק 7, | עמוד 3" and left.', 'ltr'],
  ['two numbers: "שם 127 128 גלים" (all)', 'ltr'],
  ['היא קראה את Virginia Woolf (1927), ואת העמוד 52 שבו.', 'rtl'],
  ['היא קראה את To the | Lighthouse, 12 of 13, והלכה.', 'rtl'],
  ['3 / המגדלור של יפו / 7', 'rtl'],
  ['1.', 'rtl'],
] as const)('%s (%s)', async (text, direction) => {
  expect(await seen(text, direction)).toEqual(expected(text, direction));
});

test('whatever words stand in a line', async () => {
  const word = fc.string({
    unit: fc.constantFrom(...'abאבג12,.:"()-'),
    minLength: 1,
    maxLength: 4,
  });
  const text = fc
    .array(word, { minLength: 2, maxLength: 9 })
    .map((words) => `א ${words.join(' ')}`);
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom('ltr', 'rtl'), async (line, direction: Direction) => {
      expect(await seen(line, direction)).toEqual(expected(line, direction));
    }),
    { seed: 7, numRuns: 400 },
  );
});
