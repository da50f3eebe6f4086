// A book's divisions, parts and chapters → sections: rows that begin on a page of their own.
import { tocTitle } from '../../book/chunks.ts';
import { idOf } from '../../book/ids.ts';
import { textOf } from '../../book/inline.ts';
import type { Heading } from '../../book/types.ts';
import { contentsOf, headingOfSection, type Section } from '../../book/walk.ts';
import { isDisplayPage } from '../../pages/section-names.ts';
import { addElement, textPlace } from '../blocks/context.ts';
import {
  DEEP_SINK,
  flowOf,
  loneNote,
  setDisplayPage,
  setNotePage,
  setPartText,
  titleOfNote,
} from '../blocks/display-pages.ts';
import { setFlow } from '../blocks/flow.ts';
import { setHeading } from '../blocks/heading.ts';
import { type ChapterNotes, noteRule, numberNotes, setNote } from '../blocks/notes.ts';
import { blankRow, heightOf, type Row, spaceAbove } from '../blocks/rows.ts';
import type { Setter } from '../blocks/setter.ts';
import type { StructureElement } from '../types.ts';

/** Rows that begin on a new page, with what the rest of the book must know about them. */
export interface SectionRows {
  element: StructureElement;
  rows: readonly Row[];
  opens: 'recto' | 'next';
  /** Name of the destination at its beginning. */
  destination: string;
  /** What it was made of; absent for pages that the book brings itself. */
  source?: Section;
  /** As in bookmarks; absent for pages nobody looks for. */
  title?: string;
  /** 0 for a part or a chapter that stands alone, 1 for a chapter within a part. */
  depth: number;
  /** What its right-hand pages carry as their head; absent: no heads and no folios at all. */
  head?: string;
  /** Footnotes by the name that rows know them by. */
  notes: ReadonlyMap<string, readonly Row[]>;
}

/** How a section is told apart from others of its kind. */
export interface SectionOptions {
  opens: 'recto' | 'next';
  depth: number;
  /** Shown where the section has no heading of its own. */
  heading?: string;
  endnotes: boolean;
}

// A note higher than this part of a page would push the text away: it stands at the chapter's end.
const MAX_NOTE_PART = 0.35;

/** Sets a division, a part's own pages, or a chapter. */
export function setSection(setter: Setter, section: Section, options: SectionOptions): SectionRows {
  const nodes = contentsOf(section);
  const destination = idOf(section);
  const heading = headingOfSection(section) ?? inventedHeading(options.heading);
  const note = loneNote(section);
  const title = note ? titleOfNote(setter, note) : heading && tocTitle(heading);
  const element: StructureElement = { role: 'Sect', children: [], ...(title && { title }) };
  const notes = numberNotes(nodes, destination, setter.definitions);
  const own = withNotes(setter, notes);
  const rows = isDisplayPage(section)
    ? setDisplayPage(own, section, element)
    : note
      ? setNotePage(own, note, element)
      : setHeaded(own, section, heading, element, options.depth);
  const set = setNotes(own, notes, element, options.endnotes);
  return {
    element,
    rows: [...notedOnce(rows), ...set.atEnd],
    opens: options.opens,
    destination,
    depth: options.depth,
    notes: set.atFoot,
    source: section,
    ...(title && { title, head: shortTitle(heading, title) }),
    ...(title === undefined && section.type === 'chapter' && { head: '' }),
  };
}

/** A note with two marks stands at the foot of the first one's page. */
function notedOnce(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.notes.length === 0) return row;
    const notes = row.notes.filter((note) => !seen.has(note));
    for (const note of notes) seen.add(note);
    return { ...row, notes };
  });
}

function inventedHeading(text: string | undefined): Heading | undefined {
  return text === undefined
    ? undefined
    : { type: 'heading', children: [{ type: 'text', value: text }] };
}

/** The words of a head: the title alone where there is one. */
function shortTitle(heading: Heading | undefined, title: string): string {
  return textOf(heading?.children ?? []).trim() || title;
}

function withNotes(setter: Setter, notes: ChapterNotes): Setter {
  const mark: Setter['inline']['mark'] = (reference) => notes.marks.get(reference);
  return { ...setter, inline: { ...setter.inline, mark } };
}

function setHeaded(
  setter: Setter,
  section: Section,
  heading: Heading | undefined,
  element: StructureElement,
  depth: number,
): Row[] {
  const level = depth === 0 ? 1 : 2;
  const place = textPlace(setter, element, heading ? nextLevel(level) : level);
  const sink = section.type === 'part' ? DEEP_SINK : setter.theme.sink;
  const opens = section.type === 'chapter';
  const above = setter.theme.layout === 'book' ? sink : 0;
  const top =
    heading === undefined
      ? [blankRow(above * place.leading)]
      : setHeading(setter, heading, place, addElement(element, `H${level}`), sink);
  const flow = flowOf(section);
  if (section.type === 'part') return [...top, ...setPartText(setter, flow, place)];
  return [...top, ...setFlow(setter, flow, place, opens)];
}

function nextLevel(level: 1 | 2): 2 | 3 {
  return level === 1 ? 2 : 3;
}

/** Sets notes for the foot of their pages, or after the text where they are long or so wished. */
function setNotes(
  setter: Setter,
  { notes }: ChapterNotes,
  element: StructureElement,
  endnotes: boolean,
): { atFoot: Map<string, Row[]>; atEnd: Row[] } {
  const place = textPlace(setter, element, 3);
  const page = setter.geometry.lines * setter.geometry.leading;
  const atFoot = new Map<string, Row[]>();
  const atEnd: Row[] = [];
  for (const note of notes) {
    const rows = setNote(setter, note, place);
    const height = heightOf(rows);
    if (!endnotes && height < page * MAX_NOTE_PART) atFoot.set(note.destination, rows);
    else {
      const free = rows.map((row) => ({ ...row, penalty: 0 }));
      atEnd.push(...(atEnd.length === 0 ? ruledOff(setter, free, place.leading) : free));
    }
  }
  return { atFoot, atEnd };
}

/** Notes behind the text, with the rule between that footnotes have. */
function ruledOff(setter: Setter, rows: Row[], leading: number): Row[] {
  const [first, ...others] = spaceAbove(rows, leading * 1.5);
  if (first === undefined) return [];
  return [{ ...first, placed: [noteRule(setter, -leading * 0.4), ...first.placed] }, ...others];
}
