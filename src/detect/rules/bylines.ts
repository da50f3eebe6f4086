// The author: after `by` in the header, directly under the title, or under a chapter's heading.

import {
  authorField,
  genreBefore,
  isByline,
  isLoneBy,
  isName,
  nameAfterBy,
  nameForm,
} from '../author-names.ts';
import type { Facts } from '../facts.ts';
import { type Header, proposeFields, readHeader } from '../header.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { Landmarks, MatterRule } from '../rule.ts';

export const bylines: MatterRule = {
  id: 'byline',
  propose: (facts, landmarks, earlier) => {
    const header = readHeader(facts, landmarks, earlier);
    const title = earlier.find(({ rule }) => rule.startsWith('title/'));
    const known = earlier.some(({ rule }) => rule === 'byline/first');
    const found = known ? [] : readByline(header, title, facts);
    return [...found, ...underHeadings(facts, landmarks, [...earlier, ...found])];
  },
};

function readByline(header: Header, title: Proposal | undefined, facts: Facts): Proposal[] {
  const at = header.free.find((line) => isByline(line.text));
  if (at) return [keyedByline(at, facts)];
  const named = title?.fields?.some(({ field }) => field === 'creators');
  if (!title || named || header.keyed.includes('byline')) return [];
  const next = facts.lines[(facts.at(title.to)?.index ?? -2) + 1];
  if (!next || !header.free.includes(next) || !isName(next) || next.gapBefore > 4) return [];
  const known = nameForm(next.text) === 'given';
  const field = authorField(next.text, next, known ? 0.9 : 0.6, known ? 'line' : 'guess');
  const score = (title.score > 0.8 ? 0.75 : 0.55) + (known ? 0.15 : 0);
  return [
    proposeFields('byline', [next], score, 'byline/name', 'a name directly under the title', [
      field,
    ]),
  ];
}

function keyedByline(line: Line, facts: Facts): Proposal {
  const alone = isLoneBy(line.text);
  const next = alone ? facts.lines[line.index + 1] : undefined;
  const more = next ? namesBelow(next, facts) : [];
  const lines = next && next.words <= 6 ? [line, next, ...more] : [line];
  const below = [next, ...more].map((one) => one?.text ?? '').join(' ');
  const name = alone ? below : (nameAfterBy(line.text) ?? line.text);
  const fields = name === '' ? [] : [authorField(name, line, 0.93, 'line')];
  const genre = genreBefore(line.text);
  const origin = { from: 'line', line: line.number, confidence: 0.8 } as const;
  if (genre) fields.push({ field: 'subtitle', key: 'Subtitle', value: genre, origin });
  return proposeFields('byline', lines, 0.96, 'byline/by', 'the word “by” and a name', fields);
}

//  by
//  Ann Lee
//  and                    a word for “and” alone, and another name
//  Bo Tan
function namesBelow({ index }: Line, { lines }: Facts): Line[] {
  const [and, name] = [lines[index + 1], lines[index + 2]];
  if (!and || !name || !/^(?:and|und|et|y|e|i|en|og|och|и|&|\+)$/iu.test(and.text)) return [];
  return nameForm(name.text) === undefined ? [] : [and, name];
}

//  Chapter 1: Low Water
//  by tannery              a name directly under a chapter's heading, no blank line between
function underHeadings(
  facts: Facts,
  { headings }: Landmarks,
  earlier: readonly Proposal[],
): Proposal[] {
  const named = earlier.filter(({ kind }) => kind === 'byline');
  const names = new Set(named.flatMap(({ fields = [] }) => fields.map(({ value }) => value)));
  return headings.flatMap(({ to }, n) => {
    const line = facts.lines[(facts.at(to)?.index ?? -2) + 1];
    if (!line || line.gapBefore > 0 || line.prose || !isByline(line.text)) return [];
    const found = keyedByline(line, facts);
    const name = found.fields?.[0]?.value ?? '';
    if (n === 0 && named.length === 0) names.add(name);
    else if (!names.has(name)) return []; // the author of a chapter: its words stay
    return [n === 0 && named.length === 0 ? found : { ...found, fields: [] }];
  });
}
