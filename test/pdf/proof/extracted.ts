// What a program of somebody else's extracts from a PDF, beside what its pages paint: page by page
// the same words, heads and folios too. Form feeds end the pages of its output.
import type { Piece, PrintedPage } from './printed.ts';

/** A word as painted; of more than one part where lines end inside it. */
type Parted = readonly string[];

/** What is wrong with a page's words; undefined if nothing is. */
type Compare = (words: readonly Parted[], found: readonly string[]) => string | undefined;

/** Sentences about pages whose words are not those of `output`, or not in their order. */
export function compareInOrder(pages: readonly PrintedPage[], output: string): string[] {
  return compare(pages, output, firstDifference);
}

/** The same in any order, for a program that guesses at columns and drops hyphens at line ends. */
export function compareInAnyOrder(pages: readonly PrintedPage[], output: string): string[] {
  return compare(pages, output, surplus);
}

function compare(pages: readonly PrintedPage[], output: string, words: Compare): string[] {
  const extracted = output.split('\f');
  const count = extracted.length - 1;
  const wrong = count === pages.length ? [] : [`${count} pages of text for ${pages.length} pages`];
  for (const [i, page] of pages.entries()) {
    const found = bare(extracted[i] ?? '').split(/\s+/);
    const difference = words(wordsOn(page), found.filter(isSeen));
    if (difference) wrong.push(`page ${page.label}: ${difference}`);
  }
  return wrong;
}

/** Hyphens of ours are U+00AD in the file. They say nothing: some programs drop them, some do not. */
function bare(text: string): string {
  return text.replaceAll('\u00ad', '');
}

function isSeen(text: string): boolean {
  return text !== '';
}

function wordsOn({ pieces }: PrintedPage): Parted[] {
  const words: string[][] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    // Artifacts are strings that stand alone.
    const isApart = !before?.owner || !piece.owner;
    const isNextLine = before?.start.y !== piece.start.y;
    for (const [i, part] of bare(piece.text).split(/\s/).entries()) {
      const last = words.at(-1);
      if (i > 0 || isApart || last === undefined) words.push([part]);
      else if (isNextLine) last.push(part);
      else last.push(`${last.pop() ?? ''}${part}`);
    }
    before = piece;
  }
  return words.map((parts) => parts.filter(isSeen)).filter(({ length }) => length > 0);
}

/** Where a line ends inside a word, and nowhere else, there may be one word or two. */
function firstDifference(words: readonly Parted[], found: readonly string[]): string | undefined {
  let at = 0;
  for (const parts of words) {
    let rest = parts;
    while (rest.length > 0) {
      const next = found[at];
      const end = rest.findIndex((_, i) => rest.slice(0, i + 1).join('') === next);
      if (end < 0) return describe(parts.join(''), found, at);
      rest = rest.slice(end + 1);
      at += 1;
    }
  }
  return at === found.length ? undefined : describe('', found, at);
}

function describe(wanted: string, found: readonly string[], at: number): string {
  const [near, next] = [found.slice(Math.max(0, at - 4), at), found.slice(at, at + 2)];
  return `after “${near.join(' ')}” stands “${next.join(' ')}”, not “${wanted}”`;
}

/** Words that only one side has. */
function surplus(words: readonly Parted[], found: readonly string[]): string | undefined {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  const take = (word: string): boolean => {
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    return count > 0;
  };
  // Words in one part first: what two parts might make must not take them away.
  const lost = words
    .toSorted((a, b) => a.length - b.length)
    .filter((parts) => !take(parts.join('')) && !take(unhyphened(parts)) && !parts.every(take));
  const added = [...left].flatMap(([word, count]) => (count > 0 ? [word] : []));
  if (lost.length + added.length === 0) return undefined;
  return `lost “${lost.map((parts) => parts.join('')).join(' ')}”, added “${added.join(' ')}”`;
}

function unhyphened(parts: Parted): string {
  return parts.map((part, i) => (i < parts.length - 1 ? part.replace(/-$/, '') : part)).join('');
}
