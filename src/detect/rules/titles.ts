// The title and the byline above the story, by their place and look; and both again, where they
// are repeated before chapters. What has a key (`Title:`) is read in `metadata.ts`.
import { isDate } from '../dates.ts';
import type { Facts, Line } from '../facts.ts';
import { readKeyLine } from '../keys.ts';
import { isByline, isLoneBy, isName, nameAfterBy } from '../names.ts';
import { isPlea, readNoteMark, speaksToReaders } from '../note-marks.ts';
import { fold } from '../numerals.ts';
import { probability } from '../odds.ts';
import type { Landmarks, MatterRule, Proposal } from '../rule.ts';
import { readShape } from '../shapes.ts';
import { claimedLines, isBracketed } from '../surroundings.ts';
import type { FoundField, Kind } from '../types.ts';
import { isEndMark } from './ends.ts';

export const titles: MatterRule = {
  id: 'title',
  propose: (facts, landmarks, earlier) => {
    const top = readTop(facts, landmarks, earlier);
    const title = readTitle(top, facts);
    const byline = readByline(top, title, facts);
    const found = [...title.proposals, ...byline, ...underHeadings(facts, landmarks, earlier)];
    return [...found, ...repeats([...found, ...earlier], facts, landmarks)];
  },
};

/** The lines of the header that nobody has claimed, and what is known of the header. */
interface Top {
  free: Line[];
  keyed: Kind[];
  /** Line numbers of believed headings that may as well be titles. */
  headings: Map<number, Proposal>;
}

function readTop(facts: Facts, landmarks: Landmarks, earlier: readonly Proposal[]): Top {
  const { around } = landmarks;
  const claimed = claimedLines([
    ...earlier,
    ...landmarks.boilerplate,
    ...landmarks.contents,
    ...landmarks.breaks,
  ]);
  const headings = new Map(landmarks.headings.map((heading) => [heading.from, heading]));
  const free: Line[] = [];
  for (const line of facts.lines) {
    const heading = headings.get(line.number);
    if (heading && !mayBeTitle(heading, line, landmarks)) break;
    if (!heading && around.zoneOf(line) !== 'header') break;
    if (!claimed.has(line.number) && !isOther(line)) free.push(line);
    if (heading) break;
  }
  const keyed = earlier
    .filter(({ from }) => from <= (free.at(-1)?.number ?? 0) + 40)
    .map(({ kind }) => kind);
  return { free, keyed, headings };
}

/** A heading without number or known word that comes first, where deeper or numbered ones follow. */
function mayBeTitle(heading: Proposal, line: Line, { headings }: Landmarks): boolean {
  if (heading !== headings[0] || heading.parts?.heading?.numeral !== undefined) return false;
  if (/keyword|named|number/.test(heading.rule)) return false;
  const alike = headings.filter((other) => other.family === heading.family && other !== heading);
  return line.block.depth === 1 ? alike.length === 0 || alike.every(isNumbered) : alike.length < 2;
}

const isNumbered = (heading: Proposal) => /keyword|named|number/.test(heading.rule);

function isOther(line: Line): boolean {
  const { text } = line;
  if (line.letters === 0 || isPlea(text) || isEndMark(text)) return true;
  if (speaksToReaders(text) && /[.!?]$/.test(text)) return true;
  return (
    readNoteMark(text)?.sure === true || (isBracketed(text) && !/^\W*(?:pre|se)quel/i.test(text))
  );
}

interface TitleFound {
  proposals: Proposal[];
  line?: Line;
}

function readTitle(top: Top, facts: Facts): TitleFound {
  const [line] = top.free;
  if (!line || isByline(line.text) || top.keyed.includes('title')) return { proposals: [] };
  const both = titleAndAuthor(line);
  if (both) return both;
  const heading = top.headings.get(line.number);
  const score = probability(titleOdds(line, top, facts) + (heading ? 2 : 0));
  const below = subtitles(line, top, facts);
  const fields = [titleField(line.text, line, score), ...below.flatMap(subtitleField)];
  const rule = 'title/first-line';
  const proposal = proposed('title', [line, ...below], Math.min(score, 0.99), rule, fields);
  return { proposals: [{ ...proposal, reason: 'a short line above the story' }], line };
}

/** Log odds that the first free line is the title. */
function titleOdds(line: Line, top: Top, facts: Facts): number {
  const next = facts.lines[line.index + 1];
  const { text, words } = line;
  if (line.prose && words > 12) return -3;
  if (/^["“«‘']/.test(text) && !/["”»’']$/.test(text)) return -4;
  const halved = next !== undefined && /^or,/i.test(next.text); // Frankenstein; / or, …
  if ((/[,;:]$/.test(text) && !halved) || words > 20) return -4;
  if (isSpeech(text) && !(next && isByline(next.text))) return -3;
  if (words <= 5 && isDate(text) && !line.centred) return -2;
  const capitals = line.capitals === line.letters;
  const share = line.capitalised / Math.max(1, words);
  let odds = share >= 0.6 ? 1 : share < 0.34 ? -1 : 0;
  odds += capitals ? 1 : 0;
  odds += line.centred ? 1.5 : 0;
  odds += line.markup === 'strong' || line.block.type === 'heading' ? 1.5 : 0;
  odds += /[.]$/.test(text) && !capitals ? -2.5 : /[!?…]$/u.test(text) ? -0.5 : 0.7;
  odds += words <= 8 ? 0.5 : -0.7;
  odds += line.first && line.last ? 0.5 : 0;
  odds += line.gapAfter > facts.layout.usualGap ? 0.5 : 0;
  odds += next && (isByline(next.text) || readKeyLine(next.text)?.strong) ? 2.5 : 0;
  odds += next && (top.headings.has(next.number) || isUnderline(next)) ? 2 : 0;
  odds += top.keyed.length > 0 ? 0.5 : 0;
  odds += readShape(text) ? -1 : 0;
  return odds;
}

const isSpeech = (text: string) => /^["“«].*["”»]$/.test(text);

//  accepted  (Prequel to The Pepper Road)     or, How to Lose a Lighthouse     ~~~~~~~~
//            A Carter's Account   (when the byline follows)
//  rejected  by Anna Quick     Rating: M
function subtitles(line: Line, { free }: Top, facts: Facts): Line[] {
  const next = facts.lines[line.index + 1];
  if (!next || next.gapBefore > 2 || next.prose || isByline(next.text)) return [];
  if (next.gapBefore === 0 && isUnderline(next)) return [next];
  if (next.words > 14 || !free.includes(next) || readKeyLine(next.text) || readNoteMark(next.text))
    return [];
  const kind = /(?:pre|se)quel|part|book|story|novel|tale/i;
  const bracketed = isBracketed(next.text) && kind.test(next.text);
  const joined = /^(?:or,|being|an? (?:\p{L}+ ){0,3}(?:story|tale|novel|romance|fic|fanfic)\b)/iu;
  const after = facts.lines[next.index + 1];
  const between = after !== undefined && isByline(after.text) && !isBracketed(next.text);
  return bracketed || joined.test(next.text) || between ? [next] : [];
}

const isUnderline = (line: Line) => /^([=~_*-])\1{2,}$/.test(line.raw.trim());

//  accepted  The Salt Road by Anna Quick     The Salt Road, by A(nna) Quick [1903]     Road (by anna)
//  rejected  The letter was brought by Anna Quick in the rain.
const combined =
  /^(["“]?[^.:]{2,80}?["”]?)[,(\s–—-]+(?:written )?by:?\s+((?:\p{Lu}[\p{L}.’'()-]*|d[aeiu]|v[ao]n|der|la)(?: (?:\p{Lu}[\p{L}.’'()-]*|d[aeiu]|v[ao]n|der|la)){0,4}|[\w.-]{3,30})\)?(?:\s*[[(]\d{4}[\])])?$/u;

function titleAndAuthor(line: Line): TitleFound | undefined {
  const [, title = '', author = ''] = combined.exec(line.text) ?? [];
  if (title === '' || !/^["“]?[\p{Lu}\p{N}]/u.test(title) || line.words > 16) return undefined;
  const share = line.capitalised / line.words;
  if (share < 0.5) return undefined;
  const fields = [titleField(title, line, 0.9), authorField(author, line, 0.9, 'line')];
  const proposal = proposed('title', [line], 0.93, 'title/with-author', fields);
  return { proposals: [{ ...proposal, reason: 'a title, “by” and a name in one line' }], line };
}

function readByline(top: Top, title: TitleFound, facts: Facts): Proposal[] {
  const at = top.free.find((line) => isByline(line.text));
  if (at) return [keyedByline(at, facts)];
  if (title.proposals.some(({ fields }) => fields?.some(({ field }) => field === 'creators')))
    return [];
  if (!title.line || top.keyed.includes('byline')) return [];
  const lines = title.proposals[0]?.to ?? title.line.number;
  const next = facts.lines[title.line.index + 1 + (lines > title.line.number ? 1 : 0)];
  if (!next || !top.free.includes(next) || !isName(next) || next.gapBefore > 4) return [];
  const field = authorField(next.text, next, 0.6, 'guess');
  const score = (title.proposals[0]?.score ?? 0) > 0.8 ? 0.75 : 0.55;
  const guess = proposed('byline', [next], score, 'byline/name', [field]);
  return [{ ...guess, reason: 'a name directly under the title' }];
}

function keyedByline(line: Line, facts: Facts): Proposal {
  const alone = isLoneBy(line.text);
  const next = alone ? facts.lines[line.index + 1] : undefined;
  const lines = next && next.words <= 6 ? [line, next] : [line];
  const name = alone ? (next?.text ?? '') : (nameAfterBy(line.text) ?? line.text);
  const fields = name === '' ? [] : [authorField(name, line, 0.93, 'line')];
  return {
    ...proposed('byline', lines, 0.96, 'byline/by', fields),
    reason: 'the word “by” and a name',
  };
}

//  Chapter 1: Low Water
//  by tannery              a name directly under a chapter's heading, no blank line between
function underHeadings(
  facts: Facts,
  { headings }: Landmarks,
  earlier: readonly Proposal[],
): Proposal[] {
  const named = earlier.some(({ kind }) => kind === 'byline');
  return headings.flatMap(({ to }, n) => {
    const line = facts.lines[(facts.at(to)?.index ?? -2) + 1];
    if (!line || line.gapBefore > 0 || line.prose || !isByline(line.text)) return [];
    const found = keyedByline(line, facts);
    return [n === 0 && !named ? found : { ...found, fields: [] }];
  });
}

/** The title and the byline again: before chapters, under an export's header, as a half-title. */
function repeats(found: Proposal[], facts: Facts, landmarks: Landmarks): Proposal[] {
  const { around } = landmarks;
  const borders = new Set(landmarks.headings.map(({ from }) => from));
  const leads = (line: Line) => borders.has(facts.lines[line.index + 1]?.number ?? 0);
  const known = new Map<string, Kind>();
  const taken = claimedLines(found);
  for (const { kind, from, score, fields = [] } of found) {
    if ((kind !== 'title' && kind !== 'byline') || score < 0.5) continue;
    const line = facts.at(from);
    if (line) known.set(bare(line.text), kind);
    for (const { field, value } of fields) if (field === 'title') known.set(bare(value), 'title');
  }
  const sizes = new Set([...known.keys()].map((key) => key.replace(/[^\p{L}]/gu, '').length));
  const headings = claimedLines(landmarks.headings.filter(isNumbered));
  return facts.lines.flatMap((line): Proposal[] => {
    if (line.prose || !sizes.has(line.letters)) return [];
    const kind = known.get(bare(line.text));
    if (!kind || taken.has(line.number) || headings.has(line.number)) return [];
    if (around.zoneOf(line) === 'story' && !leads(line)) return []; // a signature, a sign
    const again = proposed(kind, [line], 0.95, `${kind}/repeated`, []);
    return [{ ...again, reason: `the ${kind} again` }];
  });
}

const bare = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function proposed(
  kind: Kind,
  lines: Line[],
  score: number,
  rule: string,
  fields: FoundField[],
): Proposal {
  const from = lines[0]?.number ?? 0;
  const to = lines.at(-1)?.number ?? from;
  return { kind, from, to, score, rule, reason: '', fields };
}

function titleField(text: string, line: Line, confidence: number): FoundField {
  const value = text.replace(/^["“](.*)["”]$/, '$1');
  return {
    field: 'title',
    key: 'Title',
    value,
    origin: { from: 'line', line: line.number, confidence },
  };
}

function subtitleField(line: Line): FoundField[] {
  if (isUnderline(line)) return [];
  const value = line.text.replace(/^[([](.*)[)\]]$/, '$1');
  const origin = { from: 'line', line: line.number, confidence: 0.8 } as const;
  return [{ field: 'subtitle', key: 'Subtitle', value, origin }];
}

function authorField(
  text: string,
  line: Line,
  confidence: number,
  from: 'line' | 'guess',
): FoundField {
  const value = text.replace(/^[\s*_]+|[\s*_]+$/g, '').replace(/(?<=\p{L}{2})\.$/u, '');
  return {
    field: 'creators',
    key: 'Author',
    value,
    origin: { from, line: line.number, confidence },
  };
}
