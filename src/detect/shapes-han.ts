// Headings of China, Japan, Korea and Thailand: what stands before and after the number belongs to
// one word with it, and no space need part it from the title.
import { HAN_SIGNS, hanValue, KOREAN_SIGNS, thaiValue } from './han-numbers.ts';
import type { Rank } from './keywords.ts';

/** A heading read: its word for the family, its number as written, its title. */
export interface HanHeading {
  word: string;
  rank: Rank;
  written: string;
  value: number;
  title: string;
}

const number = `(?<n>\\p{Nd}{1,4}(?:[.-]\\p{Nd}{1,2})?|[${HAN_SIGNS}]{1,9})`;
const korean = `(?<n>\\p{Nd}{1,4}|[${KOREAN_SIGNS}${HAN_SIGNS}]{1,7})`;
const thai = '(?<n>\\p{Nd}{1,4}|[\\p{Script=Thai}]{2,24})';
/** The words after the number: of parts, then of chapters. */
const word = '(?<word>[部卷巻篇冊册編编季辑輯章話话回囘節节幕夜日集場场折齣出讲講课課弾弹])';
/** After them: nothing, a space or a stop, a bracket. */
const rest = '(?<rest>$|[\\s:：、.．・「『（(《〈【\\[】\\])〉》!！—–-].*$)';
/** What sites and editions print before: the volume, `正文`, the book's title in its brackets. */
const before = '(?:《[^》]{1,30}》\\s*|正文\\s*|[^\\s。！？!?，,…「」『』“”"]{1,16}\\s+){0,3}';

const pattern = (...pieces: string[]) => new RegExp(`^${pieces.join('')}`, 'u');

const patterns: RegExp[] = [
  //  accepted  第3章     第十二话　归乡     第二部分     正文 第一章 雨夜     第一卷 渡口 第一章
  //  rejected  第三者来了     第一封信     第二天
  pattern(before, '第\\s?', number, '\\s?', word, '(?:部?分)?', rest),
  //  accepted  1話　帰郷     12章     rejected  三回目
  pattern('(?<n>\\p{Nd}{1,4})\\s?(?<word>[話话章回部巻卷幕])', rest),
  //  accepted  卷一     卷之三　山路     巻の二     其の一     その三     番外2     幕間三
  pattern('(?<word>卷|巻|部)之?の?\\s?', number, rest),
  pattern('(?<word>其の|其之|その|番外[编編篇]?|外[传傳伝]|幕間|間[章話]|閑話)\\s?', number, rest),
  //  accepted  제1장     제 십이 화     외전 2     1화. 비 오는 밤     2부
  pattern('제\\s?', korean, '\\s?(?<word>[장화회절막편부권])', rest),
  pattern('(?<n>\\p{Nd}{1,4})\\s?(?<word>[장화회막부권])', rest),
  pattern('(?<word>외전|번외편?|특별편)\\s?(?<n>\\p{Nd}{1,3})', rest),
  //  accepted  บทที่ ๑     บทที่ 12 น้ำขึ้น     ตอนที่สาม     ภาค ๒
  pattern('(?<word>บทที่|ตอนที่|ฉากที่|บท|ตอน|ภาคที่|ภาค|เล่มที่|เล่ม)\\s?', thai, rest),
];

/** A title written on to the number without a space: `第三章再会`, and no sentence. */
const glued = pattern(
  '第\\s?',
  number,
  '\\s?(?<word>[章卷话話])(?<rest>[^\\s，,。！？!?…]{1,14})$',
);

const partWord = /^(?:[部卷巻篇冊册編编季辑輯부권]|ภาค|เล่ม)/u;

/** Reads a line in Chinese, Japanese, Korean or Thai as a numbered heading. */
export function readHanHeading(text: string): HanHeading | undefined {
  if (/^[ -ɏ]*$/.test(text)) return undefined;
  for (const line of patterns) {
    const found = line.exec(text)?.groups;
    if (found) return headingOf(found);
  }
  const found = glued.exec(text)?.groups;
  const heading = found && headingOf(found);
  return heading && (heading.rank === 'part' ? heading : { ...heading, rank: 'story' });
}

function headingOf(groups: Record<string, string>): HanHeading | undefined {
  const { n = '', word: label = '', rest: tail = '' } = groups;
  const value = thaiValue(n) ?? hanValue(n.replace(/[.-].*$/, ''));
  if (value === undefined) return undefined;
  const title = tail.replace(/^[\s:：、.．・】\])）—–-]+/u, '').trim();
  const rank = partWord.test(label) ? 'part' : 'chapter';
  return { word: label, rank, written: n, value, title };
}
