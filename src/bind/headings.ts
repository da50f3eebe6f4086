// Headings: from the detector's parts to a node that holds every word of its lines.
import { withoutOuterMarkup } from '../book/inline.ts';
import { lettersOf } from '../book/letters.ts';
import { positionAt } from '../book/position.ts';
import type { Heading } from '../book/types.ts';
import { headingText } from '../book/walk.ts';
import type { Labelled } from '../detect/types.ts';
import { bareChildren } from './block-nodes.ts';

/** The heading node of a label. Words that the detector’s parts do not hold bring back the whole line. */
export function headingOf(labelled: Labelled): Heading {
  const { blocks, heading } = labelled;
  const position = positionAt(labelled.line, labelled.endLine);
  const written = lettersOf(blocks.map((block) => block.text).join(' '));
  if (heading && sameLetters(written, headingText(heading))) {
    return {
      type: 'heading',
      ...heading,
      children: withoutOuterMarkup(heading.children),
      position,
    };
  }
  const ordinal = heading?.ordinal === undefined ? {} : { ordinal: heading.ordinal };
  return { type: 'heading', ...ordinal, children: bareChildren(blocks), position };
}

/** `12. Kapitel` has its number first: the order of the parts is not that of the line. */
function sameLetters(written: string, parts: string): boolean {
  const sorted = (text: string) => [...text].toSorted().join('');
  return sorted(written) === sorted(lettersOf(parts));
}
