// What stands above an author's note: one heading for all notes that have none of their own.
import type { AuthorNote } from '../book/types.ts';

/** The names by which authors call their notes; all of them become one heading. */
const ordinaryTitle =
  /^(a\/?n|(the )?author['’]?s?['’]? notes?|(chapter |end |beginning |opening |closing )?notes?)\s*[:.–—-]?$/i;

/** The heading of a note: `usual` where the author's own says no more than that it is a note. */
export function noteTitle(note: AuthorNote, usual: string): string {
  const title = note.title?.trim() ?? '';
  return title === '' || ordinaryTitle.test(title) ? usual : title.replace(/\s*:$/, '');
}

/** A bracketed aside in mid-chapter, which needs no line to announce it. */
export function isAside({ placement, title }: AuthorNote): boolean {
  return placement === 'inline' && !title;
}
