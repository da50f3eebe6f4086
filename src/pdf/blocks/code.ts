// Preformatted text → rows: a fixed-width face, every space kept, long lines turned over.
import type { Code } from '../../book/types.ts';
import { hasRightToLeft } from '../text/bidi.ts';
import { addElement } from './context.ts';
import { around, keepParagraph, type Row } from './rows.ts';
import { type BlockStyle, ems, indented, type Setter, setRuns } from './setter.ts';

const INDENT = 1.6;
const TURNOVER = 2;
const HALF = 0.5;
const TAB = 4;

/** Sets a code block, line by line; a program in a Hebrew book still runs from left to right. */
export function setCode(whole: Setter, { value }: Code, place: BlockStyle): Row[] {
  const setter = hasRightToLeft(value) ? whole : { ...whole, rightToLeft: false };
  const element = addElement(place.parent, 'Code');
  const { monoScale } = setter.theme;
  const at: BlockStyle = {
    ...indented(setter, place, ems(setter, place, INDENT)),
    size: place.size * monoScale,
    align: 'left',
    grid: false,
  };
  const shape = { indents: [0], hang: ems(setter, place, TURNOVER), hyphenate: false };
  const rows = value.split('\n').flatMap((line) => {
    const lines = [[{ text: spaced(line), face: 'mono' }]];
    const set = setRuns(setter, lines, at, element, shape);
    return set.length > 0
      ? set
      : setRuns(setter, [[{ text: '\u00a0', face: 'mono' }]], at, element);
  });
  return around(keepParagraph(rows), place.leading * HALF);
}

/** Spaces that a line would swallow, at its beginning or in a row, become ones it keeps. */
function spaced(line: string): string {
  const expanded = line.replace(/\t/g, ' '.repeat(TAB));
  return expanded.replace(/^ +| {2,}/g, (spaces) => '\u2007'.repeat(spaces.length));
}
