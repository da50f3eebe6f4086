// What a run of lines can be.

/** What a run of lines can be. `outline --json` prints these names. */
export type Kind =
  | 'title'
  | 'byline'
  | 'metadata'
  | 'boilerplate'
  | 'toc'
  | 'part-heading'
  | 'chapter-heading'
  | 'prologue'
  | 'epilogue'
  | 'interlude'
  | 'letter-heading'
  | 'sub-heading'
  | 'front-matter-heading'
  | 'back-matter-heading'
  | 'dedication'
  | 'epigraph'
  | 'scene-break'
  /** A break's mark where no scene ends: beside a heading, at the edge of a chapter or a note. */
  | 'divider'
  | 'scene-stamp'
  | 'author-note'
  | 'end-mark'
  | 'verse'
  | 'letter'
  | 'transcript'
  | 'blockquote'
  | 'prose';

/** What begins a part, a chapter or another division. */
export const divisionHeadings: ReadonlySet<Kind> = new Set<Kind>([
  'part-heading',
  'chapter-heading',
  'prologue',
  'epilogue',
  'interlude',
  'letter-heading',
  'front-matter-heading',
  'back-matter-heading',
]);
