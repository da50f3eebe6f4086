// What a person says of printing and binding → the options of painting, in points.
import type { PaintOptions } from './file/paint.ts';
import type { Imposition } from './sheets/sheet.ts';
import { longest, readLength } from './theme/length.ts';
import { parseSize } from './theme/page-size.ts';

/** The settings of the same names; lengths and sizes as they were typed. */
export interface PrintSettings {
  bleed?: string | undefined;
  cropMarks: boolean;
  impose?: Imposition['fold'] | undefined;
  sheets: number;
  paper: string;
  creep: string;
  flip: Imposition['flip'];
  flyleaves: number;
  signatureFiles: boolean;
}

/** How a book is imposed, and whether each signature becomes a file of its own. */
export interface SheetOptions extends Imposition {
  fileEach: boolean;
}

/** Options of single pages; throws a `Failure` for a length that is none. */
export function readPainting({ bleed, cropMarks }: PrintSettings): PaintOptions {
  return { cropMarks, ...(bleed !== undefined && { bleed: readLength(bleed, longest.bleed) }) };
}

/** Options of sheets, where the book is to be imposed; throws a `Failure` for an unknown size. */
export function readSheets(settings: PrintSettings): SheetOptions | undefined {
  const { impose, sheets, paper, creep, flip, flyleaves, signatureFiles } = settings;
  if (impose === undefined) return undefined;
  return {
    fold: impose,
    sheets,
    paper: parseSize(paper, 'paper'),
    creep: readLength(creep, longest.creep),
    flip,
    flyleaves,
    marks: true,
    fileEach: signatureFiles,
  };
}
