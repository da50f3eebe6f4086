// Glyphs of a word that runs from right to left → its letters, and the points and dots that belong to
// them, each with its place. Knows nothing of how they are written.
import { hasRightToLeftLetters } from '../../typography/right-to-left.ts';
import type { Glyph } from '../types.ts';

/** A glyph where it stands in its word, in thousandths of an em from its left end. */
export interface Spot {
  glyph: Glyph;
  x: number;
  /** What it is read as: a letter is read with its points. */
  codePoints: readonly number[];
}

/** A word whose letters stand apart from what is set above and below them. */
export interface CombiningWord {
  letters: readonly Spot[];
  marks: readonly Spot[];
  /** Where its right end stands. */
  width: number;
}

// A glyph for nothing; some readers want a code point for each.
const unseen = [0x200b];

/** Parts letters from marks. The widest glyph of a cluster is its letter; marks have no width. */
export function readCombining(glyphs: readonly Glyph[]): CombiningWord {
  const letters: Spot[] = [];
  const marks: Spot[] = [];
  let x = 0;
  for (let start = 0, end = 0; start < glyphs.length; start = end) {
    end = clusterEnd(glyphs, start);
    const cluster = glyphs.slice(start, end);
    const letter = widestOf(cluster);
    for (const glyph of cluster) {
      const codePoints = glyph === letter ? (cluster[0]?.codePoints ?? unseen) : unseen;
      (glyph === letter ? letters : marks).push({ glyph, x: x + glyph.dx, codePoints });
      x += glyph.advance;
    }
  }
  return { letters, marks, width: x };
}

function clusterEnd(glyphs: readonly Glyph[], start: number): number {
  let end = start + 1;
  while (end < glyphs.length && glyphs[end]?.codePoints.length === 0) end++;
  return end;
}

function widestOf(cluster: readonly Glyph[]): Glyph | undefined {
  return cluster.reduce<Glyph | undefined>((widest, glyph) => {
    return widest && widest.advance >= glyph.advance ? widest : glyph;
  }, undefined);
}

// Below it stand Latin, Greek, Cyrillic and Armenian, which are most letters of most books.
const FIRST_RIGHT_TO_LEFT = 0x590;

/** Whether a word has letters that run from right to left. */
export function hasRightToLeftGlyphs(glyphs: readonly Glyph[]): boolean {
  return glyphs.some(({ codePoints: [first = 0] }) => {
    return first >= FIRST_RIGHT_TO_LEFT && hasRightToLeftLetters(String.fromCodePoint(first));
  });
}
