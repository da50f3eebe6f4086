// Lines before the story that are set or shaped as headings and are none: `# Title: X`, `## Author: Y`,
// `## A Novel` under the title, `Chapters: 56` among other keys. They stand above what a heading says.
import type { Facts } from '../facts.ts';
import { readKeyLine } from '../key-lines.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import { namesBook } from '../stated-names.ts';
import { isGenreLine } from '../title-page-words.ts';
import { fieldOf, kindOf } from './metadata.ts';

/** Lines at the top of a manuscript that may be its title page. */
const MAX_TOP_LINES = 60;
/** More than a marked heading can prove: a key is believed above it. */
const SURE = 0.999;

export const titleHeadings: StructureRule = {
  id: 'title/heading',
  propose: (facts) => {
    const top = linesBeforeStory(facts);
    const keyed = top.filter(isHeading).filter(hasValue);
    const titled = keyed.some(({ text }) => readKeyLine(text)?.pairs.some(namesBook));
    const strong = keyed.filter(({ text }) => titled || readKeyLine(text)?.strong);
    return [...strong, ...counts(top)].flatMap(keyedAt).concat(genreBelow(top));
  },
};

function linesBeforeStory({ lines }: Facts): Line[] {
  const top = lines.slice(0, MAX_TOP_LINES);
  const story = top.findIndex(({ prose, text }) => prose && !readKeyLine(text));
  return story < 0 ? top : top.slice(0, story);
}

const isHeading = ({ block }: Line) => block.type === 'heading';
const hasValue = ({ text }: Line) => readKeyLine(text)?.open === false;

//  **Rating:** M            a count of chapters, among keys;  `Chapters 5 & 6` is a heading
//  **Chapters:** 56
function counts(top: Line[]): Line[] {
  return top.filter((line, n) => {
    const [pair, more] = readKeyLine(line.text)?.pairs ?? [];
    if (
      isHeading(line) ||
      pair?.field !== 'chapters' ||
      more ||
      !/^\d[\d\s/?,.]*$/.test(pair.value)
    )
      return false;
    return [top[n - 1], top[n + 1]].some((near) => near && readKeyLine(near.text) !== undefined);
  });
}

function keyedAt(line: Line): Proposal[] {
  const read = readKeyLine(line.text);
  const [first] = read?.pairs ?? [];
  if (!read || !first) return [];
  return [
    {
      kind: read.pairs.length === 1 ? kindOf(first, 'header') : 'metadata',
      from: line.number,
      to: line.block.type === 'heading' ? (line.block.lines.at(-1)?.number ?? 0) : line.number,
      score: SURE,
      rule: 'metadata/heading',
      reason: `the key “${first.key}” and its value`,
      fields: read.pairs.map((pair) => fieldOf(pair, [], line, SURE)),
    },
  ];
}

//  # The Bridge         a title, and right below it a heading that says what sort of book it is
//  ## A Novel
function genreBelow(top: Line[]): Proposal[] {
  const [title, genre] = top.filter(isHeading);
  if (!title || !genre || genre.index !== title.index + 1 || !isGenreLine(genre.text)) return [];
  const origin = { from: 'line', line: title.number, confidence: 0.95 } as const;
  return [
    {
      kind: 'title',
      from: title.number,
      to: genre.number,
      score: SURE,
      rule: 'title/genre',
      reason: 'a title, and what sort of book this is',
      fields: [
        { field: 'title', key: 'Title', value: title.text, origin },
        { field: 'subtitle', key: 'Subtitle', value: genre.text, origin },
      ],
    },
  ];
}
