// Sections → bookmarks, nested as the book is.
import type { Bookmark, Destination } from '../types.ts';
import type { SectionRows } from './sections.ts';

/** Makes the bookmarks of all titled sections; chapters stand under their part. */
export function nestBookmarks(
  sections: readonly SectionRows[],
  destinations: ReadonlyMap<string, Destination>,
): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  for (const { title, destination, depth } of sections) {
    const place = destinations.get(destination);
    if (title === undefined || place === undefined) continue;
    const bookmark = { title, destination: { ...place, y: 0 }, children: [] };
    const parent = depth > 0 ? bookmarks.at(-1) : undefined;
    (parent?.children ?? bookmarks).push(bookmark);
  }
  return bookmarks;
}
