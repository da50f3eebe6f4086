// A PDF file as the painting sees it: objects, fonts, pages. `pdfkit-internals.ts` makes it out of pdfkit, which
// no other file needs to know.

/** A PDF string, which pdfkit tells from a name by its being an object. */
export interface PdfString {
  valueOf(): string;
}
export type Value =
  | string
  | number
  | boolean
  | Date
  | PdfString
  | PdfObject
  | readonly Value[]
  | Dictionary;
/** Plain strings are names, without their slash. */
export interface Dictionary {
  [key: string]: Value | undefined;
}

/** A numbered object. It is written, and its data may be dropped, once it has ended. */
export interface PdfObject {
  readonly id: number;
  data: Dictionary;
  end(chunk?: Uint8Array): void;
}

/** A font being subset. */
export interface PdfFont {
  /** The name under which a page's resources know it. */
  readonly name: string;
  readonly object: PdfObject;
  /** The glyph of a character, 0 where the font has none. */
  glyph(codePoint: number): number;
  /** The advance the file will state for a glyph, in thousandths of an em. */
  advance(glyph: number): number;
  /** The code that shows `glyph` and extracts as `codePoints`; each pair has its own. */
  code(glyph: number, codePoints: readonly number[]): number;
}

export interface FileSettings {
  /** BCP 47. */
  language: string;
  info: { Title: string; Author: string; CreationDate: Date; ModDate: Date } & Record<
    string,
    string | Date
  >;
}

export interface PdfFile {
  catalog: Dictionary;
  /** The catalog's `Names` and `ViewerPreferences`. */
  names: Dictionary;
  preferences: Dictionary;
  /** A new object; `end` it once its data are complete. */
  object(data?: Dictionary): PdfObject;
  font(bytes: Uint8Array): PdfFont;
  addPage(page: PdfObject): void;
  /** The page tree's root, each page's `Parent`. */
  readonly pages: PdfObject;
  /** Ends the file: its bytes. */
  close(xmp: string): Uint8Array;
}

/** A PDF text string. */
export function text(value: string): PdfString {
  return Object(value);
}
