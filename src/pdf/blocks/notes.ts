// Footnotes: which notes a chapter's marks name, their numbers, and their text as rows.
import { nodesOf } from '../../book/nodes.ts';
import type { Book, BookContent, FootnoteDefinition, FootnoteReference } from '../../book/types.ts';
import type { PlacedRule } from '../types.ts';
import { addElement } from './context.ts';
import { setFlow } from './flow.ts';
import { labelRoom, withLabel } from './lists.ts';
import { keepTogether, type Row } from './rows.ts';
import { type BlockStyle, fromBeginning, indented, type Setter } from './setter.ts';

/** A note that the text has a mark for. */
export interface NumberedNote {
  number: number;
  /** Destination of the note's text; names it on the rows that hold its mark. */
  destination: string;
  definition: FootnoteDefinition;
}

/** The notes of one chapter. */
export interface ChapterNotes {
  marks: ReadonlyMap<FootnoteReference, NumberedNote>;
  notes: readonly NumberedNote[];
}

const NOTE_SCALE = 0.84;
/** Points. */
const rule = { width: 60, height: 0.4 };

/** The short rule that parts notes from the text, at the side where lines begin. */
export function noteRule(setter: Setter, y: number): PlacedRule {
  return { kind: 'rule', x: fromBeginning(setter, 0, rule.width), y, ...rule };
}

/** Finds definitions by identifier, in all of a book; the first of a name wins. */
export function definitionsOf(book: Book): Map<string, FootnoteDefinition> {
  const all = [...nodesOf([book], 'footnoteDefinition')].reverse();
  return new Map(all.map((definition) => [definition.identifier, definition]));
}

/** The definitions that some mark of the book names. */
export function markedDefinitions(book: Book): Set<string> {
  return new Set([...nodesOf([book], 'footnoteReference')].map(({ identifier }) => identifier));
}

/** Numbers the notes of a chapter from 1, in the order of their first marks. */
export function numberNotes(
  nodes: readonly BookContent[],
  chapter: string,
  everywhere: ReadonlyMap<string, FootnoteDefinition>,
): ChapterNotes {
  const near = new Map<string, FootnoteDefinition>();
  for (const each of nodesOf(nodes, 'footnoteDefinition')) {
    if (!near.has(each.identifier)) near.set(each.identifier, each);
  }
  const notes = new Map<FootnoteDefinition, NumberedNote>();
  const marks = new Map<FootnoteReference, NumberedNote>();
  for (const reference of nodesOf(nodes, 'footnoteReference')) {
    const { identifier } = reference;
    const definition = near.get(identifier) ?? everywhere.get(identifier);
    if (definition === undefined) continue;
    const number = notes.size + 1;
    const note = notes.get(definition) ?? {
      number,
      destination: `${chapter}-note-${number}`,
      definition,
    };
    notes.set(definition, note);
    marks.set(reference, note);
  }
  return { marks, notes: [...notes.values()] };
}

/** Sets a note's text, small, its number in the margin; the rows stay on one page. */
export function setNote(setter: Setter, note: NumberedNote, place: BlockStyle): Row[] {
  const parent = addElement(place.parent, 'Note', { id: note.destination });
  const sign = addElement(parent, 'Lbl');
  const size = place.size * NOTE_SCALE;
  const sized = { ...place, parent, size };
  const room = labelRoom(setter, [`${note.number}.`], sized);
  const at: BlockStyle = {
    ...indented(setter, sized, room),
    leading: place.leading * NOTE_SCALE,
    grid: false,
  };
  const rows = keepTogether(setFlow(setter, note.definition.children, at));
  const label = { ...at, left: place.left, right: place.right };
  return rows.map((row, i) => {
    if (i > 0) return row;
    const labelled = withLabel(setter, row, `${note.number}.`, label, room, sign);
    return { ...labelled, destinations: [note.destination] };
  });
}
