// Emphasis that is opened in one paragraph of a plain text and closed in a later one, as `_All night
// it rained,` … `and nobody slept._` in old transcriptions: which paragraphs need marks of their own.
import type { Row } from './rows.ts';

/** Marks to be read before and after a paragraph's text. */
export interface CarriedMarks {
  before: '' | '_';
  after: '' | '_';
}

/** Paragraphs that one emphasis may run through. */
const MAX_PARAGRAPHS = 6;

/** A `_` that opens before a word or closes behind one; `snake_case` and `____` are neither. */
const mark = /(?<![\p{L}\p{N}_])_(?=[^\s_])|(?<=[^\s_])_(?![\p{L}\p{N}_])/gu;

/** The marks that paragraphs need, by the number of their first line. */
export function carriedMarks(paragraphs: readonly Row[][]): Map<number, CarriedMarks> {
  const carried = new Map<number, CarriedMarks>();
  let opened: number | undefined;
  for (const [n, rows] of paragraphs.entries()) {
    const state = stateOf(rows);
    if (opened !== undefined && n - opened > MAX_PARAGRAPHS) opened = undefined;
    if (state === 'closes' && opened !== undefined) {
      carry(carried, paragraphs.slice(opened, n + 1));
      opened = undefined;
    } else if (state !== 'whole') opened = state === 'opens' ? n : undefined;
  }
  return carried;
}

function carry(carried: Map<number, CarriedMarks>, paragraphs: readonly Row[][]): void {
  for (const [n, [first]] of paragraphs.entries()) {
    if (!first) continue;
    const [isFirst, isLast] = [n === 0, n === paragraphs.length - 1];
    carried.set(first.number, { before: isFirst ? '' : '_', after: isLast ? '' : '_' });
  }
}

/** Whether a paragraph opens an emphasis and leaves it open, or closes one it has not opened. */
function stateOf(rows: readonly Row[]): 'whole' | 'opens' | 'closes' | 'unclear' {
  if (!rows.some(({ text }) => text.includes('_'))) return 'whole';
  const text = rows.map((row) => row.text).join('\n');
  let open = false;
  let closes = false;
  for (const { index } of text.matchAll(mark)) {
    const isOpener =
      /^$|[\s\p{P}]/u.test(text.charAt(index - 1)) && /\S/.test(text.charAt(index + 1));
    const isCloser = index > 0 && /\S/.test(text.charAt(index - 1));
    if (open && isCloser) open = false;
    else if (isOpener && !open) open = true;
    else if (isCloser && !closes) closes = true;
    else return 'unclear';
  }
  if (open && closes) return 'unclear';
  return open ? 'opens' : closes ? 'closes' : 'whole';
}
