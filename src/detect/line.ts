// What can be said of one line of a manuscript by looking at it and at the blank lines around it.
import type { Block, BlockMarkup } from '../manuscript/types.ts';
import type { Counts } from './counts.ts';

/** One line of the manuscript that is not blank. */
export interface Line extends Counts {
  /** Place in `Facts.lines`. */
  index: number;
  /** Number in the manuscript, 1-based. Proposals speak in these. */
  number: number;
  /** The words, without white space and emphasis marks at either end. */
  text: string;
  /** As typed. */
  raw: string;
  block: Block;
  /** First and last line of its block; a line that is both stands alone. */
  first: boolean;
  last: boolean;
  /** A line by intention: not the rest of a wrapped sentence. */
  begins: boolean;
  /** Blank lines directly before and after; 0 inside a block, 99 at the manuscript's edges. */
  gapBefore: number;
  gapAfter: number;
  indent: number;
  centred: boolean;
  markup: BlockMarkup;
  /** Its block is running prose; see `prose.ts`. */
  prose: boolean;
}
