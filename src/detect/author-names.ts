// Names of authors as they stand under titles: `by H. Dray`, `BY` over a name, a bare handle.
import type { FoundField } from '../metadata/statements.ts';
import { readShape } from './heading-shapes.ts';
import type { Line } from './line.ts';

//  accepted  by H. Dray     BY     Written by: anna     A story by Anna     By: annaquick
//  rejected  By the second crossing the moon was up.
const byline =
  /^[\s*_~(-]*(?:(?:an? )?(?:[a-zÀ-῿]+ ){0,3}?(?:story|tale|novel|fic|fanfic|fan ?fiction|novella) by|written by|by|von|par|por|di|door|автор:?)(?:\s*:\s*|\s+)((?:[a-zÀ-῿]|[\w.-]+\W*$|the )[^,;!?]{1,60})$/i;

/** Each byline has one of these words; hardly another line has one before a name. */
const preposition = /(?:by|von|par|por|di|door|автор)[\s:]/i;

/** Whether a line gives the author after `by`. */
export function isByline(text: string): boolean {
  if (isLoneBy(text)) return true;
  if (!preposition.test(text.slice(0, 120))) return false;
  const [, name = ''] = byline.exec(text) ?? [];
  return name !== '' && name.split(' ').length <= 6 && !/\b(?:was|were|had|the \p{Ll})/u.test(name);
}

/** The name after `by`; absent when there is none. */
export function nameAfterBy(text: string): string | undefined {
  return byline.exec(text)?.[1];
}

/** Whether a line is the word `by` alone, with the name below it. */
export function isLoneBy(text: string): boolean {
  return /^[\s*_]*by[\s*_:]*$/i.test(text);
}

const functionWords =
  /^(?:the|a|an|of|and|in|to|for|on|at|or|from|with|is|my|your|his|her|part|chapter|story|tale|one)$/i;

//  accepted  Anna Quick     E. LARCH     ness-of-the-hill     mothwing77
//  rejected  A Tale of Trade     Spring     It rained     for Maud
/** Whether a line is nothing but a name or a handle. */
export function isName(line: Line): boolean {
  const { text, words } = line;
  const under = line.last && line.block.lines.length === 2; // right below the title
  if (
    line.prose ||
    !((line.first && line.last) || under) ||
    words > 4 ||
    /[.!?:;,…]$/u.test(text.replace(/\p{Lu}\.$/u, ''))
  )
    return false;
  if (readShape(text) || /["“”()]|\d{4}/.test(text)) return false;
  const parts = text.split(/\s+/);
  if (parts.length === 1)
    return /^[\p{L}][\p{L}\p{N}._-]{2,30}$/u.test(text) && !functionWords.test(text);
  return parts.every(
    (part) =>
      /^(?:\p{Lu}[\p{L}.’'-]*|d[aeiu]|v[ao]n|der|la|le)$/u.test(part) && !functionWords.test(part),
  );
}

/** The author that a line gives. */
export function authorField(
  text: string,
  line: Line,
  confidence: number,
  from: 'line' | 'guess',
): FoundField {
  const written = text.replace(/^[\s*_]+|[\s*_]+$/g, '');
  const value = /[a-zÀ-῿]{2}\.$/i.test(written) ? written.slice(0, -1) : written;
  return {
    field: 'creators',
    key: 'Author',
    value,
    origin: { from, line: line.number, confidence },
  };
}
