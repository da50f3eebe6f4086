// Running heads and page numbers in text that came out of a PDF: lines that stand again and again
// beside numbers that count pages. They are set apart, and a message names them.
import { type Message, message } from '../../messages.ts';
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

/** Pages from which on a run of numbers is believed to count them. */
const MIN_PAGES = 3;
/** Numbers that may be missing between two: pages that open a chapter have none. */
const MAX_MISSING = 3;
const MAX_HEAD_CHARS = 80;

/** A line with a page's number, alone or beside its head. */
interface PageLine {
  line: Line;
  page: number;
  /** What stands beside the number; empty when it stands alone. */
  head: string;
}

const RULE = 'boilerplate/running-head';

export const runningHeads: StructureRule = {
  id: RULE,
  propose: (facts) => {
    const pages = longestCount(facts.lines.flatMap((line) => pageLine(line) ?? []));
    if (pages.length < MIN_PAGES) return [];
    const heads = repeatedHeads(facts, pages);
    const beside = pages.flatMap(({ line }) => headsBeside(line, facts, heads));
    const isHeaded = beside.length >= MIN_PAGES - 1 || pages.every(({ head }) => heads.has(head));
    if (!isHeaded) return [];
    const lines = new Set([...pages.map(({ line }) => line), ...beside]);
    return [...lines].toSorted((a, b) => a.index - b.index).map(headLine);
  },
};

/** Names what was set apart, once for a manuscript. */
export function nameRunningHeads(facts: Facts, chosen: readonly Proposal[]): Message[] {
  const own = chosen.filter(({ rule }) => rule === RULE);
  const [first] = own;
  if (!first) return [];
  const texts = own.map(({ from }) => facts.at(from)?.text ?? '');
  const head = texts.find((text) => /\p{L}/u.test(text))?.replace(/\s+/g, ' ') ?? texts[0] ?? '';
  return [message('running-heads', { count: own.length, head }, { line: first.from })];
}

//  accepted  12     - 12 -     Page 12     12      THE FERRY LOG     THE FERRY LOG      12
//  rejected  Chapter 12     12 Hill Street     12.
function pageLine(line: Line): PageLine | undefined {
  const text = line.raw.trim();
  if (text.length > MAX_HEAD_CHARS || !/\d/.test(text)) return undefined;
  const [, alone] =
    /^[-–—[(|~ ]{0,4}(?:page |p\. ?)?(\d{1,4})(?: of \d{1,4})?[-–—\])|~ ]{0,4}$/i.exec(text) ?? [];
  if (alone !== undefined) return { line, page: Number(alone), head: '' };
  const [, first, after] = /^(\d{1,4})(?:\s{2,}|\s?[|•]\s?)(\S.*)$/.exec(text) ?? [];
  if (first !== undefined && after !== undefined)
    return { line, page: Number(first), head: headOf(after) };
  const [, before, last] = /^(\S.*?)(?:\s{2,}|\s?[|•]\s?)(\d{1,4})$/.exec(text) ?? [];
  if (before === undefined || last === undefined) return undefined;
  return { line, page: Number(last), head: headOf(before) };
}

const headOf = (text: string) => text.replace(/\s+/g, ' ').toLowerCase();

/** The longest run of lines whose numbers rise as pages do; chapters rise, too, and have no heads. */
function longestCount(lines: readonly PageLine[]): PageLine[] {
  let best: PageLine[] = [];
  let run: PageLine[] = [];
  for (const one of lines) {
    const last = run.at(-1);
    const step = last ? one.page - last.page : 1;
    if (step >= 1 && step <= MAX_MISSING) run.push(one);
    else if (!last || step !== 0) run = [one];
    if (run.length > best.length) best = run;
  }
  return best;
}

/** Heads that stand on three pages or more: beside their numbers, or in a line above or below. */
function repeatedHeads(facts: Facts, pages: readonly PageLine[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { line, head } of pages) {
    const own = head === '' ? neighbours(line, facts).map(({ raw }) => headOf(raw.trim())) : [head];
    for (const one of new Set(own)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const often = [...counts].filter(([head, count]) => count >= MIN_PAGES && /\p{L}/u.test(head));
  return new Set(often.map(([head]) => head));
}

function neighbours({ index }: Line, { lines }: Facts): Line[] {
  const beside = [lines[index - 1], lines[index + 1]].filter((line) => line !== undefined);
  return beside.filter(({ raw }) => raw.trim().length <= MAX_HEAD_CHARS);
}

function headsBeside(line: Line, facts: Facts, heads: ReadonlySet<string>): Line[] {
  return neighbours(line, facts).filter(({ raw }) => heads.has(headOf(raw.trim())));
}

function headLine({ number }: Line): Proposal {
  return {
    kind: 'boilerplate',
    from: number,
    to: number,
    score: 0.97,
    rule: RULE,
    reason: 'a head or a number that stands on every page',
  };
}
