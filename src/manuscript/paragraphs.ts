// A run of neighbouring lines in, its paragraphs out, by the manuscript's own paragraph model.
import type { Row } from './rows.ts';
import type { MeasuredLayout } from './text-layout.ts';

/** Cuts a run of lines that are not blank into paragraphs. */
export function paragraphsOf(run: Row[], layout: MeasuredLayout): Row[][] {
  const paragraphs: Row[][] = [];
  let start = 0;
  for (let n = 1; n < run.length; n++) {
    const above = run[n - 1];
    const row = run[n];
    if (!above || !row || !beginsParagraph(above, row, layout)) continue;
    paragraphs.push(run.slice(start, n));
    start = n;
  }
  if (start < run.length) paragraphs.push(start === 0 ? run : run.slice(start));
  return paragraphs;
}

function beginsParagraph(above: Row, row: Row, layout: MeasuredLayout): boolean {
  const { model, wrapWidth } = layout;
  if (wrapWidth === undefined) return true;
  if (above.text.length > 1.6 * wrapWidth) return true; // a long line is a paragraph by itself
  if (isCentred(above, layout) !== isCentred(row, layout)) return true;
  return model === 'indented' && isIndented(above, row, layout.paragraphIndent);
}

/**
 * The manuscript's own indent, or a step in from the margin:
 *
 *     the last words of one paragraph.
 *         The first of the next, and
 *     so on.
 */
function isIndented(above: Row, row: Row, paragraphIndent: number): boolean {
  if (row.indent < 2) return false;
  return Math.abs(row.indent - paragraphIndent) <= 1 || row.indent >= above.indent + 2;
}

/** Shortest indent that may centre a line, with and without a known width. */
const leastIndent = { known: 6, unknown: 10 };

/** Whether a line is centred with spaces, judged against the text's width. */
export function isCentred({ indent, text }: Row, layout: MeasuredLayout): boolean {
  const { wrapWidth, usualIndent, paragraphIndent } = layout;
  if (indent < leastIndent.known || text.length > 80) return false;
  if (wrapWidth !== undefined) {
    const middle = indent + text.length / 2;
    return Math.abs(middle - wrapWidth / 2) <= Math.max(3, 0.08 * wrapWidth);
  }
  const usual = Math.abs(indent - usualIndent) <= 2 || Math.abs(indent - paragraphIndent) <= 2;
  return indent >= leastIndent.unknown && text.length <= 60 && !usual;
}
