// Markdown while marks of writing programs are taken out of it: its lines as they will be parsed, and
// an exact account of what was left out.
import type { Absorbed } from '../../../book/absorbed.ts';
import type { Message } from '../../../messages.ts';

/** A manuscript's lines on their way to the parser. Line numbers never change. */
export interface Draft {
  file: string;
  lines: string[];
  /** Numbers of lines that nobody may touch: fenced code. */
  code: ReadonlySet<number>;
  taken: Absorbed[];
  messages: Message[];
}

/** Characters of a line that is looked through for marks: taking one out costs the length of its line. */
const MAX_LINE_CHARS = 20_000;

/** The lines that are no code and not endless, with their numbers. */
export function* linesOf({ lines, code }: Draft): Generator<[number: number, line: string]> {
  for (const [n, line] of lines.entries()) {
    if (line.length <= MAX_LINE_CHARS && !code.has(n + 1)) yield [n + 1, line];
  }
}

/** Takes `piece` out of a line and puts it on record; `instead` stands in its place. */
export function takePiece(draft: Draft, number: number, piece: string, instead = ''): void {
  const line = draft.lines[number - 1] ?? '';
  const at = line.indexOf(piece);
  if (at < 0) return;
  draft.lines[number - 1] = line.slice(0, at) + instead + line.slice(at + piece.length);
  draft.taken.push({ line: number, endLine: number, text: piece, reason: 'markup' });
}

/** Takes whole lines out, `from` to `to`, and puts them on record. */
export function takeLines(draft: Draft, from: number, to: number): void {
  const text = draft.lines.slice(from - 1, to).join('\n');
  for (let n = from - 1; n < to; n++) draft.lines[n] = '';
  draft.taken.push({ line: from, endLine: to, text, reason: 'markup' });
}
