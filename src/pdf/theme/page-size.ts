// Sizes of pages and of paper, by name or by measure → points.
import { Failure, message } from '../../messages.ts';
import { pointsOf } from './length.ts';

/** A page's size. On a `screen` all pages are alike; a `leaf` has a front and a back. */
export interface Trim {
  width: number;
  height: number;
  kind: 'leaf' | 'screen';
}

/** What a size is of: paper is never read, and has names of its own. */
export type SizeOf = 'page' | 'paper';

interface Size {
  width: number;
  height: number;
}

/** Trade names of page sizes. `eink` is a six-inch reader, `tablet` a ten-inch one. */
const named: Record<string, string> = {
  a4: '210x297mm',
  a5: '148x210mm',
  a6: '105x148mm',
  letter: '8.5x11in',
  'half-letter': '5.5x8.5in',
  digest: '5.5x8.5in',
  trade: '6x9in',
  royal: '156x234mm',
  demy: '138x216mm',
  'a-format': '111x178mm',
  'b-format': '129x198mm',
  pocket: '4.25x6.87in',
};
const screens: Record<string, string> = {
  eink: '90x122mm',
  phone: '70x140mm',
  tablet: '156x208mm',
};

/** Papers that are sheets only: nobody reads a book of this size. */
const papers: Record<string, string> = {
  a3: '297x420mm',
  b4: '250x353mm',
  sra3: '320x450mm',
  legal: '8.5x14in',
  tabloid: '11x17in',
  ledger: '11x17in',
};

// Smaller than a phone nothing can be set; larger than a newspaper nobody prints.
const MIN_SIDE_PT = 120;
const MAX_SIDE_PT = 1600;
const millimetre = pointsOf['mm'] ?? 1;
const bounds = `each side is from ${Math.ceil(MIN_SIDE_PT / millimetre)} to ${Math.floor(MAX_SIDE_PT / millimetre)} mm`;

/** Names by which a size may be called. */
export function sizeNames(of: SizeOf): string[] {
  const leaves = Object.keys(named);
  return of === 'paper'
    ? [...Object.keys(papers), ...leaves]
    : [...leaves, ...Object.keys(screens)];
}

/** What a size should be, to stand in a sentence; undefined where `text` is one. */
export function sizeFault(text: string, of: SizeOf): string | undefined {
  const size = readSize(text, of);
  if (size !== undefined) return fits(size) ? undefined : bounds;
  return `it is two lengths such as 6x9in or 120x180mm, or one of ${sizeNames(of).join(', ')}`;
}

/** Reads `a5`, `b-format`, `eink`, `6x9in`, `120x180mm`; throws `size-unknown`. */
export function parsePageSize(text: string): Trim {
  const isScreen = Object.hasOwn(screens, nameOf(text));
  return { ...parseSize(text, 'page'), kind: isScreen ? 'screen' : 'leaf' };
}

/** Reads the size of paper or of a page; throws `size-unknown`. */
export function parseSize(text: string, of: SizeOf): Size {
  const size = readSize(text, of);
  const expected = sizeFault(text, of);
  if (size !== undefined && expected === undefined) return size;
  throw new Failure(message('page-size-unknown', { of, size: text, expected: expected ?? '' }));
}

const nameOf = (text: string) => text.trim().toLowerCase();

function fits({ width, height }: Size): boolean {
  return [width, height].every((side) => side >= MIN_SIDE_PT && side <= MAX_SIDE_PT);
}

/** `6x9in` → 432 × 648; a unit after each number is allowed too: `6in x 9in`. */
function readSize(text: string, of: SizeOf): Size | undefined {
  const name = nameOf(text);
  const own = of === 'paper' ? papers : screens;
  const parts =
    /^(\d{1,4}(?:\.\d{1,3})?) ?(pt|mm|cm|in)? ?[x×] ?(\d{1,4}(?:\.\d{1,3})?) ?(pt|mm|cm|in)$/.exec(
      own[name] ?? named[name] ?? name,
    );
  if (parts === null) return undefined;
  const [, across, unitAcross, up, unit = ''] = parts;
  const width = Number(across) * (pointsOf[unitAcross ?? unit] ?? 0);
  return { width, height: Number(up) * (pointsOf[unit] ?? 0) };
}
