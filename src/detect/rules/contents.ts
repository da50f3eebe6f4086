// Lists that repeat the headings: contents, illustrations, an export's chapter index. They are
// believed before headings are, because their entries look exactly like headings.
import type { Facts, Line } from '../facts.ts';
import { listTitles } from '../keywords.ts';
import { fold, leadingNumeral } from '../numerals.ts';
import type { Proposal, StructureRule } from '../rule.ts';

const fewest = 2;

export const titledLists: StructureRule = {
  id: 'toc/titled',
  propose: (facts) =>
    facts.lines.flatMap((line) => {
      if (!line.first || line.words > 4 || !listTitles.has(fold(plain(line.text)))) return [];
      const end = endOfList(line, facts);
      return end === undefined ? [] : [listFrom(line, end)];
    }),
};

const plain = (text: string) => text.replace(/[^\p{L}\s]/gu, '').trim();

function listFrom(line: Line, end: Line): Proposal {
  return {
    kind: 'toc',
    from: line.number,
    to: end.number,
    score: 0.97,
    rule: 'toc/titled',
    reason: 'a list of headings under its title',
  };
}

/** The last entry: the list ends before prose, before its first entry comes again, at a chasm. */
function endOfList(title: Line, facts: Facts): Line | undefined {
  const first = facts.lines[title.index + 1];
  if (!first || first.prose) return undefined;
  const opening = keyOf(first.text);
  const earlier = facts.lines.slice(0, title.index).map((line) => keyOf(line.text));
  const entries = entriesFrom(first, facts);
  const again = entries.findIndex(
    (line, n) => n > 0 && (repeats(keyOf(line.text), opening) || repeatsTitle(line, earlier)),
  );
  const list = again < 0 ? entries.slice(0, chasm(entries)) : entries.slice(0, again);
  return list.length < fewest ? undefined : list.at(-1);
}

function entriesFrom(first: Line, facts: Facts): Line[] {
  const stop = facts.lines.findIndex((line) => line.index >= first.index && line.prose);
  return facts.lines.slice(first.index, stop < 0 ? undefined : stop);
}

/** Lines that end the list where nothing repeats: a gap wider than any inside it so far. */
function chasm(entries: Line[]): number {
  let widest = 1;
  for (const [n, line] of entries.entries()) {
    if (n >= fewest && line.gapBefore >= 3 && line.gapBefore > widest) return n;
    if (n > 0) widest = Math.max(widest, line.gapBefore);
  }
  return entries.length;
}

/** Words and numbers without case, punctuation, leaders and page: `II. The Wall . . 9` → `2 the wall`. */
function keyOf(text: string): string {
  const words = fold(text.replace(/(?:[\s.·_]{2,}|\s{2,})\d+\s*$/u, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.map((word) => leadingNumeral(word)?.value ?? word).join(' ');
}

function repeats(key: string, other: string): boolean {
  if (key === '' || other === '') return false;
  return key === other || other.startsWith(`${key} `) || key.startsWith(`${other} `);
}

function repeatsTitle(line: Line, earlier: string[]): boolean {
  return line.gapBefore > 1 && earlier.includes(keyOf(line.text));
}
