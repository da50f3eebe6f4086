// Footnotes: numbered through the book in the order in which they are referred to, and printed
// where the reader looks for them, linked both ways. A note nobody refers to comes after the others.
import type { FootnoteDefinition, FootnoteReference } from '../book/types.ts';
import type { NoteMark, PageContext } from './context.ts';
import { element } from './escape.ts';
import { printFlow } from './flow.ts';

/** Nodes of one file of the book, in reading order. */
export interface FileNodes {
  file: string;
  references: FootnoteReference[];
  definitions: FootnoteDefinition[];
}

/** A note and the marks that lead to it. */
export interface Note {
  number: number;
  id: string;
  definition: FootnoteDefinition;
  /** The file whose text it belongs to. */
  home: string;
  /** Where its first mark stands: `chapter-1.xhtml#noteref-1`. */
  back?: string;
}

export interface NoteIndex {
  notes: Note[];
  marks: Map<FootnoteReference, NoteMark>;
}

/** Numbers the notes of the book; `fileOf` says in which file a note's text is printed. */
export function indexNotes(
  files: readonly FileNodes[],
  fileOf: (home: string) => string,
): NoteIndex {
  const notes = new Map<FootnoteDefinition, Note>();
  const marks = new Map<FootnoteReference, NoteMark>();
  const add = (definition: FootnoteDefinition, home: string, back?: string) => {
    const number = notes.size + 1;
    const note = { number, id: `note-${number}`, definition, home, ...(back ? { back } : {}) };
    notes.set(definition, note);
    return note;
  };
  const everywhere = byIdentifier(files.flatMap((each) => each.definitions));
  let markNumber = 0;
  for (const { file, references, definitions } of files) {
    // Identifiers may repeat from chapter to chapter: the nearest definition is meant.
    const near = byIdentifier(definitions);
    for (const reference of references) {
      const { identifier } = reference;
      const definition = near.get(identifier) ?? everywhere.get(identifier);
      if (!definition) continue;
      markNumber += 1;
      const id = `noteref-${markNumber}`;
      const note = notes.get(definition) ?? add(definition, file, `${file}#${id}`);
      const href = `${fileOf(note.home)}#${note.id}`;
      marks.set(reference, { number: note.number, id, href });
    }
  }
  for (const { file, definitions } of files) {
    for (const definition of definitions) if (!notes.has(definition)) add(definition, file);
  }
  return { notes: [...notes.values()], marks };
}

/** The first definition of each identifier. */
function byIdentifier(definitions: readonly FootnoteDefinition[]): Map<string, FootnoteDefinition> {
  return new Map(definitions.toReversed().map((each) => [each.identifier, each]));
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
