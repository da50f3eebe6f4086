// What a person says of printing and binding → the options of painting, in points.
import { readLength } from './length.ts';
import type { PaintOptions } from './paint.ts';
import type { Imposition } from './sheet.ts';
import { parsePageSize } from './trim.ts';

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

// Bleed is an eighth of an inch, or twice that; a sheet of card is half a millimetre thick.
const BLEED_MAX = 72;
const CREEP_MAX = 9;

/** Options of single pages; throws a `Failure` for a length that is none. */
export function readPainting({ bleed, cropMarks }: PrintSettings): PaintOptions {
  return { cropMarks, ...(bleed !== undefined && { bleed: readLength(bleed, BLEED_MAX) }) };
}

/** Papers that are sheets only: nobody reads a book of this size. */
const PAPERS: Record<string, string> = {
  a3: '297x420mm',
  b4: '250x353mm',
  sra3: '320x450mm',
  legal: '8.5x14in',
  tabloid: '11x17in',
  ledger: '11x17in',
};

function readPaper(paper: string): Imposition['paper'] {
  return parsePageSize(PAPERS[paper.trim().toLowerCase()] ?? paper);
}

/** Options of sheets, where the book is to be imposed; throws a `Failure` for an unknown size. */
export function readSheets(settings: PrintSettings): SheetOptions | undefined {
  const { impose, sheets, paper, creep, flip, flyleaves, signatureFiles } = settings;
  if (impose === undefined) return undefined;
  return {
    fold: impose,
    sheets,
    paper: readPaper(paper),
    creep: readLength(creep, CREEP_MAX),
    flip,
    flyleaves,
    marks: true,
    fileEach: signatureFiles,
  };
}
