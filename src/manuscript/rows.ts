// Manuscript lines in, rows out: each with its number and its white space measured.
import type { SourceLine } from './types.ts';

/** A line of the manuscript with its white space measured. */
export interface Row extends SourceLine {
  /** White-space columns before the text; a tab goes to the next multiple of 8. */
  indent: number;
}

/** Measures every line from line `first` (1-based) on. */
export function rowsOf(lines: string[], first: number): Row[] {
  const rows: Row[] = [];
  for (let n = first - 1; n < lines.length; n++) {
    const raw = lines[n] ?? '';
    rows.push({ number: n + 1, raw, text: raw.trim(), indent: indentOf(raw) });
  }
  return rows;
}

/** White-space columns before the first sign of a line; a tab goes to the next multiple of 8. */
export function indentOf(raw: string): number {
  let column = 0;
  for (let n = 0; n < raw.length; n++) {
    const code = raw.charCodeAt(n);
    if (code === 9) column += 8 - (column % 8);
    else if (code === 32 || code === 160) column += 1;
    else if (code === 0x3000)
      column += 2; // a full-width space
    else if (code > 32 && code < 0x2000) break;
    else if (/\s/.test(raw.charAt(n))) column += 1;
    else break;
  }
  return column;
}
