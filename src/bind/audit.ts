// The proof that nothing is lost: every letter of the manuscript, in order, is in the tree or in
// the list of absorbed lines, once. Compared line by line through the positions of the nodes, so
// that notes may move. Knows nothing of detection.
import type { Absorbed } from '../book/absorbed.ts';
import { haveSameLetters, lettersOf } from '../book/letters.ts';
import { firstLine, lastLine } from '../book/position.ts';
import type { Book } from '../book/types.ts';
import { contentsOf, flowText, sectionsOf } from '../book/walk.ts';
import { spellsOut, spellsOutTags } from '../manuscript/spelling.ts';
import type { Manuscript } from '../manuscript/types.ts';
import { isBareMark } from './non-text.ts';

/** Words that are in the manuscript and not in the book, or the other way round. */
export interface Loss {
  line: number;
  endLine: number;
  /** The first words that differ, as typed in the manuscript (or as they stand in the book). */
  words: string;
  problem: 'lost' | 'added';
}

/** Nodes that share lines, and what they hold together. */
interface SharedLines {
  first: number;
  last: number;
  texts: string[];
  /** The parts of a heading may stand in another order than in its line: `12. Kapitel`. */
  heading: boolean;
}

/** What of a manuscript is compared: its lines, and whether they have markup. */
export type Audited = Pick<Manuscript, 'lines' | 'format' | 'tagged'>;

/** Compares `book` with its manuscript; an empty list means that nothing is lost or repeated. */
export function audit(book: Book, source: Audited): Loss[] {
  const absorbed = absorbedLines(book, source.lines.length);
  const manuscript = { ...source, lines: withoutMarkup(source.lines, book.absorbed) };
  const losses: Loss[] = [];
  let next = 1;
  for (const run of runsOf(book)) {
    checkGap(losses, manuscript.lines, next, run.first - 1, absorbed);
    checkRun(losses, manuscript, run, absorbed);
    next = Math.max(next, run.last + 1);
  }
  checkGap(losses, manuscript.lines, next, manuscript.lines.length, absorbed);
  return losses;
}

/** Which lines are absorbed whole; comments and marks have been taken out of theirs already. */
function absorbedLines(book: Book, count: number): Uint8Array {
  const lines = new Uint8Array(count + 2);
  for (const each of book.absorbed) {
    if (each.reason !== 'markup' && !isMarkWithWords(each))
      lines.fill(1, each.line, each.endLine + 1);
  }
  return lines;
}

/** A break's mark accounts for its lines only when none of them has a word: `***`, `oOo`. */
function isMarkWithWords({ text, reason }: Absorbed): boolean {
  return reason === 'scene break mark' && !text.split('\n').every(isBareMark);
}

/** The lines of a manuscript without the comments and marks that were left out, each as it was typed. */
function withoutMarkup(lines: readonly string[], absorbed: readonly Absorbed[]): string[] {
  const bare = [...lines];
  for (const { line, endLine, text, reason } of absorbed) {
    if (reason !== 'markup') continue;
    const held = bare.slice(line - 1, endLine).join('\n');
    const at = held.indexOf(text);
    if (at < 0) continue;
    const blank = '\n'.repeat(endLine - line);
    const rest = held.slice(0, at) + blank + held.slice(at + text.length);
    bare.splice(line - 1, endLine - line + 1, ...rest.split('\n'));
  }
  return bare;
}

function runsOf(book: Book): SharedLines[] {
  // What has no line was not in the text: a dedication from the front matter.
  const nodes = sectionsOf(book)
    .flatMap(contentsOf)
    .filter((node) => node.position);
  const runs: SharedLines[] = [];
  for (const node of nodes.toSorted((a, b) => firstLine(a) - firstLine(b))) {
    const text = flowText(node);
    const last = runs.at(-1);
    if (node.type === 'thematicBreak' && !node.children) continue;
    if (last && firstLine(node) <= last.last) {
      last.last = Math.max(last.last, lastLine(node));
      last.texts.push(text);
      last.heading = false;
    } else {
      const lines = { first: firstLine(node), last: lastLine(node) };
      runs.push({ ...lines, texts: [text], heading: node.type === 'heading' });
    }
  }
  return runs;
}

/** Between two runs only blank, absorbed and letterless lines may stand. */
function checkGap(
  losses: Loss[],
  lines: readonly string[],
  from: number,
  to: number,
  absorbed: Uint8Array,
): void {
  for (let line = from; line <= to; line += 1) {
    const text = lines[line - 1] ?? '';
    if (absorbed[line] === 0 && lettersOf(text) !== '') {
      losses.push({ line, endLine: line, words: excerpt(text), problem: 'lost' });
    }
  }
}

function checkRun(
  losses: Loss[],
  { lines, format, tagged }: Audited,
  run: SharedLines,
  absorbed: Uint8Array,
): void {
  const source = lines.slice(run.first - 1, run.last).join('\n');
  const text = run.texts.join('\n');
  const place = { line: run.first, endLine: run.last };
  if (absorbed.subarray(run.first, run.last + 1).includes(1)) {
    losses.push({ ...place, words: excerpt(source), problem: 'added' });
  } else if (
    !haveSameLetters(source, text) &&
    !saysTheSame(source, text, run.heading, spellingOf(format, tagged))
  ) {
    losses.push({ ...place, ...difference(source, text) });
  }
}

type Spelling = (source: string, held: string) => boolean;

/** What may stand for other words, or none: Markdown's marks, tags in a plain text, or nothing. */
function spellingOf(format: string, tagged = false): Spelling {
  if (format === 'markdown') return spellsOut;
  return tagged ? spellsOutTags : () => false;
}

/** The parts of a heading in another order; Markdown without its markup. */
function saysTheSame(source: string, text: string, heading: boolean, spells: Spelling): boolean {
  const held = lettersOf(text);
  if (heading && sorted(lettersOf(source)) === sorted(held)) return true;
  return spells(source, held);
}

function sorted(letters: string): string {
  return [...letters].toSorted().join('');
}

/** The first word that does not agree, with some that follow it. */
function difference(source: string, text: string): Pick<Loss, 'words' | 'problem'> {
  const [written, kept] = [source.split(/\s+/), text.split(/\s+/)];
  const added = lettersOf(text).length > lettersOf(source).length;
  const at = written.findIndex((word, n) => lettersOf(word) !== lettersOf(kept[n] ?? ''));
  const from = at < 0 ? written.length : at;
  const words = (added ? kept : written).slice(from, from + 12).join(' ');
  return { words: excerpt(words), problem: added ? 'added' : 'lost' };
}

function excerpt(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
