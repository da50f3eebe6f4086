// The title that an author states apart from the text, and what it says of a line that might be one.
import type { Manuscript } from '../manuscript/types.ts';
import { fieldForKey } from '../metadata/field-lookup.ts';
import { foldToWords } from '../typography/fold.ts';
import type { Facts } from './facts.ts';
import type { Line } from './line.ts';

/** The title in the front matter, folded; undefined when there is none. */
export function readStatedTitle(frontMatter: Manuscript['frontMatter']): string | undefined {
  const value = frontMatter.find(({ key }) => fieldForKey(key) === 'title')?.value;
  return typeof value === 'string' && value.trim() !== '' ? foldToWords(value) : undefined;
}

/**
 * Whether a line is another title than the one in the front matter, and so a heading of the text:
 *
 *     title: The Harbour Book      # The Harbour Book: A Novel    the book's title
 *                                  # The Landing                  a chapter
 */
export function contradictsTitle({ text }: Pick<Line, 'text'>, { statedTitle }: Facts): boolean {
  if (statedTitle === undefined) return false;
  const own = foldToWords(text);
  return own !== '' && !begins(own, statedTitle) && !begins(statedTitle, own);
}

function begins(whole: string, words: string): boolean {
  return `${whole} `.startsWith(`${words} `);
}
