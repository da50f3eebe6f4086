// What the columns of a table ask for → their widths. Knows nothing of words.

/** What one column asks for; lengths are points. */
export interface Claim {
  /** Width of its widest cell, set in one line. */
  whole: number;
  /** Width of its longest word. */
  word: number;
}

// A column never gets less than this part of an even share.
const MIN_SHARE = 0.5;

/** Shares out a room: in proportion, unless a word would then stand out of its column. */
export function shareColumns(claims: readonly Claim[], room: number): number[] {
  const least = (room / claims.length) * MIN_SHARE;
  const wanted = claims.map(({ whole }) => Math.max(whole, least));
  const total = sumOf(wanted);
  const shares = total <= room ? wanted : wanted.map((width) => (width / total) * room);
  const words = claims.map(({ word }) => word);
  if (shares.every((width, i) => width >= (words[i] ?? 0))) return shares;
  const spare = room - sumOf(words);
  return spare < 0 ? cutDown(words, room) : shareSpare(words, wanted, spare);
}

/** To each its longest word, and of what is left a part of what it asks for besides. */
function shareSpare(words: readonly number[], wanted: readonly number[], spare: number): number[] {
  const more = words.map((word, i) => Math.max(0, (wanted[i] ?? 0) - word));
  const part = Math.min(1, spare / Math.max(1, sumOf(more)));
  return words.map((word, i) => word + (more[i] ?? 0) * part);
}

/** The widest columns give up what is too much; the words of the others stay whole. */
function cutDown(words: readonly number[], room: number): number[] {
  const sorted = [...words].sort((a, b) => a - b);
  let left = room;
  let most = 0;
  for (const [i, word] of sorted.entries()) {
    most = left / (sorted.length - i);
    if (word > most) break;
    left -= word;
  }
  return words.map((word) => Math.min(word, most));
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
