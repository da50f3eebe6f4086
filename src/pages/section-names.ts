// What divisions, parts, chapters and author's notes are called, with a heading or without.
import { tocTitle } from '../book/chunks.ts';
import type { Metadata } from '../book/metadata-types.ts';
import type { AuthorNote, Division } from '../book/types.ts';
import { headingOfSection, type Section } from '../book/walk.ts';
import type { Words } from '../book/wording/words.ts';

/** The words of a section's heading as lists have them; undefined where it has none. */
export function headedName(section: Section): string | undefined {
  const heading = headingOfSection(section);
  return (heading && tocTitle(heading)) || undefined;
}

/** What a section is called: its heading, or what it is; a story without chapters by the book's title. */
export function sectionName(section: Section, { title }: Metadata, words: Words): string {
  const headed = headedName(section);
  if (headed !== undefined) return headed;
  const kind = section.type === 'part' ? 'part' : section.kind;
  return kind === 'chapter' ? (title ?? words.kinds.chapter) : words.kinds[kind];
}

/** Dedications and epigraphs: pages of few words, which need no heading and stand before the contents. */
export function isDisplayPage(section: Section): section is Division {
  return (
    section.type === 'division' && (section.kind === 'dedication' || section.kind === 'epigraph')
  );
}

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
