// The pages that the book brings itself → rows: half title, title page, front page of metadata,
// imprint, colophon. What stands on them has been decided.
import type { AboutPage, AboutRow } from '../../pages/about.ts';
import type { Colophon } from '../../pages/colophon.ts';
import type { HalfTitle } from '../../pages/half-title.ts';
import type { Imprint } from '../../pages/imprint.ts';
import type { TitleLine, TitlePage } from '../../pages/title-page.ts';
import { isCapitals } from '../blocks/chapter-opening.ts';
import { addElement, frontSink, textPlace } from '../blocks/context.ts';
import { setHeading, titleFace } from '../blocks/heading.ts';
import { ASCENT, blankRow, heightOf, keepParagraph, type Row, spaceAbove } from '../blocks/rows.ts';
import { type BlockStyle, type Setter, setOrnament, setRuns } from '../blocks/setter.ts';
import { setString } from '../blocks/strings.ts';
import type { FaceKey, StructureElement } from '../types.ts';
import type { SectionRows } from './sections.ts';

/** Sizes of display text beside the text's own. */
const TITLE_SCALE = 2.3;
const LONG_TITLE_CHARS = 40;
const LONG_TITLE_SCALE = 0.72;
const SMALL_PRINT = 0.8;
/** Room for labels on the front page, as a part of the measure. */
const LABEL_PART = 0.3;
/** A table set in narrower columns is hard to read: labels stand above instead. */
const MIN_TABLE_PT = 230;

function section(
  title: string | undefined,
  destination: string,
  opens: SectionRows['opens'],
): SectionRows {
  const element: StructureElement = { role: 'Sect', children: [], ...(title && { title }) };
  return {
    element,
    rows: [],
    opens,
    destination,
    depth: 0,
    notes: new Map(),
    ...(title && { title }),
  };
}

/** A centred line or paragraph of display text. */
function display(
  setter: Setter,
  page: SectionRows,
  text: string,
  scale: number,
  face: FaceKey,
  space: number,
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
  const page = section(name, 'title-page', 'recto');
  const place = textPlace(setter, page.element, 1);
  const line = (each: TitleLine, i: number): Row[] => {
    const [scale, face, space] = titleStyle(setter, each);
    const isFirstAuthor = each.role === 'author' && i === 0;
    return display(
      setter,
      page,
      each.text,
      scale,
      face,
      isFirstAuthor ? FIRST_AUTHOR_SPACE : space,
    );
  };
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

function titleStyle(setter: Setter, { role, text }: TitleLine): TitleStyle {
  if (role !== 'title') return titleStyles[role];
  const isLong = text.length > LONG_TITLE_CHARS;
  return [TITLE_SCALE * (isLong ? LONG_TITLE_SCALE : 1), titleFace(setter, text), 0];
}

/** Sets the book's title alone, on the first page of a long book. */
export function setHalfTitle(setter: Setter, { title }: HalfTitle): SectionRows {
  const page = section(undefined, 'half-title', 'recto');
  const above = Math.floor(setter.geometry.lines * 0.25) * setter.geometry.leading;
  page.rows = [blankRow(above), ...display(setter, page, title, 1.3, titleFace(setter, title), 0)];
  return page;
}

/** Sets the front page of metadata, with title and author: it may be read, and printed, alone. */
export function setAbout(setter: Setter, about: AboutPage): SectionRows {
  const { name, summary, disclaimer } = about;
  // Should it run over a page, the next one has its name and a folio.
  const page = { ...section(name, 'about-this-story', 'next'), head: name };
  const place = textPlace(setter, page.element, 2);
  const heading = { children: [{ type: 'text' as const, value: name }] };
  const head = addElement(page.element, 'H1');
  const rows = setHeading(setter, heading, place, head, frontSink(setter));
  const small: BlockStyle = { ...place, size: place.size * 0.95, grid: false };
  page.rows = [
    ...rows,
    ...setParagraphs(setter, summary, small, 0),
    ...[...about.identity, ...about.facts].flatMap((row, i) => {
      const space = i === 0 && summary.length > 0 ? place.leading : place.leading * 0.2;
      return spaceAbove(setFact(setter, row, small), space);
    }),
    ...setParagraphs(setter, disclaimer, small, place.leading),
  ];
  return page;
}

/** Sets paragraphs of running text, with white above the first. */
function setParagraphs(
  setter: Setter,
  paragraphs: readonly string[],
  place: BlockStyle,
  space: number,
): Row[] {
  return paragraphs.flatMap((value, i) => {
    const element = addElement(place.parent, 'P');
    const indents = i === 0 ? [] : [setter.theme.indent * setter.geometry.size];
    const runs = [[{ text: value, face: 'regular' }]];
    const set = keepParagraph(setRuns(setter, runs, place, element, { indents }));
    return i === 0 ? spaceAbove(set, space) : set;
  });
}

/** A label in small capitals and its value, hung beside it or below it. */
function setFact(setter: Setter, { label, value }: AboutRow, place: BlockStyle): Row[] {
  const element = addElement(place.parent, 'P');
  const { measure } = setter.geometry;
  const beside = measure >= MIN_TABLE_PT;
  const room = beside ? measure * LABEL_PART : place.size;
  const style = { face: 'caps', size: place.size, element };
  const set = setString(setter, label, style);
  const fits = beside && set.width < room - place.size / 2;
  const side = setter.rightToLeft ? { right: room } : { left: room };
  const at: BlockStyle = { ...place, ...side, align: 'left' };
  const rows = keepParagraph(setRuns(setter, [[{ text: value, face: 'regular' }]], at, element));
  const x = setter.rightToLeft ? measure - set.width : 0;
  const placed = set.placed.map((piece) => ({ ...piece, x: piece.x + x, y: place.size * ASCENT }));
  const [first, ...others] = rows;
  if (fits && first) return [{ ...first, placed: [...placed, ...first.placed] }, ...others];
  const above = { ...blankRow(place.leading), placed, after: Number.POSITIVE_INFINITY };
  return [above, ...rows];
}

/** Sets the imprint, at the foot of its page. */
export function setImprint(setter: Setter, { lines }: Imprint): SectionRows {
  const page = section(undefined, 'copyright', 'next');
  page.rows = smallPrintAtFoot(setter, page, lines);
  return page;
}

/** Sets the colophon at the foot of the last page, without what the imprint says. */
export function setColophon(setter: Setter, { name, lines }: Colophon): SectionRows {
  const page = section(name, 'colophon', 'next');
  const own = lines.filter(({ isInImprint }) => !isInImprint);
  page.rows = smallPrintAtFoot(setter, page, own);
  return page;
}

function smallPrintAtFoot(
  setter: Setter,
  page: SectionRows,
  lines: readonly { text: string }[],
): Row[] {
  const place = textPlace(setter, page.element, 1);
  const { align } = setter.theme.heading;
  const size = place.size * SMALL_PRINT;
  const leading = place.leading * SMALL_PRINT;
  const at: BlockStyle = {
    ...place,
    size,
    leading,
    align,
    left: align === 'center' ? place.size * 2 : 0,
    right: place.size * 2,
  };
  const rows = lines.flatMap(({ text }, i) => {
    const element = addElement(page.element, 'P');
    const set = setRuns(setter, [[{ text, face: 'regular' }]], at, element, { hyphenate: false });
    return spaceAbove(set, i === 0 ? 0 : leading / 2);
  });
  const height = heightOf(rows);
  const { lines: count, leading: step } = setter.geometry;
  return [blankRow(Math.max(0, count * step - height - step)), ...rows];
}
