// What archives, exporters and distributors put around a story: set apart, not thrown away.
import type { FoundField } from '../../metadata/statements.ts';
import type { Facts } from '../facts.ts';
import { mayOpen, type Openings, openingsOf } from '../first-words.ts';
import { readShape } from '../heading-shapes.ts';
import { readKeyLine } from '../key-lines.ts';
import type { Line } from '../line.ts';
import { readNavigation } from '../navigation.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

//  *** START OF THE PROJECT GUTENBERG EBOOK DRACULA ***        *END*THE SMALL PRINT!
const start = /^\W*\*{2,}\s*start of (?:the|this) project gutenberg|^\W*\*end\*\s?the small print/i;
const end =
  /^\W*\*{2,}\s*end of (?:the|this) project gutenberg|^end of (?:the |this )?project gutenberg/i;
const gutenberg = /project gutenberg/i;

/** A single line that archives add: how it may begin, and what it is. */
interface Added {
  openings: Openings;
  pattern: RegExp;
}

const added = (openings: string, pattern: RegExp): Added => ({
  openings: openingsOf(openings),
  pattern,
});

/** Single lines that archives add, wherever they stand near the edges. */
const lines: Added[] = [
  added(
    'posted',
    /^posted originally on (?:the )?\[?(?:archive of our own|ao3|ff\.?net|fanfiction\.net|wattpad|livejournal)/i,
  ),
  added(
    'originally archived also story available',
    /^(?:originally posted|archived|also (?:posted|found)|story url|story link|available) (?:at|on|:)?:?\s*<?\[?https?:\/\//i,
  ),
  added('please', /^please drop by the (?:\[?archive|ao3)/i),
  added(
    'this automatically content exported downloaded generated converted archived packaged scraped published created',
    /^(?:this (?:ebook|book|story|file|document|epub) (?:was|is|has been) |automatically |content )?(?:exported|downloaded|generated|converted|archived|packaged|scraped|published|created) (?:with|using|by|from|on|at)\b.*(?:fic ?hub|fanficfare|calibre|ficsave|fichub|ff2ebook|ao3|archive of our own|fanfiction\.net|fictionpress|wattpad|flagfic|pandoc|\.(?:com|net|org)\b)/i,
  ),
  added(
    'exported downloaded retrieved',
    /^(?:exported with the assistance of|downloaded from|retrieved from) \S+/i,
  ),
  added(
    'work chapter story',
    /^(?:work|chapter|story) (?:text|header|body|skin|start|end)s?[:.]?$/i,
  ),
  added(
    'return back previous next',
    /^(?:return to|back to) (?:archive|top|index|home)|^(?:\[?(?:previous|next) chapter\]?[\s|·<>»«-]*)+$/i,
  ),
  added('http https', /^https?:\/\/\S+$/i),
  added(
    'produced transcribed e etext scanned',
    /^(?:produced|transcribed|e-?text prepared|scanned) by .{3,120}$/i,
  ),
];

//  Books » Some Fandom Fanfics » The Salt Road
/** The trail of links above a story on its page. */
const trail = /^\S.* (?:fan ?fiction|fanfics?) [❯»>] .+[❯»>].+$/i;

const isAdded = (text: string) =>
  lines.some(({ openings, pattern }) => mayOpen(text, openings) && pattern.test(text)) ||
  (/[❯»>]/.test(text) && trail.test(text));

/** An archive's page sets this above the text of every chapter. */
const textLabel = /^(?:work|chapter) text:?$/i;
const MAX_TEXT_LABEL_CHARS = 16;

/** Lines from either edge of the manuscript in which such lines are believed. */
const EDGE_LINES = 60;

export const boilerplate: StructureRule = {
  id: 'boilerplate',
  propose: (facts) => {
    const licence = readLicence(facts);
    const from = licence.find(({ from }) => from === 1)?.to ?? 0;
    return [...licence, ...singleLines(facts, from), ...navigationLines(facts)];
  },
};

function readLicence(facts: Facts): Proposal[] {
  const first = facts.lines[0];
  const last = facts.lines.at(-1);
  const begins = facts.lines.find((line) => mentions(line) && start.test(line.text));
  const ends = facts.lines.find((line) => mentions(line) && end.test(line.text));
  const found: Proposal[] = [];
  if (first && begins && begins.number < (ends?.number ?? Number.POSITIVE_INFINITY)) {
    const to = begins.block.lines.at(-1)?.number ?? begins.number;
    found.push(licence(first.number, to, fieldsAbove(facts, begins)));
  }
  if (last && ends) found.push(licence(beforeEnd(facts, ends), last.number, []));
  return found;
}

/** Such lines begin with stars or with “End”; nearly all others are passed by at a glance. */
const mentions = ({ text }: Line) =>
  '*eE'.includes(text.charAt(0)) && /gutenberg|small print/i.test(text);

/** “End of the Project Gutenberg EBook of X” often stands above the line with the stars. */
function beforeEnd(facts: Facts, ends: Line): number {
  const before = facts.lines[ends.index - 1];
  return before && /^end of/i.test(before.text) && gutenberg.test(before.text)
    ? before.number
    : ends.number;
}

function licence(from: number, to: number, fields: FoundField[]): Proposal {
  return {
    kind: 'boilerplate',
    from,
    to,
    score: 0.995,
    rule: 'boilerplate/licence',
    reason: 'the lines of a distributor around the text',
    fields,
  };
}

const wanted = new Set(['title', 'creators', 'language', 'subtitle']);

/** `Title: Dracula` / `Author: Bram Stoker` / `Language: English` above the starting line. */
function fieldsAbove(facts: Facts, begins: Line): FoundField[] {
  return facts.lines.slice(0, begins.index).flatMap((line) => {
    const read = readKeyLine(line.text);
    return (read?.pairs ?? [])
      .filter(({ field, value }) => wanted.has(field) && value !== '')
      .map(({ field, key, value }) => ({
        field,
        key,
        value,
        origin: { from: 'line', line: line.number, confidence: 0.95 } as const,
      }));
  });
}

function singleLines(facts: Facts, after: number): Proposal[] {
  const { length } = facts.lines;
  const isEdge = ({ index }: Line) => index < EDGE_LINES || index >= length - EDGE_LINES;
  return facts.lines
    .filter(({ number, text }) => number > after && text.length < 400)
    .filter((line) =>
      isEdge(line)
        ? isAdded(line.text)
        : line.text.length < MAX_TEXT_LABEL_CHARS && textLabel.test(line.text),
    )
    .map((line) => ({
      kind: 'boilerplate',
      from: line.number,
      to: line.first ? (line.block.lines.at(-1)?.number ?? line.number) : line.number,
      score: 0.95,
      rule: 'boilerplate/line',
      reason: 'a line that an archive or an exporter adds',
    }));
}

//  Next Chapter             a link alone is a link where it is said again, or beside another one, or
//  Chapter 2                next to a chapter's heading
function navigationLines(facts: Facts): Proposal[] {
  const links = facts.lines.flatMap((line) => {
    const sure = line.prose ? undefined : readNavigation(line.text);
    return sure === undefined ? [] : [{ line, sure }];
  });
  const counts = countOf(links.map(({ line }) => line.text.toLowerCase()));
  const places = new Set(
    links.filter(({ sure }) => sure !== 'beside').map(({ line }) => line.index),
  );
  const believed = links.filter(({ line, sure }) => {
    if (sure === 'certain') return true;
    if (places.has(line.index - 1) || places.has(line.index + 1)) return true;
    const again = (counts.get(line.text.toLowerCase()) ?? 0) > 1 && line.first && line.last;
    return sure === 'likely' && (again || isAtBorder(line, facts));
  });
  return believed.map(({ line: { number } }) => ({
    kind: 'boilerplate',
    from: number,
    to: number,
    score: 0.96,
    rule: 'boilerplate/navigation',
    reason: 'a link of the page that the story was copied from',
  }));
}

/** Whether a heading by its words stands directly below. */
function isAtBorder(line: Line, facts: Facts): boolean {
  const next = facts.lines[line.index + 1];
  return line.first && next !== undefined && readShape(next.text)?.form === 'keyword';
}

function countOf(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
