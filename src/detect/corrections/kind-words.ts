// What authors call the kinds of lines → the kinds.
import { nearest } from '../../nearest.ts';
import { divisionHeadings, type Kind } from '../kinds.ts';

/** Every kind's own name is such a word, too. */
const kinds = new Map<string, Kind>([
  ['note', 'author-note'],
  ['text', 'prose'],
  ['paragraph', 'prose'],
  ['story', 'prose'],
  ['break', 'scene-break'],
  ['extra-space', 'scene-break'],
  ['contents', 'toc'],
  ['chapter', 'chapter-heading'],
  ['heading', 'chapter-heading'],
  ['part', 'part-heading'],
  ['subheading', 'sub-heading'],
  ['author', 'byline'],
  ['poem', 'verse'],
  ['quotation', 'blockquote'],
  ['the-end', 'end-mark'],
  ['stamp', 'scene-stamp'],
]);
const ownNames: Kind[] = [
  'title',
  'byline',
  'metadata',
  'boilerplate',
  'toc',
  ...divisionHeadings,
  'sub-heading',
  'dedication',
  'epigraph',
  'scene-break',
  'scene-stamp',
  'divider',
  'author-note',
  'end-mark',
  'verse',
  'letter',
  'transcript',
  'blockquote',
  'prose',
];
for (const kind of ownNames) kinds.set(kind, kind);

/** `Chapter Heading`, `chapter_heading` → `chapter-heading`. */
export function plainWord(is: string): string {
  return is.toLowerCase().replace(/[\s_]+/g, '-');
}

/** The kind that a plain word means; undefined for a word that means none. */
export function kindOfWord(word: string): Kind | undefined {
  return kinds.get(word);
}

/** The known word that is most like this one; undefined when none is. */
export function wordLike(is: string): string | undefined {
  return nearest(is, [...kinds.keys()])?.replaceAll('-', ' ');
}
