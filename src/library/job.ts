// What a run is asked for: a book that is to be built, how it is to look, and the files it will become.
import type { BookSettings } from '../settings/read.ts';
import type { Source } from './discover.ts';

/** A file to be written, or the name from which the files of a split book are numbered. */
export interface Target {
  /** The id of its writer. */
  format: string;
  /** The end of its name. */
  extension: string;
  absolute: string;
  /** As shown to the user. */
  path: string;
  /** It becomes several files. */
  split: boolean;
}

/** A book that is to be built, and how it is to look. */
export interface Order extends BookSettings {
  source: Source;
}

/** An order with the files it will become. */
export interface Job extends Order {
  /** None when the book goes to standard output. */
  targets: Target[];
}
