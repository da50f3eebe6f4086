// What a plugin may bring: more of what the tables of the stages hold. `seams.ts` puts both together.
import type { Book } from '../book/types.ts';
import type { Rule } from '../detect/rule.ts';
import type { Overrides } from '../epub/overrides.ts';
import type { Reader } from '../manuscript/reader.ts';
import type { Remark } from '../messages.ts';
import type { Writer } from '../writers/writer.ts';

/**
 * Changes a finished book before it is written, after it was proved that no word is lost. It may
 * change the tree it is given, or make a new one; `report` takes what a person should know.
 */
export type Transform = (book: Book, report: (remark: Remark) => void) => Book | Promise<Book>;

/** A plugin. A module has it as its export `plugin`, or as its default export. */
export interface Plugin {
  /** What it is called in messages. */
  name: string;
  /** Formats of manuscripts; they are asked before the built-in ones. */
  readers?: readonly Reader[];
  /** Conventions of manuscripts, asked after the built-in rules of their pass. */
  rules?: readonly Rule[];
  /** Changes to the book, in this order. */
  transforms?: readonly Transform[];
  /** Formats of books, with ids of their own. */
  writers?: readonly Writer[];
  /** How nodes are printed in an EPUB; of several plugins' the last one counts. */
  overrides?: Overrides;
}
