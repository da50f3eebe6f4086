// Manuscripts and what a run declares of them → the words that the text of the book must have, in order; those
// that may stand elsewhere apart from them.
import { linesOf } from './source-lines.ts';
import { readLetters } from './source-marks.ts';
import type { MovingLines, Printed, Source, SourceWord, Use } from './types.ts';
import { useFinder } from './uses.ts';
import { keysOf, placedWords, visible } from './words.ts';

/** Words of lines that move together. */
export interface Moving extends MovingLines {
  source: number;
  words: SourceWord[];
}

/** What a book must hold. */
export interface Wanted {
  /** In this order. */
  fixed: SourceWord[];
  moving: Moving[];
}

/** Reads the words of all sources, as they are to be printed in a book of this kind. */
export function wantedWords(
  sources: readonly Source[],
  { kind, words }: Pick<Printed, 'kind' | 'words'>,
): Wanted {
  const keys = new Set(words.map(({ key }) => key));
  const isPrinted = (key: string): boolean => keys.has(key);
  const wanted: Wanted = { fixed: [], moving: [] };
  for (const [index, source] of sources.entries()) {
    const lines = linesOf(source.bytes, source.encoding);
    const owners = ownersOf(source, lines, index, wanted);
    let inLine: Moving | undefined;
    for (const word of labelled(wordsOf(lines, source, index, isPrinted), source.moving)) {
      const owner = owners[word.line];
      if (owner === 'left') continue;
      if (word.use !== 'note') inLine = undefined;
      else if (inLine === undefined) {
        inLine = newMoving(wanted, { line: word.line, endLine: word.line }, index);
        // In its place stands a mark, which has no words.
        (owner?.words ?? wanted.fixed).push({ ...word, key: '', use: 'mark' });
      }
      const use = word.use === 'note' || isShown(word.use, kind) ? 'text' : word.use;
      (inLine ?? owner ?? { words: wanted.fixed }).words.push({ ...word, use });
    }
  }
  return wanted;
}

/** An EPUB holds the words for each picture; a page shows the picture. */
function isShown(use: Use, kind: Printed['kind']): boolean {
  return use === 'picture' && kind === 'epub';
}

function newMoving(wanted: Wanted, lines: MovingLines, source: number): Moving {
  const moving: Moving = { ...lines, source, words: [] };
  wanted.moving.push(moving);
  return moving;
}

/** The book has its own heading for a note: the first words of a note that has one are its label. */
function labelled(words: readonly SourceWord[], notes: readonly MovingLines[]): SourceWord[] {
  const left = new Map<number, number>();
  for (const { line, title } of notes) if (title) left.set(line, keysOf(title).length);
  return words.map((word) => {
    const count = left.get(word.line) ?? 0;
    if (count === 0) return word;
    left.set(word.line, count - 1);
    return word.use === 'text' ? { ...word, use: 'label' } : word;
  });
}

/** By line: lines left out, or the moving words a line belongs to; of two that share it the inner one. */
function ownersOf(
  source: Source,
  lines: readonly string[],
  index: number,
  wanted: Wanted,
): (Moving | 'left' | undefined)[] {
  const owners: (Moving | 'left' | undefined)[] = new Array(lines.length + 2).fill(undefined);
  const size = ({ line, endLine }: MovingLines): number => endLine - line;
  for (const range of source.moving.toSorted((a, b) => size(b) - size(a))) {
    owners.fill(newMoving(wanted, range, index), range.line, range.endLine + 1);
  }
  for (const { line, endLine, reason } of source.left) {
    // A mark of a scene break may be printed, and what is markup is seen in the text itself.
    if (reason !== 'scene break mark' && reason !== 'markup')
      owners.fill('left', line, endLine + 1);
  }
  return owners;
}

/** The words of a text with their lines and uses. */
function wordsOf(
  lines: readonly string[],
  source: Source,
  index: number,
  isPrinted: (key: string) => boolean,
): SourceWord[] {
  const text = visible(readLetters(lines.join('\n'), isPrinted));
  const useAt = useFinder(text, source);
  const words: SourceWord[] = [];
  let line = 1;
  let next = text.indexOf('\n');
  for (const { key, text: word, apart, at, end } of placedWords(text)) {
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
    words.push({ key, text: word, apart, source: index, line, use: useAt(at, end, line) });
  }
  return words;
}
