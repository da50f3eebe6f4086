// A title → the shorter ones that may stand for it in a running head, none of which ends in the air.
import { neverLast } from '../typography/particles.ts';

/** A head names a title by its first words; more would be the title itself. */
const MAX_WORDS = 4;

/** Titles for a head, the longest first: `Now or Never`, `Now` for “Now or Never and Other Stories”. */
export function shortTitles(title: string, language: string): string[] {
  const words = title.split(/\s+/).filter((word) => word !== '');
  const loose = neverLast(language);
  const counts = Array.from({ length: Math.min(MAX_WORDS, words.length) }, (_, i) => i + 1);
  const whole = words.length <= MAX_WORDS ? [words.join(' ')] : [];
  const shorter = counts.reverse().map((count) => wholeSense(words.slice(0, count), loose));
  return [...new Set([...whole, ...shorter])].filter((short) => short !== '');
}

/** The words without those at the end that lead on, and without the sign that does. */
function wholeSense(words: readonly string[], loose: ReadonlySet<string>): string {
  const last = words.findLastIndex((word) => bare(word) !== '' && !loose.has(bare(word)));
  return words
    .slice(0, last + 1)
    .join(' ')
    .replace(/[,;:]+$/, '');
}

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
