// Stage 4: labels → the tree. Labels become passages (a heading and what follows it); passages
// become front matter, parts, chapters and back matter. No word is dropped: what is not text goes
// to `absorbed` with the reason.
import type { Metadata } from '../book/metadata-types.ts';
import { positionAt } from '../book/position.ts';
import type { Book } from '../book/types.ts';
import type { Detected } from '../detect/types.ts';
import type { Manuscript } from '../manuscript/types.ts';
import { sortMatter } from './matter.ts';
import { absorbedOf } from './non-text.ts';
import { readPassages } from './passages.ts';

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
  const { passages, taken, boilerplate } = readPassages(detected, options.keepBoilerplate ?? false);
  const { front, body, back } = sortMatter(passages, boilerplate);
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
