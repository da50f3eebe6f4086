// The emphasis that people type in plain text: `*x*`, `_x_`, `**x**`, `***x***`. A stack of
// delimiters as in CommonMark 6.2, but never inside a word, and linear because the stack is short.
import type { Inline, Text } from '../book/types.ts';

/** Openers that wait for their closer; an older one becomes text again. */
const STACK_LIMIT = 24;
/** `****` and longer rows are no emphasis. */
const RUN_LIMIT = 3;

interface DelimiterRun {
  char: string;
  length: number;
  canOpen: boolean;
  canClose: boolean;
}
/** An opener with what followed it; the bottom frame has no run. */
interface Frame {
  run?: DelimiterRun;
  /** Delimiters of the run not yet used up. */
  left: number;
  children: Inline[];
}

const marks = /[*_]/;

/**
 * Reads emphasis in `text`, a paragraph whose lines are separated by `\n`; the line ends stay in
 * the text nodes. `He *saw* it` → text, emphasis, text.
 */
export function readEmphasis(text: string): Inline[] {
  if (!marks.test(text)) return [{ type: 'text', value: text }];
  const frames: Frame[] = [{ left: 0, children: [] }];
  let start = 0;
  for (const line of text.split('\n')) {
    if (start > 0) addText(top(frames).children, '\n');
    if (!marks.test(line) || isOrnament(line.trim())) addText(top(frames).children, line);
    else readLine(frames, text, start, start + line.length);
    start += line.length + 1;
  }
  while (frames.length > 1) flatten(frames);
  return top(frames).children;
}

const delimiters = /\*+|_+/g;

function readLine(frames: Frame[], text: string, from: number, to: number): void {
  let done = from;
  for (const match of text.slice(from, to).matchAll(delimiters)) {
    const start = from + match.index;
    const end = start + match[0].length;
    addText(top(frames).children, text.slice(done, start));
    takeRun(frames, runAt(text, start, end));
    done = end;
  }
  addText(top(frames).children, text.slice(done, to));
}

/** A run that touches words on both sides (`f**k`, `snake_case`) neither opens nor closes. */
function runAt(text: string, start: number, end: number): DelimiterRun {
  const length = end - start;
  const before = sideOf(text.charAt(start - 1));
  const after = sideOf(text.charAt(end));
  const usable = length <= RUN_LIMIT;
  const left = after !== 'space' && (after === 'word' || before !== 'word');
  const right = before !== 'space' && (before === 'word' || after !== 'word');
  return {
    char: text.charAt(start),
    length,
    canOpen: usable && left && before !== 'word',
    canClose: usable && right && after !== 'word',
  };
}

function sideOf(char: string): 'space' | 'word' | 'mark' {
  if (char === '' || /\s/.test(char)) return 'space';
  if (/[\w.,;:!?"'-]/.test(char)) return /[A-Za-z\d]/.test(char) ? 'word' : 'mark';
  return /[\p{L}\p{N}\p{M}]/u.test(char) ? 'word' : 'mark';
}

function takeRun(frames: Frame[], run: DelimiterRun): void {
  let left = run.length;
  while (run.canClose && left > 0) {
    const used = close(frames, run, left);
    if (used === 0) break;
    left -= used;
  }
  if (left === 0) return;
  if (run.canOpen && left === run.length) open(frames, run);
  else addText(top(frames).children, run.char.repeat(left));
}

function open(frames: Frame[], run: DelimiterRun): void {
  if (frames.length > STACK_LIMIT) {
    const [bottom, oldest] = frames;
    if (bottom && oldest) pour(oldest, bottom);
    frames.splice(1, 1);
  }
  frames.push({ run, left: run.length, children: [] });
}

/** Closes the nearest opener that fits; says how many delimiters that took. */
function close(frames: Frame[], run: DelimiterRun, left: number): number {
  const at = frames.findLastIndex((frame) => fits(frame, run));
  const opener = frames[at];
  if (!opener || !hasWords(frames.slice(at))) return 0;
  while (frames.length > at + 1) flatten(frames);
  const used = opener.left >= 2 && left >= 2 ? 2 : 1;
  const node: Inline = {
    type: used === 2 ? 'strong' : 'emphasis',
    children: opener.children,
  };
  opener.left -= used;
  if (opener.left > 0) opener.children = [node];
  else {
    frames.pop();
    top(frames).children.push(node);
  }
  return used;
}

/** Same sign, and the "rule of three" of CommonMark 6.2, rules 9 and 10. */
function fits({ run: opener }: Frame, run: DelimiterRun): boolean {
  if (!opener || opener.char !== run.char) return false;
  if (!opener.canClose && !run.canOpen) return true;
  return (
    (opener.length + run.length) % 3 !== 0 || (opener.length % 3 === 0 && run.length % 3 === 0)
  );
}

// `*-*` is a mark or a face, `*...*` and `*"!"*` are speech.
function hasWords(frames: Frame[]): boolean {
  const [only, more] = frames;
  const [node, next] = only?.children ?? [];
  if (more || next || node?.type !== 'text') return node !== undefined || more !== undefined;
  return node.value.length > 3 || /[\p{L}\p{N}"“”…?!]|\.{2}/u.test(node.value);
}

/** The topmost opener found no closer: its delimiters are text. */
function flatten(frames: Frame[]): void {
  const frame = frames.pop();
  if (frame) pour(frame, top(frames));
}

function pour(frame: Frame, into: Frame): void {
  addText(into.children, (frame.run?.char ?? '').repeat(frame.left));
  for (const child of frame.children) {
    if (child.type === 'text') addText(into.children, child.value);
    else into.children.push(child);
  }
}

function top(frames: Frame[]): Frame {
  return frames.at(-1) ?? { left: 0, children: [] };
}

/** Appends text, to the text before it where there is one. */
function addText(children: Inline[], value: string): void {
  const last = children.at(-1);
  if (value === '') return;
  if (last?.type === 'text') last.value += value;
  else children.push({ type: 'text', value } satisfies Text);
}

const drawing = /[~+=#^<>|\\/°§¤•·♥♦♠♣★☆✦✧❖❦❧⁂※◇◆○●]/u;

// A star or underscore that stands apart, or a long row of them.
const apart = /(?:^|\s)[*_](?=\s|$)|[*_]{4}/;

/** Whether a line (without outer white space) is a drawn mark: more signs than letters. */
function isOrnament(line: string): boolean {
  if (line.length > 120 || /["“”«»]/.test(line)) return false;
  if (line.replace(/[^A-Za-z\d]+/g, '').length * 2 >= line.length) return false;
  const words = line.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const signs = line.match(/[^\p{L}\p{N}\s]/gu)?.length ?? 0;
  if (signs <= words) return false;
  return drawing.test(line) || apart.test(line) || (words === 0 && !/[….?!]/.test(line));
}
