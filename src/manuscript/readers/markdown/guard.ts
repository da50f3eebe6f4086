// What has to be taken out of Markdown before the parser sees it: comments, and nesting so deep or
// so dense that parsing it would take forever. Line numbers stay as they are.
import type { Absorbed } from '../../../book/absorbed.ts';
import { type Message, message } from '../../../messages.ts';
import { readDialects } from './dialects.ts';
import { readFences } from './fences.ts';

/** Markdown that is safe to parse, and what was taken out of it. */
export interface Guarded {
  lines: string[];
  /** Numbers of the lines that are replaced by a word here, and to be read as plain text. */
  plain: Set<number>;
  comments: Absorbed[];
  /** What the dialects of Markdown left out, in order. */
  taken: Absorbed[];
  /** The lines without comments, as typed; and without what dialects left out, as people read them. */
  typed: string[];
  bare: string[];
  /** Numbers of lines that are read as typed: stray fences, and more marks than can be parsed. */
  dense: Set<number>;
  messages: Message[];
}

/** Quotations and lists inside each other. */
const MAX_DEPTH = 16;
/** Messages of this kind about one manuscript. */
const MAX_MESSAGES = 20;
/** Stars, brackets, angle brackets or bars in one run of lines: the parser is quadratic in them. */
const MAX_SIGNS = 2000;
/** Lines of `===` in one run, each of which might underline all above it. */
const MAX_UNDERLINES = 100;

/** Makes Markdown lines safe to parse. */
export function guard(source: string[], file: string): Guarded {
  const { lines: typed, comments } = withoutComments(source);
  const { code, stray } = readFences(typed, new Set(loneMarks(typed)));
  const { lines: bare, taken, messages } = readDialects(typed, code, file);
  const lines = bare.map((line, n) =>
    withinDepths(withoutInstructions(line), messages, file, n + 1),
  );
  const plain = new Set<number>([...loneMarks(lines), ...stray]);
  for (const number of plain) lines[number - 1] = 'x';
  for (const number of stray)
    messages.push(message('markdown-fence-open', {}, { file, line: number }));
  const dense = thinOut(lines, messages, file);
  for (const number of stray) dense.add(number);
  for (const number of dense) plain.add(number);
  const said = messages.slice(0, MAX_MESSAGES);
  return { lines, plain, comments, taken, typed, bare, dense, messages: said };
}

function withinDepths(line: string, messages: Message[], file: string, number: number): string {
  const shallow = withinDepth(line);
  if (shallow !== line) {
    messages.push(message('markdown-too-deep', { limit: MAX_DEPTH }, { file, line: number }));
  }
  return shallow;
}

/** Passages with more marks than can be parsed are read as plain text. */
function thinOut(lines: string[], messages: Message[], file: string): Set<number> {
  const dense = new Set<number>();
  for (const [from, to] of runsOf(lines)) {
    if (!isTooDense(lines.slice(from, to))) continue;
    for (let n = from; n < to; n++) {
      dense.add(n + 1);
      if (!fence.test(lines[n] ?? '')) lines[n] = 'x';
    }
    messages.push(message('markdown-too-dense', {}, { file, line: from + 1 }));
  }
  return dense;
}

/**
 * Numbers of lines that authors mean as scene breaks, and Markdown reads as something empty:
 *
 *     She slept.      #  * - alone     ~~~~ alone     between blank lines
 *     1. alone        # Title          ~~~~           directly over the code: rejected
 */
function loneMarks(lines: readonly string[]): number[] {
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  const marks: number[] = [];
  let inCode = false;
  for (const [n, line] of lines.entries()) {
    const lone = loneMark.test(line) && isBlank(lines[n - 1]) && isBlank(lines[n + 1]);
    if (lone && !inCode) marks.push(n + 1);
    else if (fence.test(line)) inCode = !inCode;
  }
  return marks;
}

const loneMark = /^ {0,3}(?:#{1,6}|[*+-]|~{3,80}|\d{1,9}[.)])\s*$/;

const fence = /^\s*(?:```|~~~)/;

/** Takes `<!-- … -->` out, over as many lines as it takes; one that is never closed is text. */
function withoutComments(source: string[]): { lines: string[]; comments: Absorbed[] } {
  const text = source.join('\n');
  const comments: Absorbed[] = [];
  let bare = '';
  let done = 0;
  let line = 1;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', done)) {
    const end = text.indexOf('-->', open + 4);
    if (end < 0) break;
    const before = text.slice(done, open);
    const comment = text.slice(open, end + 3);
    line += countLineEnds(before);
    const endLine = line + countLineEnds(comment);
    comments.push({ line, endLine, text: comment, reason: 'markup' });
    bare += before + '\n'.repeat(endLine - line);
    line = endLine;
    done = end + 3;
  }
  return { lines: (bare + text.slice(done)).split('\n'), comments };
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Escapes the beginnings of HTML constructs that no manuscript has: `<?`, `<![CDATA[`. */
function withoutInstructions(line: string): string {
  return line.includes('<') ? line.replace(/<(?=[?!])/g, '\\<') : line;
}

/** Escapes the first container mark that is nested too deeply: `> > > …`, `- - - …`. */
function withinDepth(line: string): string {
  let depth = 0;
  let at = 0;
  for (;;) {
    const [mark] = containerMark(line, at);
    if (mark === undefined) return line;
    if (depth === MAX_DEPTH) return `${line.slice(0, at)}\\${line.slice(at)}`;
    depth += 1;
    at += mark.length;
  }
}

const container = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]*/y;

function containerMark(line: string, at: number): RegExpExecArray | [] {
  container.lastIndex = at;
  return container.exec(line) ?? [];
}

/** The runs of lines between blank lines, as half-open ranges. */
function* runsOf(lines: string[]): Generator<[from: number, to: number]> {
  let from = 0;
  for (const [n, line] of lines.entries()) {
    if (line.trim() !== '') continue;
    if (n > from) yield [from, n];
    from = n + 1;
  }
  if (lines.length > from) yield [from, lines.length];
}

/** Whether a run has more signs of one sort than can be parsed in reasonable time. */
function isTooDense(lines: string[]): boolean {
  let stars = 0;
  let brackets = 0;
  let closing = 0;
  let angles = 0;
  let bars = 0;
  const underlines = lines.filter((line) => line.startsWith('=')).length;
  for (const line of lines) {
    for (let at = 0; at < line.length; at++) {
      const code = line.charCodeAt(at);
      if (code === 42 || code === 95 || code === 126) stars += 1;
      else if (code === 91) brackets += 1;
      else if (code === 93) closing += 1;
      else if (code === 124) bars += 1;
      else if (code === 60) angles += 1;
    }
  }
  if (underlines > MAX_UNDERLINES) return true;
  return Math.max(stars, brackets, closing, angles, bars) > MAX_SIGNS;
}
