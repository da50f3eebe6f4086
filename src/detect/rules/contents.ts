// Lists that repeat the headings: contents, illustrations, an export's chapter index. They are
// believed before headings are, because their entries look exactly like headings.
import { foldAccents } from '../../typography/fold.ts';
import { isPaged, isSameEntry, keyOf } from '../contents-entries.ts';
import type { Facts } from '../facts.ts';
import { readShape } from '../heading-shapes.ts';
import { listTitles } from '../keywords.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import { claimedLines } from '../zones.ts';

const MIN_ENTRIES = 2;

/** Most lines a list may have, and most lines before it that are a title page. */
const MAX_LIST_LINES = 2000;
const MAX_TITLE_PAGE_LINES = 60;

export const titledLists: StructureRule = {
  id: 'toc/titled',
  propose: (facts) => {
    const lists: Proposal[] = [];
    for (const line of facts.candidates) {
      if (!line.first || line.words > 4 || line.number <= (lists.at(-1)?.to ?? 0)) continue;
      const end = isListTitle(line.text) ? endOfList(line, facts) : undefined;
      if (end) lists.push(listFrom(line, end, 'titled', 'a list of headings under its title'));
    }
    return lists;
  },
};

//  accepted  CONTENTS     Table of Contents:     List of Illustrations.
//  rejected  Chapters: 12     The contents of the box
/** Whether a line is the title of such a list. */
export function isListTitle(text: string): boolean {
  return listTitles.has(foldAccents(text.replace(/^[\s*_~=#-]+|[\s*_~=.:#-]+$/gu, '')));
}

function listFrom(line: Line, end: Line, rule: string, reason: string): Proposal {
  return {
    kind: 'toc',
    from: line.number,
    to: end.number,
    score: 0.97,
    rule: `toc/${rule}`,
    reason,
  };
}

/** The last entry: the list ends before prose, before its first entry comes again, or at a gap much wider than its own. */
function endOfList(title: Line, facts: Facts): Line | undefined {
  const first = facts.lines[title.index + 1];
  if (!first || first.prose) return undefined;
  const opening = keyOf(first.text);
  const before = facts.lines.slice(Math.max(0, title.index - MAX_TITLE_PAGE_LINES), title.index);
  const earlier = before.map((line) => (line.prose ? '' : keyOf(line.text)));
  const entries = entriesFrom(first, facts);
  const again = entries.findIndex(
    (line, n) => n > 0 && (isSameEntry(keyOf(line.text), opening) || repeatsTitle(line, earlier)),
  );
  const headed = headOfTitle(entries, first);
  const end = headed < 0 || (again >= 0 && again < headed) ? again : headed;
  const list = end < 0 ? entries.slice(0, chasm(entries)) : entries.slice(0, end);
  return list.length < MIN_ENTRIES ? undefined : list.at(-1);
}

//  I. RAIN ON THE BRIDGE      the first entry comes again as a heading of two lines
//
//  CHAPTER I
//  RAIN ON THE BRIDGE
/** Where the number of the first entry stands again over its title; -1 where it does not. */
function headOfTitle(entries: Line[], first: Line): number {
  const opening = readShape(first.text);
  const title = keyOf(opening?.title ?? '');
  if (opening?.value === undefined || title === '') return -1;
  return entries.findIndex((line, n) => {
    const below = entries[n + 1]?.text ?? '';
    return n > 0 && keyOf(below) === title && readShape(line.text)?.value === opening.value;
  });
}

function entriesFrom(first: Line, facts: Facts): Line[] {
  let next = first.index;
  for (; next - first.index < MAX_LIST_LINES; next++) {
    const line = facts.lines[next];
    if (!line || (line.prose && !isNumbered(line.text))) break;
  }
  return facts.lines.slice(first.index, next);
}

/** A wrapped synopsis may look like prose, but it has a number in front. */
const isNumbered = (text: string) => readShape(text.slice(0, 100))?.value !== undefined;

/** Where the list ends if nothing repeats: a gap wider than any inside it so far. */
function chasm(entries: Line[]): number {
  let widest = 1;
  let paged = 0;
  for (const [n, line] of entries.entries()) {
    const leaves = paged * 2 > n && !isPaged(line.text) && readShape(line.text) !== undefined;
    const enough = n >= MIN_ENTRIES && line.gapBefore > widest;
    if (enough && (line.gapBefore >= 3 || leaves)) return n;
    if (n > 0) widest = Math.max(widest, line.gapBefore);
    if (isPaged(line.text)) paged += 1;
  }
  return entries.length;
}

function repeatsTitle(line: Line, earlier: string[]): boolean {
  return line.gapBefore > 1 && earlier.includes(keyOf(line.text));
}

//  I. A Scandal            no title over it, but three lines or more together that all
//  II. The League          come again, later, as headings
export const echoedLists: StructureRule = {
  id: 'toc/echo',
  propose: (facts, earlier) => {
    const lists = claimedLines(earlier.filter(({ kind }) => kind === 'toc'));
    const runs = quietRuns(facts.lines, lists).map(upToRepeat);
    const headings = runs.length === 0 ? [] : earlier.filter(({ rank }) => rank !== undefined);
    const last = lastPlaces(headings, facts);
    return runs.flatMap((run) => {
      const echoed = run.filter((line) => isEchoed(line, run, last));
      const [first, end] = [echoed[0], echoed.at(-1)];
      if (!first || !end || new Set(echoed.map(({ text }) => text)).size < 3) return [];
      if (echoed.length * 5 < (end.index - first.index + 1) * 3) return [];
      return [listFrom(first, end, 'echo', 'lines that come again as headings')];
    });
  },
};

/** The lines before the first whose title has been an entry already: there the story begins. */
function upToRepeat(run: Line[]): Line[] {
  const seen = new Set<string>();
  const end = run.findIndex((line) => {
    const key = keyOf(titleIn(line.text) || line.text);
    const again = key !== '' && seen.has(key);
    seen.add(key);
    return again;
  });
  return end < 0 ? run : run.slice(0, end);
}

/** Runs of three lines or more without prose, outside the lists known already. */
function quietRuns(lines: Line[], lists: Map<number, Proposal>): Line[][] {
  const runs: Line[][] = [];
  let start = 0;
  for (let n = 0; n <= lines.length; n++) {
    const line = lines[n];
    if (line?.prose === false && !lists.has(line.number)) continue;
    if (n - start >= 3) runs.push(lines.slice(start, n));
    start = n + 1;
  }
  return runs;
}

/** By key, the last line where something that looks like a heading has this text or title. */
function lastPlaces(headings: Proposal[], facts: Facts): Map<string, number> {
  const last = new Map<string, number>();
  for (const { from } of headings) {
    const line = facts.at(from);
    const next = line && facts.lines[line.index + 1];
    for (const text of [line?.text ?? '', titleIn(line?.text ?? ''), next?.text ?? '']) {
      const key = text.length > 120 ? '' : keyOf(text);
      if (key !== '') last.set(key, Math.max(from, last.get(key) ?? 0));
    }
  }
  return last;
}

const titleIn = (text: string) => readShape(text)?.title ?? '';

function isEchoed(line: Line, run: Line[], last: Map<string, number>): boolean {
  const end = run.at(-1)?.number ?? line.number;
  const own = line.text.replace(/^\d+[.)]\s+/, '');
  const candidates = [
    line.text,
    own,
    titleIn(line.text),
    titleIn(own),
    own.replace(/ by \S+$/, ''),
  ];
  return candidates.some((text) => {
    const key = keyOf(text);
    return key !== '' && (last.get(key) ?? 0) > end;
  });
}
