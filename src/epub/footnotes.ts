// Footnotes: numbered through the book in the order in which they are referred to, and printed
// where the reader looks for them, linked both ways. A note nobody refers to comes after the others.
import type { Chunk } from '../book/chunks.ts';
import { nodesOf } from '../book/nodes.ts';
import type { FootnoteDefinition, FootnoteReference } from '../book/types.ts';
import type { FootnoteMark, PageContext } from './context.ts';
import { element, inLanguage } from './element.ts';
import { printFlow } from './flow.ts';
import type { XhtmlPage } from './types.ts';

/** A note and the mark that leads to it. */
interface Note {
  number: number;
  id: string;
  definition: FootnoteDefinition;
  /** The file that holds its first mark, or the note itself where nothing refers to it. */
  home: string;
  /** Where its first mark stands: `chapter-1.xhtml#noteref-1`. */
  back?: string;
}

export interface NoteIndex {
  /** Notes for a page of their own at the end of the book. */
  atEnd: Note[];
  /** Notes printed below the text of a file, by its id. */
  ofFile: Map<string, Note[]>;
  marks: Map<FootnoteReference, FootnoteMark>;
}

/** Numbers the notes of the book and says where each is printed. */
export function indexNotes(chunks: readonly Chunk[], place: 'endnotes' | 'chapter'): NoteIndex {
  const notes = new Map<FootnoteDefinition, Note>();
  const marks = new Map<FootnoteReference, FootnoteMark>();
  const files = chunks.map(({ id, children }) => {
    const definitions = [...nodesOf(children, 'footnoteDefinition')];
    return { id, definitions, references: [...nodesOf(children, 'footnoteReference')] };
  });
  const everywhere = byIdentifier(files.flatMap((each) => each.definitions));
  for (const { id: home, definitions, references } of files) {
    // Identifiers may repeat from chapter to chapter: the nearest definition is meant.
    const near = byIdentifier(definitions);
    for (const reference of references) {
      const { identifier } = reference;
      const definition = near.get(identifier) ?? everywhere.get(identifier);
      if (!definition) continue;
      const id = `noteref-${marks.size + 1}`;
      const note = notes.get(definition) ?? newNote(definition, home, notes.size + 1, id);
      notes.set(definition, note);
      const file = place === 'endnotes' ? 'notes' : note.home;
      marks.set(reference, { number: note.number, id, href: `${file}.xhtml#${note.id}` });
    }
  }
  for (const { id: home, definitions } of files) {
    for (const each of definitions) {
      if (!notes.has(each)) notes.set(each, newNote(each, home, notes.size + 1));
    }
  }
  const all = [...notes.values()];
  if (place === 'endnotes') return { atEnd: all, ofFile: new Map(), marks };
  const ofFile = new Map<string, Note[]>();
  for (const note of all) ofFile.set(note.home, [...(ofFile.get(note.home) ?? []), note]);
  return { atEnd: [], ofFile, marks };
}

function newNote(
  definition: FootnoteDefinition,
  home: string,
  number: number,
  mark?: string,
): Note {
  const back = mark === undefined ? {} : { back: `${home}.xhtml#${mark}` };
  return { number, id: `note-${number}`, definition, home, ...back };
}

/** The first definition of each identifier. */
function byIdentifier(definitions: readonly FootnoteDefinition[]): Map<string, FootnoteDefinition> {
  return new Map(definitions.toReversed().map((each) => [each.identifier, each]));
}

/** The page of notes at the end of the book; undefined when there are none. */
export function notesPage({ atEnd }: NoteIndex, context: PageContext): XhtmlPage | undefined {
  if (atEnd.length === 0) return undefined;
  const title = context.words.notes;
  const names = { 'epub:type': 'endnotes', role: 'doc-endnotes', class: 'endnotes' };
  const heading = element('h1', { id: 'title', ...inLanguage(context.words.lang) }, title);
  const content = `\n${heading}\n${printNotes(atEnd, 'div', context)}\n`;
  const xhtml = element('section', { ...names, 'aria-labelledby': 'title' }, content);
  return { name: 'notes', title, matter: 'backmatter', xhtml };
}

/** Prints notes for a list at the end of the book (`div`) or of a chapter (`aside`, which pops up). */
export function printNotes(
  notes: readonly Note[],
  name: 'div' | 'aside',
  context: PageContext,
): string {
  return notes.map((note) => printNote(note, name, context)).join('\n');
}

/** The number leads back to the mark, and stands inside the note's first paragraph. */
function printNote(note: Note, name: 'div' | 'aside', context: PageContext): string {
  const label = `${context.words.backToText} ${note.number}`;
  const back = { href: note.back, role: 'doc-backlink', 'aria-label': label };
  const number = note.back
    ? element('a', back, `${note.number}.`)
    : element('span', {}, `${note.number}.`);
  const body = printFlow(note.definition.children, context);
  const opening = '<p class="first">';
  const content = body.startsWith(opening)
    ? `${opening}${number} ${body.slice(opening.length)}`
    : `<p class="first">${number}</p>\n${body}`;
  const type = { 'epub:type': 'footnote', role: 'doc-footnote', id: note.id, class: 'note' };
  return element(name, type, `\n${content}`);
}
