// Headings: from the detector's parts to a node that holds every word of its lines.
import type { Kind, Labelled } from '../detect/types.ts';
import { bareChildren } from './blocks.ts';
import { textOf, withoutOuterMarkup } from './inline.ts';
import { lettersOf } from './letters.ts';
import { positionAt } from './position.ts';
import type { Heading } from './types.ts';

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

/** Label, number, title and summary of a heading in one string, as `Chapter 7 The Salt Road`. */
export function headingText(heading: Omit<Heading, 'type'>): string {
  const { label = '', numeral = '', children, summary = [] } = heading;
  return [label, numeral, textOf(children), textOf(summary)]
    .filter((part) => part !== '')
    .join(' ');
}

/** `12. Kapitel` has its number first: the order of the parts is not that of the line. */
function sameLetters(written: string, parts: string): boolean {
  const sorted = (text: string) => [...text].toSorted().join('');
  return sorted(written) === sorted(lettersOf(parts));
}
