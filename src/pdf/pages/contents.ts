// The contents page: which columns its list has and in which faces, decided once for all entries.
import { addElement, frontSink, textPlace } from '../blocks/context.ts';
import { setHeading } from '../blocks/heading.ts';
import type { Row } from '../blocks/rows.ts';
import type { BlockStyle, Setter } from '../blocks/setter.ts';
import { setString } from '../blocks/strings.ts';
import type { FaceKey } from '../types.ts';
import {
  type ListDesign,
  NUMBER_GAP,
  numberFace,
  type PagedEntry,
  setEntry,
  standsInColumn,
} from './contents-entry.ts';
import { ownSection } from './own-section.ts';
import type { SectionRows } from './sections.ts';

/** Between leaders and page numbers, in ems. */
const LEADER_GAP = 0.6;

/** Sets the contents; pages may be stand-ins in a first attempt. */
export function contentsPage(
  setter: Setter,
  name: string,
  entries: readonly PagedEntry[],
): SectionRows {
  const page = { ...ownSection(name, 'contents', 'next'), head: name };
  const { element } = page;
  const place = textPlace(setter, element, 1);
  const heading = { children: [{ type: 'text' as const, value: name }] };
  const head = setHeading(setter, heading, place, addElement(element, 'H1'), frontSink(setter));
  const toc = addElement(element, 'TOC');
  const design = designList(setter, entries, place);
  const rows = entries.flatMap((entry, i) => {
    const opensGroup = entry.part || entry.depth < (entries[i - 1]?.depth ?? 0);
    const space = opensGroup && i > 0 ? place.leading : 0;
    return setEntry(setter, entry, { ...place, parent: toc }, design, space);
  });
  return { ...page, rows: [...head.map(unstretched), ...rows] };
}

/** A list ends where it ends: its pages are not made level with others. */
function unstretched(row: Row): Row {
  const { again: _, ...rest } = row;
  return rest;
}

function designList(setter: Setter, entries: readonly PagedEntry[], place: BlockStyle): ListDesign {
  const chapters = entries.filter(({ part }) => !part);
  const droppedLabel = hasColumn(chapters) ? usualLabel(chapters) : undefined;
  const small = isInCapitals(chapters.map(({ title, name }) => title || name));
  const parts = isInCapitals(entries.filter(({ part }) => part).map(({ name }) => name));
  const { labelFace } = setter.theme.heading;
  const design: ListDesign = {
    column: 0,
    droppedLabel,
    written: false,
    chapterFace: small ? labelFace : 'regular',
    partFace: parts ? labelFace : 'caps',
    pageRoom:
      widest(setter, entries, place, ({ page }) => [page, 'regular']) + LEADER_GAP * place.size,
  };
  return hasColumn(chapters) ? withColumn(setter, chapters, place, design) : design;
}

function withColumn(
  setter: Setter,
  chapters: readonly PagedEntry[],
  place: BlockStyle,
  design: ListDesign,
): ListDesign {
  const numbered = chapters.filter((entry) => standsInColumn(entry, design));
  const room = widest(setter, numbered, place, ({ number = '' }) => {
    return [number, numberFace(design, number)];
  });
  const written = numbered.some(({ number = '' }) => !isNumeral(number));
  const isTooWide = room > setter.geometry.measure / 3;
  return { ...design, written, column: isTooWide ? 0 : room + NUMBER_GAP * place.size };
}

/** Numbers have a column where one of them has a title, or stands alone without a word like Chapter. */
function hasColumn(chapters: readonly PagedEntry[]): boolean {
  return chapters.some(
    ({ number, label, title }) => number !== undefined && (title !== '' || label === undefined),
  );
}

/** What most chapters are called: `chapter`. */
function usualLabel(chapters: readonly PagedEntry[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { label } of chapters) {
    const known = label?.toLowerCase();
    if (known !== undefined) counts.set(known, (counts.get(known) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** `12`, `XII`; not `Twelve`. */
function isNumeral(number: string): boolean {
  return /^[\dIVXLCDM.]*$/iu.test(number);
}

/** Whether most names are in capitals, such as `DR. SEWARD’S DIARY—continued`. */
function isInCapitals(names: readonly string[]): boolean {
  const lettered = names.filter((name) => /\p{L}/u.test(name));
  return lettered.length > 0 && lettered.filter(isMostlyCapitals).length * 2 > lettered.length;
}

function isMostlyCapitals(name: string): boolean {
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  const others = name.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals > 1 && capitals > others;
}

function widest(
  setter: Setter,
  entries: readonly PagedEntry[],
  { size }: BlockStyle,
  textOf: (entry: PagedEntry) => [text: string, face: FaceKey],
): number {
  const widths = entries.map((entry) => {
    const [text, face] = textOf(entry);
    return setString(setter, text, { face, size }).width;
  });
  return widths.reduce((most, width) => Math.max(most, width), 0);
}
