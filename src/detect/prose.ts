// Which blocks are running prose, and how much of it stands between two lines.
import { fieldForKey } from '../metadata/field-lookup.ts';
import { beginsLikeKey } from './key-lines.ts';
import type { Line } from './line.ts';

/** Letters of running prose between two line numbers, both excluded. */
export type ProseBetween = (from: number, to: number) => number;

/** Words from which on a block is prose whatever it looks like. */
const MIN_PROSE_WORDS = 14;

/** Measures the prose of a manuscript once; asking is then cheap. */
export function measureProse(lines: Line[]): ProseBetween {
  const upTo = new Float64Array((lines.at(-1)?.number ?? 0) + 2); // by line, letters before it
  let letters = 0;
  let next = 0;
  for (const line of lines) {
    upTo.fill(letters, next, line.number + 1);
    next = line.number + 1;
    if (line.prose) letters += line.letters;
  }
  upTo.fill(letters, next);
  const before = (number: number) =>
    upTo[Math.max(0, Math.min(number, upTo.length - 1))] ?? letters;
  return (from, to) => Math.max(0, before(to) - before(from + 1));
}

//  prose      They built it in a summer, out of what the field gave up.      "No," he said.
//  not prose  THE GATE      The Music Box      X. THE EPILOGUE      by H. Dray . . . . 11
/** Whether the lines of a block are running prose. */
export function isProse(lines: Line[]): boolean {
  const { words, capitalised, letters, capitals } = total(lines);
  const small = words - capitalised;
  const end = lines.at(-1)?.text ?? '';
  if (letters < 2 || isListed(end)) return false;
  if (capitals * 2 > letters) return words >= MIN_PROSE_WORDS * 2 && words > lines.length * 6;
  if (words >= MIN_PROSE_WORDS) return small * 3 > words;
  return /[.!?…。！？]["”’'»*_)」』]*$/u.test(end) && (small * 2 >= words || /^["“‘«—]/u.test(end));
}

/** A page number after leaders or a wide space; a key and a value. */
function isListed(text: string): boolean {
  if (/\d$/.test(text) && /[.·_\s]{3,}\d{1,5}$/.test(text.slice(-12))) return true;
  const colon = text.indexOf(':');
  if (colon < 2 || colon > 34 || !beginsLikeKey(text)) return false;
  const key = /^[\s*_[(]*([\p{L}' ’/]{2,30}?)[*_]*:/u.exec(text)?.[1];
  return key !== undefined && fieldForKey(key) !== undefined;
}

type Totals = Pick<Line, 'words' | 'letters' | 'capitals' | 'capitalised'>;

function total(lines: Line[]): Totals {
  const totals = { words: 0, letters: 0, capitals: 0, capitalised: 0 };
  for (const line of lines) {
    totals.words += line.words;
    totals.letters += line.letters;
    totals.capitals += line.capitals;
    totals.capitalised += line.capitalised;
  }
  return totals;
}
