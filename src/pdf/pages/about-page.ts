// The front page of metadata → rows: summary, labels with their values, disclaimer.
import type { AboutPage, AboutRow } from '../../pages/about.ts';
import { addElement, frontSink, textPlace } from '../blocks/context.ts';
import { setHeading } from '../blocks/heading.ts';
import { ASCENT, blankRow, keepParagraph, type Row, spaceAbove } from '../blocks/rows.ts';
import { type BlockStyle, type Setter, setRuns } from '../blocks/setter.ts';
import { setString } from '../blocks/strings.ts';
import { ownSection } from './own-section.ts';
import type { SectionRows } from './sections.ts';

/** Room for labels, as a part of the measure. */
const LABEL_PART = 0.3;
/** A table set in narrower columns is hard to read: labels stand above instead. */
const MIN_TABLE_PT = 230;

/** Sets the front page of metadata, with title and author: it may be read, and printed, alone. */
export function setAbout(setter: Setter, about: AboutPage): SectionRows {
  const { name, summary, disclaimer } = about;
  // Should it run over a page, the next one has its name and a folio.
  const page = { ...ownSection(name, 'about-this-story', 'next'), head: name };
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
