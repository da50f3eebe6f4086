// Headings of words alone: `STORY OF THE DOOR`, `**The Well**`, `Monday`, set off from the text.
// Their family has to prove them; a manuscript with numbered chapters has no need of them.

import { keyOf } from '../contents-entries.ts';
import { isDate } from '../date-lines.ts';
import type { Facts } from '../facts.ts';
import { readShape } from '../heading-shapes.ts';
import type { Line } from '../line.ts';
import { probability } from '../odds.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

const MAX_WORDS = 14;

/** Log odds of a bare title by how it is set, before its family is known. */
const priors = {
  listed: 0,
  name: -2,
  date: -1,
  capitals: -2,
  bold: -2,
  title: -2.5,
  quoted: -3,
  tight: -3.2,
};
type Face = keyof typeof priors;

export const bareTitles: StructureRule = {
  id: 'heading/bare',
  propose: (facts, earlier) => {
    const listed = readEntries(facts, earlier);
    const names = namesIn(facts);
    return facts.candidates.flatMap((line) => {
      if (isListed(line, listed, facts)) return [bareAt(line, 'listed')];
      if (names.has(line.text) && isName(line, facts)) return [bareAt(line, 'name')];
      const face = mayBeTitle(line, facts) ? faceOf(line, facts) : undefined;
      return face ? [bareAt(line, face)] : [];
    });
  },
};

/** Entries of contents lists without numbers, and the line where the last list ends. */
interface Entries {
  keys: Set<string>;
  end: number;
}

function readEntries({ candidates, lines }: Facts, earlier: Proposal[]): Entries {
  const listed = new Map<string, number>();
  let [end, numbered] = [0, 0];
  for (const list of earlier.filter(({ kind }) => kind === 'toc')) {
    const entries = lines.filter(({ number }) => number > list.from && number <= list.to);
    for (const { text } of entries) count(listed, keyOf(text));
    numbered += entries.filter(({ text }) => readShape(text)?.value !== undefined).length;
    end = list.to;
  }
  const all = [...listed.values()].reduce((a, b) => a + b, 0);
  if (all === 0 || numbered * 2 > all) return { keys: new Set(), end };
  const told = new Map<string, number>();
  for (const { number, block, first } of candidates) {
    if (number > end && first && block.lines.length <= 3) count(told, keyOf(block.text));
  }
  const keys = [...listed].filter(([key, times]) => key !== '' && (told.get(key) ?? 0) <= times);
  return { keys: new Set(keys.map(([key]) => key)), end };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

//  Inhalt                     accepted, wherever it stands alone below the list, even over a number:
//  Der Winter dauert fort     Der Winter dauert fort
function isListed(line: Line, { keys, end }: Entries, { lines }: Facts): boolean {
  const { block, text } = line;
  if (line.number <= end || !line.first || block.type !== 'paragraph') return false;
  if (block.lines.length > 3 || line.gapBefore === 0 || line.words > MAX_WORDS) return false;
  if (!keys.has(keyOf(block.text))) return false;
  const above = readShape(lines[line.index - 1]?.text ?? '');
  return readShape(text) === undefined && (above === undefined || above.title !== '');
}

//  INES     BO     INES     HANA     BO       whoever tells the chapter, alone between paragraphs
/** The texts of lines that are names, where some of them come again. */
function namesIn(facts: Facts): Set<string> {
  const counts = new Map<string, number>();
  for (const line of facts.candidates) {
    if (isName(line, facts)) counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  }
  const all = [...counts.values()];
  const again = all.filter((count) => count > 1);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const tells = counts.size > 1 && again.length > 0 && sum(again) * 2 >= sum(all);
  return new Set(tells && sum(all) > 2 ? counts.keys() : []);
}

function isName(line: Line, { lines }: Facts): boolean {
  const { text, block } = line;
  if (!line.first || !line.last || block.type !== 'paragraph' || line.words > 2) return false;
  if (line.gapBefore === 0 || line.gapAfter === 0 || line.letters < 2) return false;
  if (!/^\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?$/u.test(text)) return false;
  return lines[line.index + 1]?.prose === true && readShape(text) === undefined;
}

/** A short block that is no prose, over prose. */
function mayBeTitle(line: Line, facts: Facts): boolean {
  const { block, text } = line;
  if (!line.first || line.prose || block.type !== 'paragraph' || block.lines.length > 3)
    return false;
  if (line.words > MAX_WORDS || line.letters < 3 || /^[([{«]|[,;:]$/u.test(text)) return false;
  if (line.gapBefore === 0 || line.gapAfter === 0) return false;
  const form = readShape(text)?.form;
  if (form !== undefined && form !== 'counted word') return false; // Ashes Two: either
  return facts.lines[line.index + block.lines.length]?.prose === true;
}

//  accepted  STORY OF THE DOOR     The Last Night     DR. LANYON'S NARRATIVE     "The Weir"
//  rejected  He was gone.     "Never," she said     A Lamp (title case, no wider gap)
function faceOf(line: Line, facts: Facts): Face | undefined {
  const { text } = line;
  const wide = line.gapBefore > facts.layout.usualGap;
  const capitals = line.capitals === line.letters;
  if (/^["“‘]/u.test(text)) {
    return wide && /^["“‘][^.!?,]*["”’]$/u.test(text) && isNamed(line) ? 'quoted' : undefined;
  }
  if (!wide && capitals) return /[.!?…]$/u.test(text) ? undefined : 'tight';
  if (!capitals && !isNamed(line)) return undefined;
  if (line.markup === 'strong') return 'bold';
  if (!wide) return undefined;
  return isDate(text) ? 'date' : capitals ? 'capitals' : 'title';
}

function isNamed({ capitalised, words, text }: Line): boolean {
  return capitalised * 2 > words && !/[.!?…]$/u.test(text);
}

function bareAt(line: Line, face: Face): Proposal {
  const { block } = line;
  return {
    kind: 'chapter-heading',
    from: line.number,
    to: block.lines.at(-1)?.number ?? line.number,
    score: probability(priors[face] + (line.gapAfter > 1 ? 0.7 : 0)),
    rule: 'heading/bare',
    reason: 'a short line set off from the text',
    rank: 'chapter',
    family: `bare ${face === 'tight' ? 'capitals' : face}${line.centred ? ' centred' : ''}`,
    parts: { heading: { children: block.children } },
  };
}
