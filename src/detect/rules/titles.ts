// The title above the story, by its place and look. What has a key (`Title:`) is read in `metadata.ts`.
import type { FoundField } from '../../metadata/statements.ts';
import { authorField, isByline, isLoneBy, nameForm, namesForm } from '../author-names.ts';
import { isDate } from '../date-lines.ts';
import type { Facts } from '../facts.ts';
import { type Header, proposeFields, readHeader } from '../header.ts';
import { readShape } from '../heading-shapes.ts';
import { readKeyLine } from '../key-lines.ts';
import type { Line } from '../line.ts';
import { readNoteMark } from '../note-marks.ts';
import { probability } from '../odds.ts';
import type { Proposal } from '../proposal.ts';
import type { MatterRule } from '../rule.ts';
import { contradictsTitle } from '../stated-title.ts';
import { readTitleAndAuthor } from '../title-lines.ts';
import { isGenreLine } from '../title-page-words.ts';
import { isBracketed } from '../zones.ts';

export const titles: MatterRule = {
  id: 'title',
  propose: (facts, landmarks, earlier) => readTitle(readHeader(facts, landmarks, earlier), facts),
};

function readTitle(top: Header, facts: Facts): Proposal[] {
  const [line, second] = top.free;
  if (!line || top.keyed.includes('title')) return [];
  if (isByline(line.text)) {
    const named = second && !isLoneBy(line.text) && mayBeTitle(second, line);
    return named ? [titleAt(second, 1, top, facts)] : [];
  }
  if (contradictsTitle(line, facts)) return [];
  const both = titleAndAuthor(line, top, facts);
  if (both) return [both];
  const first = second && authorAbove(line, second, top);
  if (first) return [first, titleAt(second, 1, top, facts)];
  return [titleAt(line, 0, top, facts)];
}

function titleAt(line: Line, bonus: number, top: Header, facts: Facts): Proposal {
  const heading = top.headings.get(line.number);
  const score = probability(titleOdds(line, top, facts) + bonus + (heading ? 2 : 0));
  const below = subtitles(line, top, facts);
  const fields = titleFields(line, below, score);
  const reason = 'a short line above the story';
  const shown = Math.min(score, 0.99);
  return proposeFields('title', [line, ...below], shown, 'title/first-line', reason, fields);
}

//  accepted  Anna Beispiel          rejected  Jane Eyre            Salt Road
//            Das stille Tal                   An Autobiography     The Winter
/** The author who stands above the title: a name over a line that is none. */
function authorAbove(line: Line, next: Line, top: Header): Proposal | undefined {
  const form = namesForm(line.text);
  if (form === undefined || top.keyed.includes('byline') || readShape(line.text)) return undefined;
  if (top.free.some(({ text }) => isByline(text)) || !mayBeTitle(next, line)) return undefined;
  const other = nameForm(next.text);
  const after = top.free[2];
  const formal = after !== undefined && isGenreLine(after.text);
  if (other === 'given' || (form !== 'given' && (other !== undefined || !formal))) return undefined;
  const score = other === undefined ? 0.9 : 0.65;
  const fields = [authorField(line.text, line, score, 'line')];
  return proposeFields('byline', [line], score, 'byline/first', 'a name above the title', fields);
}

/** Whether a line may be the title under its author. */
function mayBeTitle(next: Line, line: Line): boolean {
  const { text, words } = next;
  if (next.index !== line.index + 1 || next.gapBefore > MAX_GAP || words > 14) return false;
  if (isGenreLine(text) || readKeyLine(text) || readNoteMark(text) || isUnderline(next))
    return false;
  if (readShape(text) || /^(?:or|of|oder|ou|o|или|czyli|albo)\b,?/iu.test(text)) return false;
  return !/[.,;:]$/u.test(text) || next.capitals === next.letters;
}

/** Most blank lines between the lines of a title page that belong together. */
const MAX_GAP = 4;

/** Log odds that the first free line is the title. */
function titleOdds(line: Line, top: Header, facts: Facts): number {
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
//            A Carter's Account   (when the byline follows)     A Novel     Roman
//  rejected  by Anna Quick     Rating: M
/** The lines below a title that go on with it, in order. */
function subtitles(line: Line, top: Header, facts: Facts): Line[] {
  const below: Line[] = [];
  for (let n = 0; n < MAX_SUBTITLES; n++) {
    const next = facts.lines[line.index + n + 1];
    if (!next || !isSubtitle(next, top, facts)) break;
    below.push(next);
  }
  return below;
}

const MAX_SUBTITLES = 3;

function isSubtitle(next: Line, { free }: Header, facts: Facts): boolean {
  if (next.gapBefore > 2 || isByline(next.text)) return false;
  if (next.gapBefore === 0 && isUnderline(next)) return true;
  if (next.words > 14 || !free.includes(next) || readKeyLine(next.text) || readNoteMark(next.text))
    return false;
  if (isGenreLine(next.text)) return true;
  if (next.prose && !/^(?:or|oder|ou|или),/iu.test(next.text)) return false;
  const kind = /(?:pre|se)quel|part|book|story|novel|tale/i;
  const bracketed = isBracketed(next.text) && kind.test(next.text);
  const joined = /^(?:or,|being|an? (?:\p{L}+ ){0,3}(?:story|tale|novel|romance|fic|fanfic)\b)/iu;
  const after = facts.lines[next.index + 1];
  const between = after !== undefined && isByline(after.text) && !isBracketed(next.text);
  return bracketed || joined.test(next.text) || between;
}

const isUnderline = (line: Line) => /^([=~_*-])\1{2,}$/.test(line.raw.trim());

function titleAndAuthor(line: Line, top: Header, facts: Facts): Proposal | undefined {
  if (top.keyed.includes('byline')) return undefined;
  const found = readTitleAndAuthor(line, facts.lines[line.index + 1]);
  if (!found) return undefined;
  const { title, author, reason } = found;
  const own = { ...line, text: title };
  const fields = [...titleFields(own, [], 0.9), authorField(author, line, 0.9, 'line')];
  return proposeFields('title', [line], 0.93, 'title/with-author', reason, fields);
}

//  The Weir (A Novel)     Das Haus am Wehr. Roman     「水車の家」
/** The title's line and the lines below it as a title and a subtitle: all their words are in one of them. */
function titleFields(line: Line, below: Line[], confidence: number): FoundField[] {
  const origin = { from: 'line', line: line.number, confidence } as const;
  const { title, genre } = cutGenre(line.text);
  const subtitles = below.filter((one) => !isUnderline(one)).map(({ text }) => text);
  const all = [...(genre ? [genre] : []), ...subtitles].map(unbracketed);
  const value = unquoted(title);
  const first: FoundField = { field: 'title', key: 'Title', value, origin };
  if (all.length === 0) return [first];
  const under = { ...origin, line: below[0]?.number ?? line.number, confidence: 0.8 };
  return [first, { field: 'subtitle', key: 'Subtitle', value: all.join(' – '), origin: under }];
}

/** A title that ends in what sort of book it is. */
function cutGenre(text: string): { title: string; genre?: string } {
  const [, title = '', bracketed, after] =
    /^(\S.{1,100}?)(?:\s+[([]([^()[\]]{4,60})[)\]]|[.,]\s+([^.,]{4,60})\.?)$/u.exec(text) ?? [];
  const genre = bracketed ?? after;
  return genre !== undefined && isGenreLine(genre) ? { title, genre } : { title: text };
}

const unbracketed = (text: string) => text.replace(/^[([](.*)[)\]]$/, '$1');
const unquoted = (text: string) =>
  text.replace(/^["“](.*)["”]$/, '$1').replace(/^[《「『〈](.*)[》」』〉]$/u, '$1');
