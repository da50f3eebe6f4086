// The title above the story, by its place and look. What has a key (`Title:`) is read in `metadata.ts`.
import type { FoundField } from '../../metadata/statements.ts';
import { authorField, isByline } from '../author-names.ts';
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
import { isBracketed } from '../zones.ts';

export const titles: MatterRule = {
  id: 'title',
  propose: (facts, landmarks, earlier) => readTitle(readHeader(facts, landmarks, earlier), facts),
};

function readTitle(top: Header, facts: Facts): Proposal[] {
  const [line] = top.free;
  if (!line || isByline(line.text) || top.keyed.includes('title')) return [];
  if (contradictsTitle(line, facts)) return [];
  const both = titleAndAuthor(line);
  if (both) return [both];
  const heading = top.headings.get(line.number);
  const score = probability(titleOdds(line, top, facts) + (heading ? 2 : 0));
  const below = subtitles(line, top, facts);
  const fields = [titleField(line.text, line, score), ...below.flatMap(subtitleField)];
  const reason = 'a short line above the story';
  return [
    proposeFields(
      'title',
      [line, ...below],
      Math.min(score, 0.99),
      'title/first-line',
      reason,
      fields,
    ),
  ];
}

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
//            A Carter's Account   (when the byline follows)
//  rejected  by Anna Quick     Rating: M
function subtitles(line: Line, { free }: Header, facts: Facts): Line[] {
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

function titleAndAuthor(line: Line): Proposal | undefined {
  const [, title = '', author = ''] = (/by/i.test(line.text) && combined.exec(line.text)) || [];
  if (title === '' || !/^["“]?[\p{Lu}\p{N}]/u.test(title) || line.words > 16) return undefined;
  const share = line.capitalised / line.words;
  if (share < 0.5) return undefined;
  const fields = [titleField(title, line, 0.9), authorField(author, line, 0.9, 'line')];
  const reason = 'a title, “by” and a name in one line';
  return proposeFields('title', [line], 0.93, 'title/with-author', reason, fields);
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
