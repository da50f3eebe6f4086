// Text that runs from right to left: the level of every stretch of a paragraph (UAX #9). Loaded only
// for books that have such text.
import type { Bidi } from 'bidi-js';
import { nodesOf } from '../../book/nodes.ts';
import type { Book } from '../../book/types.ts';
import { hasRightToLeftLetters } from '../../typography/right-to-left.ts';
import type { TextRun } from './runs.ts';

/** Cuts runs where the direction changes, and gives each its level. */
export type Levels = (runs: readonly TextRun[]) => readonly TextRun[];

/** Marks that turn what follows from right to left (UAX #9, 2). */
const marks = /[\u200f\u202b\u202e\u2067]/;

/** The rule for a book in this direction; one without such text needs none. */
export async function loadLevels(book: Book, direction: 'ltr' | 'rtl'): Promise<Levels> {
  if (direction === 'ltr' && !isMixed(book)) return (runs) => runs;
  // Its types speak of another kind of module than it is.
  const { default: factory }: { default: unknown } = await import('bidi-js');
  if (typeof factory !== 'function') return (runs) => runs;
  const bidi: Bidi = factory();
  return (runs) => {
    const text = runs.map((run) => run.text).join('');
    if (readsAsOne(text, direction)) return runs;
    return cutByLevel(runs, bidi.getEmbeddingLevels(text, direction).levels);
  };
}

// A line of Latin in a Hebrew book reads from left to right as a whole; `1.` is no such line.
function readsAsOne(text: string, direction: 'ltr' | 'rtl'): boolean {
  return !hasRightToLeft(text) && (direction === 'ltr' || /\p{L}/u.test(text));
}

/** Whether a text has letters that run from right to left, or marks that say so. */
export function hasRightToLeft(text: string): boolean {
  return hasRightToLeftLetters(text) || marks.test(text);
}

function isMixed(book: Book): boolean {
  const { title = '' } = book.metadata;
  if (hasRightToLeft(title)) return true;
  for (const { value } of nodesOf([book], 'text')) if (hasRightToLeft(value)) return true;
  return false;
}

function cutByLevel(runs: readonly TextRun[], levels: Uint8Array): TextRun[] {
  const cut: TextRun[] = [];
  let offset = 0;
  for (const run of runs) {
    let from = 0;
    for (let to = 1; to <= run.text.length; to++) {
      const level = levels[offset + from] ?? 0;
      if (to < run.text.length && levels[offset + to] === level) continue;
      cut.push({ ...run, text: run.text.slice(from, to), level });
      from = to;
    }
    offset += run.text.length;
  }
  return cut;
}
