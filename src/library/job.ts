// What a run is asked for: a book that is to be built, how it is to look, and the files it will become.
import type { BookSettings } from '../settings/read.ts';
import type { Source } from './discover.ts';
import type { Format } from './names.ts';

/** A file to be written, or the name that the files of its signatures are numbered from. */
export interface Target {
  format: Format;
  absolute: string;
  /** As shown to the user. */
  path: string;
  perSignature: boolean;
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
