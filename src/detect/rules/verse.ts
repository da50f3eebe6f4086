// Poems and songs inside the story: runs of short lines that begin with capitals, though the
// text around them is wrapped or runs on. Stanzas with one blank line between are one poem.
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import { probability } from '../odds.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

/** Longest line of a poem, as a share of the wrapped width, or in characters. */
const MAX_SHARE_OF_WRAP = 0.85;
const MAX_LINE_CHARS = 60;
/** Blank lines between stanzas. */
const STANZA_GAP = 1;

export const verse: StructureRule = {
  id: 'verse/short-lines',
  propose: (facts) =>
    joinStanzas(
      runsOf(facts.lines).filter((run) => isVerse(run, facts)),
      facts,
    ),
};

/** Lines without a blank one between. */
function runsOf(lines: Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && line.gapBefore === 0) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

//  accepted      So be it, and fall on! If not,        rejected   12 Hill Street,       Title: Salt
//                  If studious youth no longer crave              Port Arden.           Rating: G
function isVerse(run: Line[], facts: Facts): boolean {
  if (run.length < 2 || !run.every((line) => isVerseLine(line, facts, run.length))) return false;
  const words = sum(run, (line) => line.words);
  const letters = sum(run, (line) => line.letters);
  if (sum(run, (line) => line.capitalised) * 4 > words * 3) return false;
  if (sum(run, (line) => line.capitals) * 4 > letters || closing.test(run[0]?.text ?? ''))
    return false;
  if (run.length > 5 && words * 3 > run.length * 4 && isNarrow(run, facts)) return true;
  const opening = run.filter((line) => /^[^\p{L}\p{N}]*\p{Lu}/u.test(line.text)).length;
  if (words < run.length * 3 || opening * 10 < run.length * 7) return false;
  return run.length > 3 || isSetIn(run, facts);
}

/** `Very truly yours,` over a name is the end of a letter. */
const closing = /\b(?:yours|sincerely|faithfully|truly|regards)\b.{0,12}$/i;

/** A column of very short lines far from the edge, as in a poem shaped like a tail. */
function isNarrow(run: Line[], facts: Facts): boolean {
  const half = (facts.layout.wrapWidth ?? MAX_LINE_CHARS) / 2;
  return run.every((line) => line.indent >= 4 && line.text.length < half);
}

function isVerseLine(line: Line, facts: Facts, count: number): boolean {
  const { wrapWidth, model } = facts.layout;
  const share = count > 3 && line.indent > 0 ? 1 : MAX_SHARE_OF_WRAP;
  const most = wrapWidth === undefined ? MAX_LINE_CHARS : wrapWidth * share;
  if (line.block.type !== 'paragraph' || line.text.length > most) return false;
  if (line.capitals === line.letters) return false;
  if (line.text.includes(':') && /^\p{L}[\p{L}'/]+(?: [\p{L}\d]+)?:/u.test(line.text)) return false;
  return model !== 'line' || !/[.!?]["”’']?$/.test(line.text);
}

/** Set in from the text's edge, which a run of two or three lines must be. */
function isSetIn(run: Line[], facts: Facts): boolean {
  const least = facts.layout.model === 'indented' ? 6 : 2;
  return run.every((line) => line.indent >= least);
}

function joinStanzas(runs: Line[][], facts: Facts): Proposal[] {
  const poems: Line[][] = [];
  for (const run of runs) {
    const poem = poems.at(-1);
    const last = poem?.at(-1);
    if (poem && last && run[0]?.index === last.index + 1 && run[0].gapBefore === STANZA_GAP) {
      poem.push(...run);
    } else poems.push([...run]);
  }
  return poems.map((poem) => poemOf(poem, facts));
}

function poemOf(poem: Line[], facts: Facts): Proposal {
  const odds = 0.5 + (isSetIn(poem, facts) ? 1 : 0) + Math.min(1, poem.length / 8);
  return {
    kind: 'verse',
    from: poem[0]?.number ?? 0,
    to: poem.at(-1)?.number ?? 0,
    score: probability(odds),
    rule: 'verse/short-lines',
    reason: 'short lines that begin with capitals',
  };
}

function sum(lines: Line[], of: (line: Line) => number): number {
  return lines.reduce((total, line) => total + of(line), 0);
}
