// The pages that the author did not write: title page, front page of metadata, copyright page,
// colophon. What is not known does not stand there.
import type { Metadata } from '../../book/metadata-types.ts';
import { authorNames, factsOf, paragraphsOf, seriesLine } from '../../metadata/facts.ts';
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
    listed: false,
    part: false,
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

/** Title, subtitle, authors and series, with room around them. */
export function titlePage(setter: Setter, metadata: Metadata): SectionRows {
  const { words, theme, geometry } = setter;
  const page = section(words.titlePage, 'title-page', 'recto');
  const { title = '', subtitle = '', publisher = '' } = metadata;
  const scale = TITLE_SCALE * (title.length > LONG_TITLE_CHARS ? LONG_TITLE_SCALE : 1);
  const place = textPlace(setter, page.element, 1);
  const authors = authorNames(metadata);
  const series = seriesLine(metadata, words);
  // A flush design does without an ornament, and so does a title that stands alone.
  const parts = theme.heading.align === 'center' && [...authors, series].join('') !== '';
  const sign = parts ? setOrnament(setter, place) : [];
  const ornament = { ...blankRow(place.leading), placed: sign };
  page.rows = [
    blankRow(Math.floor(geometry.lines * 0.2) * place.leading),
    ...display(setter, page, title, scale, titleFace(setter, title), 0),
    ...display(setter, page, subtitle, 1.3, 'italic', 0.8),
    ...spaceAbove([ornament], place.leading * 2),
    ...authors.flatMap((name, i) => display(setter, page, name, 1.25, 'caps', i === 0 ? 2 : 0.4)),
    ...display(setter, page, series, 1, 'italic', 2),
    ...display(setter, page, publisher, 1, 'caps', 3),
  ];
  return page;
}

/** The book's title alone, on the first page of a long book. */
export function halfTitle(setter: Setter, metadata: Metadata): SectionRows {
  const page = section(undefined, 'half-title', 'recto');
  const above = Math.floor(setter.geometry.lines * 0.25) * setter.geometry.leading;
  const { title = '' } = metadata;
  page.rows = [blankRow(above), ...display(setter, page, title, 1.3, titleFace(setter, title), 0)];
  return page;
}

/**
 * The front page of metadata: what readers of fan fiction look at before the first line. Undefined
 * where it would say no more than the title page.
 */
export function aboutPage(setter: Setter, metadata: Metadata): SectionRows | undefined {
  const { words } = setter;
  const known = factsOf(metadata, words);
  if (known.length === 0 && !metadata.summary && !metadata.disclaimer) return undefined;
  // Should it run over a page, the next one has its name and a folio.
  const page = { ...section(words.about, 'about-this-story', 'next'), head: words.about };
  const place = textPlace(setter, page.element, 2);
  const heading = { children: [{ type: 'text' as const, value: words.about }] };
  const head = addElement(page.element, 'H1');
  const rows = setHeading(setter, heading, place, head, frontSink(setter));
  const small: BlockStyle = { ...place, size: place.size * 0.95, grid: false };
  const paragraphs = (text: string | undefined, space: number): Row[] =>
    paragraphsOf(text).flatMap((value, i) => {
      const element = addElement(page.element, 'P');
      const indents = i === 0 ? [] : [setter.theme.indent * place.size];
      const set = keepParagraph(
        setRuns(setter, [[{ text: value, face: 'regular' }]], small, element, { indents }),
      );
      return i === 0 ? spaceAbove(set, space) : set;
    });
  const facts = [...identity(setter, metadata), ...known];
  page.rows = [
    ...rows,
    ...paragraphs(metadata.summary, 0),
    ...facts.flatMap(({ label, value }, i) => {
      const space = i === 0 && metadata.summary ? place.leading : place.leading * 0.2;
      return spaceAbove(setFact(setter, label, value, small), space);
    }),
    ...paragraphs(metadata.disclaimer, place.leading),
  ];
  return page;
}

/** Title and author head the list: the page may be read, and printed, alone. */
function identity(setter: Setter, metadata: Metadata): { label: string; value: string }[] {
  const { labels } = setter.words;
  const authors = authorNames(metadata).join(', ');
  const rows = [
    { label: labels.title ?? 'Title', value: metadata.title ?? '' },
    { label: labels.creators ?? 'Author', value: authors },
  ];
  return rows.filter(({ value }) => value !== '');
}

/** A label in small capitals and its value, hung beside it or below it. */
function setFact(setter: Setter, label: string, value: string, place: BlockStyle): Row[] {
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

/** Whose the text is, as given; undefined when nobody has said. */
export function copyrightPage(setter: Setter, metadata: Metadata): SectionRows | undefined {
  const lines = [metadata.rights, metadata.publisher, metadata.source];
  if (metadata.rights === undefined) return undefined;
  const page = section(undefined, 'copyright', 'next');
  page.rows = smallPrintAtFoot(setter, page, lines);
  return page;
}

/** How the book was made: its last page. */
export function colophon(setter: Setter, metadata: Metadata): SectionRows {
  const page = section(setter.words.colophon, 'colophon', 'next');
  const source = metadata.rights === undefined ? metadata.source : undefined;
  page.rows = smallPrintAtFoot(setter, page, [setter.words.madeWith('Fascicle'), source]);
  return page;
}

function smallPrintAtFoot(setter: Setter, page: SectionRows, lines: (string | undefined)[]): Row[] {
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
  const rows = lines.flatMap((text, i) => {
    if (text === undefined || text === '') return [];
    const element = addElement(page.element, 'P');
    const set = setRuns(setter, [[{ text, face: 'regular' }]], at, element, { hyphenate: false });
    return spaceAbove(set, i === 0 ? 0 : leading / 2);
  });
  const height = heightOf(rows);
  const { lines: count, leading: step } = setter.geometry;
  return [blankRow(Math.max(0, count * step - height - step)), ...rows];
}
