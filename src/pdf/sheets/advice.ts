// What imposed sheets ask of paper and hands → messages: pages made smaller, folds too thick, pages
// moved too far. It knows the numbers of an imposition, not its sheets.
import { type Message, message } from '../../messages.ts';
import type { Imposed } from './impose.ts';
import type { Imposition } from './sheet.ts';

/** Leaves of paper that fold flat and can be stitched through: some eighty pages. */
const MAX_LEAVES = 20;
/** What creep may take of the inner margin: nearer to the fold, text sinks into it. */
const GIVEN_MARGIN = 1 / 2;

const POINTS_OF_MILLIMETRE = 72 / 25.4;

/** What to do instead, by the way the book is folded. */
const thinner: Record<Imposition['fold'], string> = {
  booklet: '--impose signatures',
  signatures: 'fewer --sheets',
  quarto: 'fewer --sheets',
};

/** Advice on the sheets of a book whose pages have an inner margin of `inner` points. */
export function adviseOnSheets(
  { scale, sheets, shift }: Omit<Imposed, 'signatures'>,
  fold: Imposition['fold'],
  inner: number,
): Message[] {
  const advice = thinner[fold];
  const room = inner * scale * GIVEN_MARGIN;
  const leaves = fold === 'quarto' ? sheets * 2 : sheets;
  return [
    ...(scale < 1 ? [message('sheets-reduced', { percent: Math.floor(scale * 100) })] : []),
    ...(leaves > MAX_LEAVES ? [message('signature-thick', { sheets, advice })] : []),
    ...(shift > room
      ? [message('creep-surplus', { ...inMillimetres({ shift, room }), advice })]
      : []),
  ];
}

function inMillimetres(lengths: Record<string, number>): Record<string, string> {
  const entries = Object.entries(lengths).map(([name, length]) => {
    return [name, (length / POINTS_OF_MILLIMETRE).toFixed(1)];
  });
  return Object.fromEntries(entries);
}
