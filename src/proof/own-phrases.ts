// Printed words that nothing in the manuscript accounts for → those that are no phrase of the book's
// own: its labels, titles of its pages, values of its metadata.
import { lettersOf, wordsAt } from './letters.ts';
import type { Sheet } from './rows.ts';

/** Blocks or lines that are a phrase of the book's own may have several lines in a PDF. */
const MAX_OWN_BLOCKS = 4;

/** Takes out what the book brings itself, block by block; accounts for it. */
export function withoutOwn(
  places: readonly number[],
  sheet: Sheet,
  own: ReadonlySet<string>,
): number[] {
  const blocks = wholeBlocks(places, sheet);
  const left: number[] = [];
  for (let n = 0; n < blocks.length; ) {
    const size = ownBlocks(blocks.slice(n, n + MAX_OWN_BLOCKS), sheet, own);
    if (size === 0) left.push(...(blocks[n]?.places ?? []));
    for (const { places: each } of blocks.slice(n, n + size)) {
      for (const place of each) sheet.used[place] = 1;
    }
    n += Math.max(1, size);
  }
  return left;
}

/** How many of the first blocks are one phrase together. */
function ownBlocks(
  blocks: readonly WholeBlock[],
  { words }: Sheet,
  own: ReadonlySet<string>,
): number {
  let phrase = '';
  let size = 0;
  for (const [n, { places, isWhole }] of blocks.entries()) {
    if (!isWhole) break;
    phrase += lettersOf(wordsAt(words, places));
    if (own.has(phrase)) size = n + 1;
  }
  return size;
}

interface WholeBlock {
  places: number[];
  /** Whether the block has no other words. */
  isWhole: boolean;
}

function wholeBlocks(places: readonly number[], { words }: Sheet): WholeBlock[] {
  const blocks: WholeBlock[] = [];
  for (const [n, place] of places.entries()) {
    const block = words[place]?.block;
    const before = places[n - 1];
    if (before === undefined || words[before]?.block !== block) {
      blocks.push({ places: [], isWhole: words[place - 1]?.block !== block });
    }
    const last = blocks.at(-1);
    if (last === undefined) continue;
    if (last.places.length > 0 && last.places.at(-1) !== place - 1) last.isWhole = false;
    last.places.push(place);
    const next = places[n + 1];
    const ends = next === undefined || words[next]?.block !== block;
    if (ends && words[place + 1]?.block === block) last.isWhole = false;
  }
  return blocks;
}
