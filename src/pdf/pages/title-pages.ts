// Half title and title page → rows. Which lines stand on them has been decided.
import type { HalfTitle, TitleLine, TitlePage } from '../../pages/title-page.ts';
import { isCapitals } from '../blocks/chapter-opening.ts';
import { addElement, textPlace } from '../blocks/context.ts';
import { titleFace } from '../blocks/heading.ts';
import { blankRow, type Row, spaceAbove } from '../blocks/rows.ts';
import { type BlockStyle, type Setter, setOrnament, setRuns } from '../blocks/setter.ts';
import type { FaceKey } from '../types.ts';
import { ownSection } from './own-section.ts';
import type { SectionRows } from './sections.ts';

/** Sizes of display text beside the text's own. */
const TITLE_SCALE = 2.3;
const LONG_TITLE_CHARS = 40;
const LONG_TITLE_SCALE = 0.72;
const HALF_TITLE_SCALE = 1.3;

/** How a line of the title page is set: beside the text's size, its face, lines of white above. */
type TitleStyle = [scale: number, face: FaceKey, space: number];

/** What stands below the title; the first author stands further away. */
const titleStyles: Record<Exclude<TitleLine['role'], 'title'>, TitleStyle> = {
  subtitle: [1.3, 'italic', 0.8],
  author: [1.25, 'caps', 0.4],
  series: [1, 'italic', 2],
  publisher: [1, 'caps', 3],
};
const FIRST_AUTHOR_SPACE = 2;

/** Sets the title page, with room around its lines. */
export function setTitlePage(
  setter: Setter,
  { name, work, makers, isParted }: TitlePage,
): SectionRows {
  const { theme, geometry } = setter;
  const page = ownSection(name, 'title-page', 'recto');
  const place = textPlace(setter, page.element, 1);
  const line = (each: TitleLine, i: number): Row[] =>
    setDisplay(setter, page, each.text, styleOf(setter, each, i === 0));
  // A flush design does without an ornament, and so does a title that stands alone.
  const sign = theme.heading.align === 'center' && isParted ? setOrnament(setter, place) : [];
  const ornament = { ...blankRow(place.leading), placed: sign };
  page.rows = [
    blankRow(Math.floor(geometry.lines * 0.2) * place.leading),
    ...work.flatMap(line),
    ...spaceAbove([ornament], place.leading * 2),
    ...makers.flatMap(line),
  ];
  return page;
}

/** How a line is set; `isFirst` of its group. */
function styleOf(setter: Setter, { role, text }: TitleLine, isFirst: boolean): TitleStyle {
  if (role === 'title') {
    const isLong = text.length > LONG_TITLE_CHARS;
    return [TITLE_SCALE * (isLong ? LONG_TITLE_SCALE : 1), titleFace(setter, text), 0];
  }
  const [scale, face, space] = titleStyles[role];
  return [scale, face, role === 'author' && isFirst ? FIRST_AUTHOR_SPACE : space];
}

/** Sets the book's title alone, on the first page of a long book. */
export function setHalfTitle(setter: Setter, { title }: HalfTitle): SectionRows {
  const page = ownSection(undefined, 'half-title', 'recto');
  const above = Math.floor(setter.geometry.lines * 0.25) * setter.geometry.leading;
  const style: TitleStyle = [HALF_TITLE_SCALE, titleFace(setter, title), 0];
  page.rows = [blankRow(above), ...setDisplay(setter, page, title, style)];
  return page;
}

/** A centred line or paragraph of display text. */
function setDisplay(
  setter: Setter,
  page: SectionRows,
  text: string,
  [scale, face, space]: TitleStyle,
): Row[] {
  if (text === '') return [];
  const place = textPlace(setter, page.element, 1);
  const size = place.size * scale;
  const { theme, geometry } = setter;
  const { align } = theme.heading;
  const side = align === 'center' ? geometry.measure * 0.04 : 0;
  const at: BlockStyle = {
    ...place,
    size,
    leading: size * 1.22,
    align,
    left: side,
    right: side,
  };
  const element = addElement(page.element, 'P');
  const spaced = face === 'caps' || isCapitals(text);
  const rows = setRuns(setter, [[{ text, face }]], at, element, {
    hyphenate: false,
    balanced: true,
    tracking: spaced ? theme.heading.labelTracking : 0,
  });
  return spaceAbove(rows, space * place.leading);
}
