// What a reader is: stages 1 and 2 for the manuscripts of one format. `readers.ts` is their table.
import type { Blocks, Manuscript } from './types.ts';

/** A manuscript in lines, and its paragraph-level pieces. */
export interface ReadManuscript {
  manuscript: Manuscript;
  blocks: Blocks;
}

/** What a reader may use, so that a new format is written in terms of the formats there are. */
export interface ReaderContext {
  /**
   * Stage 1 for anything that is text: decodes, cleans the lines, reads YAML front matter. `format` is
   * the id of the reader whose lines they are. Throws a `Failure` when the bytes are no text.
   */
  readLines(bytes: Uint8Array, file: string, format: string): Promise<Manuscript>;
  /** Stage 2 for lines in a built-in format, which `manuscript.format` names: `text`, `markdown`. */
  readBlocks(manuscript: Manuscript): Promise<Blocks>;
}

/** Reads the manuscripts of one format. */
export interface Reader {
  /** What `Manuscript.format` says: `text`. */
  id: string;
  /** The ends of file names, in lower case and with their dot: `.md`. */
  extensions: readonly string[];
  /** Whether bytes whose file name says nothing are in this format. */
  sniff?(bytes: Uint8Array): boolean;
  /**
   * Reads the bytes of a manuscript; `file` stands in messages. Every letter of the lines must be in
   * the blocks, once and in order, or the book is refused.
   */
  read(
    bytes: Uint8Array,
    file: string,
    context: ReaderContext,
  ): Promise<ReadManuscript> | ReadManuscript;
}

/** A format whose file is its text, line by line: stage 1 is the same for all of them. */
export interface LineReader extends Reader {
  readBlocks(manuscript: Manuscript): Promise<Blocks>;
}

/** Makes the reader of a format in lines from its stage 2. */
export function lineReader(own: Pick<LineReader, 'id' | 'extensions' | 'readBlocks'>): LineReader {
  return {
    ...own,
    async read(bytes, file, { readLines }) {
      const manuscript = await readLines(bytes, file, own.id);
      return { manuscript, blocks: await own.readBlocks(manuscript) };
    },
  };
}
