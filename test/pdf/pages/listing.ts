// Laid out pages as text that a proof-reader can check: one line a page, with its label, side, head,
// folio, first and last line of text.
import type { LaidOut, Page, PlacedLine } from '../../../src/pdf/types.ts';

/** The words of a placed line. */
function wordsOf({ words }: PlacedLine): string {
  return words.map((word) => word.map(({ text }) => text).join('')).join(' ');
}

/** The placed lines of a page: those of the text, or the artifacts. */
export function linesOf(page: Page, artifacts = false): PlacedLine[] {
  return page
    .contents()
    .items.filter(
      (item): item is PlacedLine =>
        item.kind === 'line' && (item.element === undefined) === artifacts,
    );
}

/** Text of the pieces that share a baseline, from left to right, and how many lines there are. */
export function textLines(pieces: readonly PlacedLine[]): string[] {
  const byBaseline = new Map<number, PlacedLine[]>();
  for (const piece of pieces) {
    const y = Math.round(piece.y * 10);
    byBaseline.set(y, [...(byBaseline.get(y) ?? []), piece]);
  }
  const baselines = [...byBaseline].sort(([a], [b]) => a - b);
  return baselines.map(([, row]) => {
    const text = row.toSorted((a, b) => a.x - b.x);
    return text
      .map((piece) => wordsOf(piece) + (piece.unspaced ? '' : ' '))
      .join('')
      .trim();
  });
}

const shown = 34;

function cut(text: string): string {
  return text.length <= shown ? text : `${text.slice(0, shown - 1).trimEnd()}…`;
}

function describePage(page: Page): string {
  const head = textLines(linesOf(page, true).filter(({ y }) => y < page.height / 8)).join(' / ');
  const text = textLines(linesOf(page));
  const side = page.side.padEnd(5);
  const label = page.label.padStart(4);
  if (text.length === 0) return `${label} ${side} blank`;
  const first = cut(text[0] ?? '');
  const last = cut(text.at(-1) ?? '');
  return `${label} ${side} [${head}] ${text.length} lines: ${first} | ${last}`;
}

/** A book as a proof-reader's list of pages. */
export function listPages({ pages }: LaidOut): string {
  return `${pages.map(describePage).join('\n')}\n`;
}
