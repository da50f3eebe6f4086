// Dedication and epigraph, which stand between the title and the story.
import type { Facts } from '../facts.ts';
import { mayOpen, openingsOf } from '../first-words.ts';
import type { Kind } from '../kinds.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { Landmarks, MatterRule } from '../rule.ts';
import { claimedLines, isBracketed, type Zones } from '../zones.ts';

export const dedications: MatterRule = {
  id: 'dedication',
  propose: (facts, landmarks, earlier) => {
    const { around } = landmarks;
    const claimed = claimedLines([
      ...earlier,
      ...landmarks.headings,
      ...landmarks.breaks,
      ...landmarks.contents,
      ...landmarks.boilerplate,
    ]);
    const free = beforeStory(facts, around).filter(
      (line) => line.first && !claimed.has(line.number),
    );
    return free.flatMap((line) => readLine(line, facts, landmarks));
  },
};

/** The lines before the story of every chapter, and the first of each story. */
function beforeStory({ lines }: Facts, { segments }: Zones): Line[] {
  return segments.flatMap(({ from, to, story }) => lines.slice(from, story ? story.from + 1 : to));
}

function readLine(line: Line, facts: Facts, landmarks: Landmarks): Proposal[] {
  const zone = landmarks.around.zoneOf(line);
  if (zone === 'story') return opensStory(line, facts, landmarks);
  const dedication =
    zone === 'header' ? (readDedication(line) ?? readSetOut(line, facts)) : undefined;
  return dedication ?? readEpigraph(line, facts, landmarks) ?? [];
}

const longest = { words: 40, epigraph: 90 };

//  accepted  For Maud, who reads the last page first.     TO MY BROTHER     (Happy Birthday, Ned.)
//  rejected  For three days it had rained.     To be honest, she was late.
const dedicated =
  /^[([*_\s]*(?:(?:for|to) (?:my |all |the |everyone|every |anyone|those|you\b|whoever|\p{Lu}[\p{L}.’'-]*)|in (?:loving )?memory of|dedicated to|this (?:story|book|one|fic|is) (?:is )?(?:for|dedicated)|happy (?:birthday|anniversary|christmas|new year)|à (?:mon|ma|mes|la|tous)|für \p{Lu}|para (?:mi|mis|\p{Lu})|a mi )/iu;
const openings = openingsOf('for to in dedicated this happy à für para a');
const verb = /\b(?:was|were|had|is|are|said|went|came|did|would|could|have been)\b/;

function readDedication(line: Line): Proposal[] | undefined {
  const { text } = line.block;
  if (line.words > longest.words || !mayOpen(text, openings) || !dedicated.test(text))
    return undefined;
  const told = verb.test(text.replace(/^[^,]*, (?:who|whose|without)\b.*$/, ''));
  const bracket = isBracketed(text);
  if (told && !bracket) return undefined;
  return [proposed('dedication', line, bracket ? 0.9 : 0.85, 'words to somebody before the story')];
}

//  TO                    the word alone, and a few short lines below it
//  MY DEAR FRIEND
function readSetOut(line: Line, facts: Facts): Proposal[] | undefined {
  if (!/^(?:to|for|à|für|para)[:.]?$/i.test(line.text)) return undefined;
  let last = line;
  for (let n = line.index + 1; n <= line.index + 4; n++) {
    const next = facts.lines[n];
    if (!next || next.prose || next.words > 10 || next.gapBefore > 2) break;
    last = next;
  }
  if (last === line) return undefined;
  const found = proposed('dedication', line, 0.85, '“to” and a name, each on its line');
  return [{ ...found, to: last.number }];
}

//  "Who plants a wall shall harvest shade."        quoted, or with its author under it,
//      -- old saying                               before the first chapter or part
function readEpigraph(line: Line, facts: Facts, { headings }: Landmarks): Proposal[] | undefined {
  const { text, lines } = line.block;
  if (text.split(' ').length > longest.epigraph || headings.length === 0) return undefined;
  const last = lines.at(-1)?.text ?? '';
  const signed = lines.length > 1 && isSource(last);
  const next = facts.lines[line.index + lines.length];
  const source =
    !signed && next?.first && next.gapBefore <= 1 && isSource(next.text) && next.words < 15
      ? next
      : undefined;
  if (!signed && !source && !isQuoted(text)) return undefined;
  const alone = headings.some(({ from }) => from > line.number) && headings[0] !== undefined;
  const early = line.number < (headings[0]?.from ?? 0);
  const score = signed || source ? 0.88 : early && alone ? 0.75 : 0.4;
  const proposal = proposed('epigraph', line, score, 'a quotation before the story');
  return [{ ...proposal, to: source?.number ?? proposal.to }];
}

const isQuoted = (text: string) =>
  /^[*_\s]*["“«„'‘].*["”»’'.][*_\s]*$/su.test(text) && /["”»’'][*_.\s]*$/.test(text);
//  accepted  -- Old saying of the binders     — A. Quick, *The Road*     — The Book of Pears, IV.
//  rejected  — C'est la même, dit Maud, qui venait pour les fleurs.
const isSource = (text: string) =>
  /^[*_\s]*(?:[-–—~]{1,3}\s*|by |from )["“_*]*\p{Lu}/u.test(text) &&
  text.split(' ').length <= 10 &&
  !/\p{Ll}{3}[.!?…]["”]?$/u.test(text);

/** A quotation with its source is an epigraph even where the header was not seen to end. */
function opensStory(line: Line, facts: Facts, landmarks: Landmarks): Proposal[] {
  if (landmarks.around.segmentOf(line).first) return [];
  const found = readEpigraph(line, facts, landmarks) ?? [];
  return found.filter(({ score }) => score > 0.8);
}

function proposed(kind: Kind, line: Line, score: number, reason: string): Proposal {
  const to = line.block.lines.at(-1)?.number ?? line.number;
  return { kind, from: line.number, to, score, rule: kind, reason };
}
