// Two editions of a book compared: which chapters came, went, moved or were renamed, and how many
// words changed in each. Knows chapters by title and text alone, wherever they were read from.
import { lettersOf } from '../book/letters.ts';
import { wordsIn } from '../book/words.ts';
import type { ChapterText } from './chapter-text.ts';
import { pairChapters, stayingPlaces } from './pairs.ts';

/** What became of one chapter. Places are 1-based: `from` in the old edition, `to` in the new. */
export type Change =
  | { kind: 'added'; title: string; to: number; words: number }
  | { kind: 'removed'; title: string; from: number; words: number }
  | {
      kind: 'kept';
      title: string;
      from: number;
      to: number;
      /** The title it had, where it was renamed. */
      oldTitle?: string;
      /** It changed its place among the chapters that are in both. */
      moved: boolean;
      /** Words that only changed their place in the chapter count on neither side. */
      wordsAdded: number;
      wordsRemoved: number;
    };

/** Compares two editions: the chapters of the new one in order, then those that are gone. */
export function compareEditions(
  before: readonly ChapterText[],
  after: readonly ChapterText[],
): Change[] {
  const fromOf = pairChapters(before, after);
  const staying = stayingPlaces(after.map((_, to) => fromOf.get(to)));
  const paired = new Set(fromOf.values());
  const now = after.map((chapter, to): Change => {
    const from = fromOf.get(to);
    const old = from === undefined ? undefined : before[from];
    if (from === undefined || !old) return added(chapter, to);
    return kept(old, chapter, { from: from + 1, to: to + 1, moved: !staying.has(to) });
  });
  const gone = before.map(removed).filter((_, from) => !paired.has(from));
  return [...now, ...gone];
}

function added({ title, text }: ChapterText, to: number): Change {
  return { kind: 'added', title, to: to + 1, words: wordsIn(text).length };
}

function removed({ title, text }: ChapterText, from: number): Change {
  return { kind: 'removed', title, from: from + 1, words: wordsIn(text).length };
}

type Movement = Pick<Extract<Change, { kind: 'kept' }>, 'from' | 'to' | 'moved'>;

function kept(old: ChapterText, { title, text }: ChapterText, place: Movement): Change {
  const renamed = old.title === title ? {} : { oldTitle: old.title };
  return { kind: 'kept', title, ...place, ...renamed, ...countChanges(old.text, text) };
}

/** Words of each text that the other lacks; apostrophes and hyphens do not count. */
function countChanges(old: string, text: string): { wordsAdded: number; wordsRemoved: number } {
  if (old === text) return { wordsAdded: 0, wordsRemoved: 0 };
  const left = new Map<string, number>();
  const before = wordsIn(old).map(lettersOf);
  for (const word of before) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  const after = wordsIn(text).map(lettersOf);
  for (const word of after) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return { wordsAdded: after.length - shared, wordsRemoved: before.length - shared };
}
