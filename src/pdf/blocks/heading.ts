// A heading → rows: label and number, title, what happens in the chapter, with white above and
// below. Also the openings of pages that the author did not write, such as the contents.
import { textOf } from '../../book/inline.ts';
import type { Heading, Inline } from '../../book/types.ts';
import type { FaceKey, PageContents, StructureElement } from '../types.ts';
import { isCapitals } from './chapter-opening.ts';
import { blankRow, keepTogether, placeRow, type Row } from './rows.ts';
import { type BlockStyle, type Setter, setText } from './setter.ts';

/** White below a heading, in lines. */
const LINES_BELOW = 2;
/** Leading of display text, as a part of its size. */
const DISPLAY_LEADING = 1.2;
// Beyond this part of a page a heading is a page of its own accord and is set like text.
const MAX_PAGE_PART = 0.5;
// Long titles are set smaller, so that they stay titles.
const LONG_TITLE_CHARS = 60;
const LONG_TITLE_SCALE = 0.75;

interface HeadingPart {
  text: readonly Inline[];
  size: number;
  face?: FaceKey;
  italic?: boolean;
  /** White below, in points. */
  below: number;
}

/** Sets a heading as one row, `sink` lines below the page's top; a monstrous one as several. */
export function setHeading(
  setter: Setter,
  heading: Omit<Heading, 'type'>,
  place: BlockStyle,
  element: StructureElement,
  sink: number,
): Row[] {
  const { leading } = place;
  const rows = partsOf(setter, heading, place).flatMap((part) =>
    setPart(setter, part, place, element),
  );
  const content = rows.reduce((sum, row) => sum + row.height, 0);
  const page = setter.geometry.lines * leading;
  if (content > page * MAX_PAGE_PART) return keepTogetherUpTo(rows, page * MAX_PAGE_PART);
  const deepest = Math.max(0, Math.floor((page * MAX_PAGE_PART - content) / leading));
  const above = Math.min(sink, deepest) * leading;
  const height = Math.ceil((above + content) / leading + LINES_BELOW - 0.3) * leading;
  const row = stack(rows, above, height);
  // The white below may give or take a line where the page would else not be level.
  const again = (looseness: 1 | -1): Row[] => [{ ...row, height: height + looseness * leading }];
  return [{ ...row, again }];
}

/** Rows on top of each other as one, which no page can part. */
function stack(rows: readonly Row[], above: number, height: number): Row {
  const page: PageContents = { items: [], links: [] };
  let y = above;
  for (const row of rows) {
    y += row.space;
    placeRow(page, row, { x: 0, y });
    y += row.height;
  }
  const notes = rows.flatMap((row) => row.notes);
  const { items: placed, links } = page;
  return { ...blankRow(height), placed, links, notes, after: Number.POSITIVE_INFINITY };
}

function keepTogetherUpTo(rows: Row[], height: number): Row[] {
  let sum = 0;
  const fitting = rows.filter((row) => {
    sum += row.height;
    return sum <= height;
  });
  return [...keepTogether(fitting), ...rows.slice(fitting.length)];
}

function partsOf(setter: Setter, heading: Omit<Heading, 'type'>, place: BlockStyle): HeadingPart[] {
  const { theme } = setter;
  const scale = place.size / theme.size;
  const { label, numeral, children, summary } = heading;
  const number = [label, numeral].filter((part) => part !== undefined).join(' ');
  const titled = textOf(children).trim() !== '';
  const long = textOf(children).length > LONG_TITLE_CHARS ? LONG_TITLE_SCALE : 1;
  const size = theme.heading.size * scale;
  const parts: HeadingPart[] = [];
  if (number !== '') {
    const own = titled ? place.size * 1.05 : size * 0.85;
    const text = [{ type: 'text' as const, value: number }];
    parts.push({ text, size: own, face: theme.heading.labelFace, below: titled ? own * 0.7 : 0 });
  }
  const face = titleFace(setter, textOf(children));
  if (titled) parts.push({ text: children, size: size * long, face, below: 0 });
  if (summary) parts.push({ text: summary, size: place.size, italic: true, below: 0 });
  return parts;
}

/** The face of a title; one in capitals has figures of their height. */
export function titleFace({ theme }: Setter, title: string): FaceKey {
  return isCapitals(title) ? 'titling' : theme.heading.face;
}

/** Capitals large and small are spaced: without it they stand like a fence. */
function trackingOf({ theme }: Setter, { text, face }: HeadingPart): number {
  const { labelFace, labelTracking } = theme.heading;
  return face === labelFace || isCapitals(textOf(text)) ? labelTracking : 0;
}

function setPart(
  setter: Setter,
  part: HeadingPart,
  place: BlockStyle,
  element: StructureElement,
): Row[] {
  const leading = Math.max(part.size * DISPLAY_LEADING, part.italic ? place.leading : 0);
  const text = part.face ? { ...place.text, face: part.face } : { ...place.text, italic: true };
  const { align } = setter.theme.heading;
  const side = align === 'center' ? place.size * 1.5 : 0;
  const at = {
    ...place,
    size: part.size,
    leading,
    text,
    align,
    left: side,
    right: side,
    grid: false,
  };
  const shape = { hyphenate: false, balanced: true, tracking: trackingOf(setter, part) };
  const rows = setText(setter, part.text, at, element, shape);
  const last = rows.length - 1;
  return rows.map((row, i) => {
    return i === last ? { ...row, height: row.height + part.below } : row;
  });
}
