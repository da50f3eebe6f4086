// A paragraph as typed → as a typographer sets it. Letters and digits are never touched; neither
// are web addresses. The caller keeps code out by putting `opaque` in its place.
import { conventionsOf } from './conventions.ts';
import { ellipsisEdits, hyphenEdits, speechEdits } from './dashes.ts';
import { applyEdits, type Edit, mergeEdits } from './edits.ts';
import { quoteEdits } from './quotes.ts';
import { spaceEdits } from './spaces.ts';

/** What to change in one paragraph; `language` is a BCP 47 tag. */
export function smartEdits(text: string, language: string): Edit[] {
  const conventions = conventionsOf(language);
  const edits = mergeEdits(
    quoteEdits(text, conventions),
    speechEdits(text, conventions),
    hyphenEdits(text, conventions),
    ellipsisEdits(text),
    ...spaceEdits(text, conventions),
  );
  return outside(edits, addressesIn(text));
}

/** The edits that touch none of the places `from`–`to`; both lists are sorted. */
function outside(edits: Edit[], places: readonly [from: number, to: number][]): Edit[] {
  let next = 0;
  return edits.filter(({ at }) => {
    while ((places[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    return at < (places[next]?.[0] ?? Number.POSITIVE_INFINITY);
  });
}

/** The same for text that stands alone, such as a title. */
export function smartText(text: string, language: string): string {
  return applyEdits(text, smartEdits(text, language));
}

/** `https://a.b/c--d`, `www.a.b`, `a.b@c.d`; the stop or mark after one is not part of it. */
function addressesIn(text: string): [from: number, to: number][] {
  if (!/:\/\/|www\.|@/.test(text)) return [];
  const found = text.matchAll(
    /(?:https?:\/\/|www\.)[^\s<>"”]{1,2000}|\w[\w.+'-]{0,63}@[\w.-]{1,255}/g,
  );
  return [...found].map(({ index, 0: address }) => {
    return [index, index + address.replace(/[.,;:!?'’)]+$/, '').length];
  });
}
