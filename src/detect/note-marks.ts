// The words by which an author's note announces itself, and those by which one speaks to readers.
// Tables and small readers; where a note ends is the business of `rules/notes.ts`.

import { mayOpen, openingsOf } from './first-words.ts';
import { looseMarks, sureMarks } from './note-words.ts';

/** How a note is announced. */
export interface NoteMark {
  /** As written: `A/N`, `Author's Notes`. */
  title: string;
  /** Nothing else begins like this; the others are believed only outside the story. */
  sure: boolean;
  /** The line holds nothing but the announcement. */
  alone: boolean;
}

// `**(A/N`, `» author's note`, `## Author's notes`, `【作者有话说】`, `★彡 A/N`: signs before the words.
const signs = /^[^a-z\dÀ-῿぀-힣一-鿿"“”‘'’]*彡?\s*/iu;
// The words end here: `A/N:`, `AN -`, `Author's Notes`, `(A/N)`.
const gap = /^[\s*_]*[:：;.~)）\]】}\-–—=][\s*_]*/u;

// Words end before anything but a letter or a digit. Here and in other patterns that nearly every
// manuscript needs, letters are the ranges where they stand: `\p{L}` takes milliseconds to compile.

//  accepted  A/N: …     AN: …     an: …     (A/N …     A/N hello     T/N: …     TL/N     TN: …
//  rejected  An: that was how she counted     AN HOUR LATER     anything     EN ROUTE
const short =
  /^(?:(?:a|t|e|tl|w|p)\s?[/\\]\s?n|n\s?[/\\]\s?[at]|n\.a\.|a\.n\.|t\.n\.|AN|an|TN|TLN|EN) ?\d?(?![a-z\dÀ-῿぀-퟿])/i;
//  accepted  Author's Note     Authors notes     Author’s Endnote     A note from the author     译者注
//  rejected  Author's rights     The author noted that
const sureMark = patternOf(sureMarks);
//  heard only outside the story: Notes:     End Notes     Note:     PS:     Review replies:     Thoughts:
const looseMark = patternOf(looseMarks);
//  Maud's notes     A note from annquick
const named =
  /^(?:[a-zÀ-῿぀-퟿][\wÀ-῿぀-퟿-]{1,24}['’]s (?:author )?(?:notes?|comments?|corner|ramblings?)(?![a-z\dÀ-῿぀-퟿'’])|(?:an? )?(?:author['’]?s? )?notes? from (?!the |your |my |his |her )[\wÀ-῿぀-퟿.-]{2,30}(?: [\wÀ-῿.-]{2,30})?(?=[\s:.*_]*$))/i;

/** One pattern for the marks of all languages, at the start of a text. */
function patternOf(marks: Record<string, string[]>): RegExp {
  const sources = Object.values(marks).flat();
  return new RegExp(`^(?:${sources.join('|')})(?![a-z\\dÀ-῿぀-퟿'’])`, 'i');
}
//  asks and thanks that are a whole line: Please read and review.     R&R!     Enjoy!     On with the story!
const plea =
  /^(?:please[, ]+)?(?:read (?:and|&|n) review|r ?(?:&|and|n) ?r|review|enjoy(?: (?:it|the (?:story|chapter|fic|show)))?|on (?:with|to) (?:the|this) (?:story|show|chapter|fic)|here (?:we|you) go|don['’]t forget to (?:review|comment)|reviews? (?:are|is) (?:love|loved|welcome|appreciated)|no flames(?:,? please)?|(?:hope|i hope) you (?:like|liked|enjoy|enjoyed) (?:it|this|the).{0,40}|thanks?(?: you)? for reading.{0,40})(?:[, ]+please)?[\s.!~:)(*_<3]*$/iu;
const notice =
  /\b(?:is(?:n['’]t| not)|not) (?:an?|a (?:real|new|true)) (?:update|chapter)\b|\bon (?:a )?hiatus\b/i;

/** What an announcement begins with; a name goes on with `'s`. */
const openings = openingsOf(
  `a n an the some final last quick short only long important author writer beta translator note from
  nota anmerkung nachbemerkung noot chapter end endnote ending beginning opening pre prenote post side
  story general more p ps pps acknowledgment thanks special shout self review replies responses answers
  comments t tl tln tn e en ed w pr editor proofreader uploader translation translators nd nda ndt ndlr
  autor autoren autorinnen anm thoughts my random closing ramblings ramble rant rants babble posdata
  agradecimientos agradecimentos remerciements ringraziamenti danksagung aclaraciones angolo notiz notizen
  hinweis notka od przyp przypis uwaga pozn pozn yazar catatan kirjoittajan forfatterens oversetterens
  aut word`,
);

/** … and every announcement has one of these in it. */
const hint =
  /[aetlwp]\s?[/\\]\s?n|n\s?[/\\]\s?[at]|[atn]\.n?a?\.|^\W*(?:an|tn|tln|en)\b|not[aeikuz]|noot|comment|rambling|rant|thought|corner|babble|remark|blurb|author|merkung|автор|прим|перев|редакт|від |p[.\s]*[sd]|п\.? ?с|з\.? ?ы|благо|acknowledg|thank|shout|promotion|review|replies|responses|answers|anm\.|n\. ?d|nd[at]|translat|autor|angolo|dank|remerc|ringraz|agradec|aclarac|hinweis|przyp|uwaga|pozn|kommentar|bem[æe]rkning|merknad|huomautus|megjegyz|jegyzet|catatan|σημε|הערת|ملاحظة|كلمة|作者|[译譯訳編编]者?[注註按]|外[话話]|書き|がき|작가|역자|tłumacz|podzi/i;

/** Reads the announcement at the start of a line, if there is one. */
export function readNoteMark(text: string): NoteMark | undefined {
  if (!mayOpen(text, openings) || !hint.test(text.slice(0, 100))) return undefined;
  const skipped = signs.exec(text)?.[0] ?? '';
  const rest = text.slice(skipped.length);
  const bracket = /[([{（【〔]/u.test(skipped);
  const brief = short.exec(rest)?.[0];
  if (brief !== undefined) return readShort(rest, brief, bracket);
  const sure = sureMark.exec(rest)?.[0];
  const title = sure ?? looseMark.exec(rest)?.[0] ?? named.exec(rest)?.[0];
  if (title === undefined || (sure === undefined && /^\*\s/.test(skipped))) return undefined; // a footnote
  const after = rest.slice(title.length);
  const alone = isMarksOnly(after);
  if (!alone && !gap.test(after) && !/[.．]$/.test(title)) return undefined; // `P.S. It rained.`
  return { title, sure: sure !== undefined, alone };
}

/** `AN` and `an` need a colon or a dash, `A/N` needs nothing; `An:` is an article. */
function readShort(rest: string, title: string, bracket: boolean): NoteMark | undefined {
  const after = rest.slice(title.length);
  const slashed = /[/\\.]/.test(title);
  const capitals = title === title.toUpperCase();
  const marked = /^[\s*_]*(?:[:：;=]|[-–—]\s)/u.test(after) || (bracket && title === 'AN');
  if (!slashed && (title === 'An' || !marked)) return undefined;
  if (!slashed && !capitals && title.trim() !== 'an') return undefined;
  return { title, sure: true, alone: isMarksOnly(after) };
}

const isMarksOnly = (text: string) => /^[^\p{L}\p{N}"“”]*彡?[^\p{L}\p{N}"“”]*$/u.test(text);

/** Whether an announcement is the postscript of a letter as well as a note's. */
export function isPostscript({ title }: NoteMark): boolean {
  return /^(?:p\.?\s?p?\.?\s?s|п\.? ?с|posdata|p\. ?d)/iu.test(title);
}

const pleaOpenings = openingsOf(
  'please read r review reviews enjoy on here don no hope i thank thanks',
);

/** Whether a line is nothing but a plea to readers. */
export function isPlea(text: string): boolean {
  if (text.length >= 120 || !mayOpen(text, pleaOpenings)) return false;
  return plea.test(text.replace(signs, ''));
}

/** Whether a paragraph says that it is no chapter. */
export function isNotice(text: string): boolean {
  return notice.test(text.slice(0, 400));
}

const toReaders =
  /\b(?:reviews?|reviewers?|reviewed|reviewing|readers?|fan ?fics?|fics?|fandom|update[ds]?|updating|chapters?|chappie|chappy|one-?shot|beta(?:ed|’d|'d|reader)?|canon|plot ?bunn(?:y|ies)|ff\.?net|ao3|flames?|feedback|kudos|bookmarks?|favou?rit(?:e|es|ed|ing)|this story|the story|my story|stories|sequel|prequel|writing this|wrote this|i wrote|written for|i own|don['’]t own|not mine|disclaimer|oocs?|author|enjoy(?:ed)?|cliff ?(?:hanger|ie)s?|comments?|criticism|takes place (?:after|before|during|in|between)|spoilers?|pairings?|(?:first|second|third|fourth|last) (?:book|movie|film|season|episode|series)|subscribe|patreon|ko-?fi|vote|tumblr|livejournal|wattpad|thank you (?:all|so much|for|to|everyone)|thanks (?:to|for|so)|hope you|sorry (?:for|if|about|it)|lol|btw|xoxo?|r&r)\b|[:;]-?[)D(P](?!\w)|<3|\^[_.]?\^|求(?:推荐|推薦|收藏|票|月票|订阅|訂閱|评|評)|更新|下一?章/i;

const asks =
  /\b(?:reviews?|reviewing|readers?|chapters?|update[ds]?|updating|kudos|vote|comments?|subscribe|patreon|wattpad|ao3|fan ?fics?|fics?|fandom|flames?|feedback|this story|my story|sequel|r&r|beta(?:ed)?)\b|求(?:推荐|推薦|收藏|票|月票|订阅|訂閱|评|評)|отзыв|коммент|главы?(?![а-я])|проду|推荐票|更新/iu;

/** Whether a text asks something of readers, or names what only a story told in parts has. */
export function asksReaders(text: string): boolean {
  return asks.test(text.slice(0, 1200));
}

/** Whether a paragraph speaks to readers of the story. */
export function speaksToReaders(text: string): boolean {
  return toReaders.test(text.slice(0, 1200));
}
