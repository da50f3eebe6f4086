// Pages of a PDF on which nothing of the text stands: title page, front page, contents, colophon.
// Their words are the book's own, and each must be one that the book may bring.
import type { Sheet } from './rows.ts';

/** Numbers of pages, chapters and years, in figures or Roman. */
const number = /^(?:\d+|[ivxlcdm]+)$/;

/** Words that such pages may have: the book's own, and on those of the contents words of headings. */
export interface Known {
  own: ReadonlySet<string>;
  headings: ReadonlySet<string>;
  contents: ReadonlySet<number>;
}

/** Accounts for the words of such pages and adds them to `around`; other pages are left as they are. */
export function takeOwnPages({ words, used }: Sheet, around: Set<string>, known: Known): void {
  const pages = new Map<number, number[]>();
  const others = new Set<number>();
  for (const [place, { page, key, inHead }] of words.entries()) {
    if (inHead) continue;
    const isKnown = known.own.has(key) || number.test(key);
    if (used[place] === 1 || !(isKnown || (known.contents.has(page) && known.headings.has(key)))) {
      others.add(page);
    }
    const places = pages.get(page);
    if (places === undefined) pages.set(page, [place]);
    else places.push(place);
  }
  for (const [page, places] of pages) {
    if (others.has(page)) continue;
    for (const place of places) {
      used[place] = 1;
      around.add(words[place]?.key ?? '');
    }
  }
}
