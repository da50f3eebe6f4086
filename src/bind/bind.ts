// Stage 4: labels → the tree. Labels become sections (a heading and what follows it); sections
// become front matter, parts, chapters and back matter. No word is dropped: what is not text goes
// to `absorbed` with the reason.
import type { Metadata } from '../book/metadata-types.ts';
import { positionAt } from '../book/position.ts';
import type { Book } from '../book/types.ts';
import type { Detected } from '../detect/types.ts';
import type { Manuscript } from '../manuscript/types.ts';
import { shelve } from './matter.ts';
import { absorbedOf } from './non-text.ts';
import { readSections } from './sections.ts';

/** What binding takes besides the labels. */
export interface BindOptions {
  /** True: licences and archive footers stay in the text. */
  keepBoilerplate?: boolean;
}

/** Binds what was found in `manuscript` into a book. Never throws. */
export function bind(
  detected: Detected,
  manuscript: Pick<Manuscript, 'lines' | 'frontMatterLines'>,
  metadata: Metadata,
  options: BindOptions = {},
): Book {
  const { sections, taken, boilerplate } = readSections(detected, options.keepBoilerplate ?? false);
  const { front, body, back } = shelve(sections, boilerplate);
  return {
    type: 'book',
    metadata,
    absorbed: absorbedOf(taken, manuscript, detected.labelled),
    children: [
      { type: 'frontMatter', children: front },
      { type: 'bodyMatter', children: body },
      { type: 'backMatter', children: back },
    ],
    position: positionAt(1, Math.max(1, manuscript.lines.length)),
  };
}
