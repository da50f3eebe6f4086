// What a lint rule sees and says. A rule is a pure function over a bound book; it never changes it.
import type { Book, Flow, Heading } from '../book/types.ts';
import { contentsOf, type Section, sectionsOf } from '../book/walk.ts';
import type { Detected } from '../detect/types.ts';
import type { Manuscript } from '../manuscript/types.ts';
import type { Message } from '../messages.ts';

/** A book with the manuscript it was read from; `compile` and `bindManuscript` give both. */
export interface Subject {
  book: Book;
  detected: Detected;
  manuscript: Manuscript;
}

export type CheckRule = (subject: Subject) => Message[];

/** A node of the story and the division it stands in. */
export interface StoryNode {
  node: Heading | Flow;
  section: Section;
}

/** Everything that stands in the body, in reading order; what is quoted within is not opened. */
export function bodyNodes(book: Book): StoryNode[] {
  const body = sectionsOf(book).filter((section) => section.type !== 'division');
  return body.flatMap((section) => contentsOf(section).map((node) => ({ node, section })));
}

/** The line a node begins on, as a message wants it. */
export function placeOf({ position }: Heading | Flow | Section): { line?: number } {
  return position ? { line: position.start.line } : {};
}
