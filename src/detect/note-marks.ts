// The words by which an author's note announces itself, and those by which one speaks to readers.
// Where a note ends is read in `note-extent.ts`.
import { mayOpen, openingsOf } from './first-words.ts';

/** How a note is announced. */
export interface NoteMark {
  /** As written: `A/N`, `Author's Notes`. */
  title: string;
  /** Nothing else begins like this; the others are believed only outside the story. */
  sure: boolean;
  /** The line holds nothing but the announcement. */
  alone: boolean;
}

// `**(A/N`, `» author's note`, `## Author's notes`: signs before the words.
const signs = /^[\s*_~#([{<>»«|=+!-]*/;
// The words end here: `A/N:`, `AN -`, `Author's Notes`, `(A/N)`.
const gap = /^[\s*_]*[:;.~)\]}\-–—=][\s*_]*/;

// Words end before anything but a letter or a digit. Here and in other patterns that nearly every
// manuscript needs, letters are the ranges where they stand: `\p{L}` takes milliseconds to compile.

//  accepted  A/N: …     AN: …     an: …     (A/N …     A/N hello
//  rejected  An: that was how she counted     AN HOUR LATER     anything
const short = /^(?:a\s?[/\\]\s?n|n\s?[/\\]\s?a|n\.a\.|a\.n\.|AN|an) ?\d?(?![a-z\dÀ-῿぀-퟿])/i;
//  accepted  Author's Note     Authors notes     Author’s Endnote     A note from the author
//  rejected  Author's rights     The author noted that
const author =
  /^(?:(?:an? |the |some |final |last |quick |short |only |long |important )*(?:authors?(?:'|’|\\')?s?(?:'|’|\\')?|writer['’]?s|beta['’]?s|translator['’]?s) ?(?:final |end ?|ending |opening |closing |last )*-?(?:notes?|comments?|endnotes?|ramblings?|rants?|thoughts|corner|babbles?|remarks?|blurb)|(?:an? )?notes? from (?:the |your )?(?:author|me|writer)|from the author)(?![a-z\dÀ-῿぀-퟿])/i;
const foreign =
  /^(?:notas? (?:del|de la|da|do) (?:autora?|autor)|nota dell['’]aut(?:ore|rice)|notes? (?:de l['’]auteure?|d['’]auteure?)|note dell['’]aut(?:ore|rice)|anmerkung(?:en)?(?: (?:des autors|der autorin))?|nachbemerkung|noot van de (?:auteur|schrijver|schrijfster)|от автора|примечани[ея](?: автора)?|прим\. ?автора)(?![a-z\dÀ-῿぀-퟿])/i;
//  believed only outside the story: Notes:     End Notes     Note:     PS:     Review replies:
const loose =
  /^(?:(?:chapter |end |ending |beginning |opening |pre-?|post-?|final |quick |side |important |story |general |more )*notes?|(?:chapter )?end ?notes?|p\.?\s?p?\.?\s?s\.?|acknowledge?ments?|thanks(?: to)?|special thanks(?: to)?|shout ?-?outs?|self-?promotion|review(?:er)? (?:replies|responses|answers|corner)|(?:replies|responses|answers|thanks) to (?:my |the |your )?review(?:er)?s|comments|[a-zÀ-῿぀-퟿][\wÀ-῿぀-퟿-]{1,24}['’]s (?:author )?(?:notes?|comments?|corner|ramblings?))(?![a-z\dÀ-῿぀-퟿'’])/i;
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
  comments`,
);

/** … and every announcement has one of these in it. */
const hint =
  /a\s?[/\\]\s?n|n\s?[/\\]\s?a|n\.a\.|a\.n\.|^\W*an\b|not[ae]|noot|comment|rambling|rant|thought|corner|babble|remark|blurb|author|merkung|автор|прим|p[.\s]*s|acknowledg|thank|shout|promotion|review|replies|responses|answers/i;

/** Reads the announcement at the start of a line, if there is one. */
export function readNoteMark(text: string): NoteMark | undefined {
  if (!mayOpen(text, openings) || !hint.test(text.slice(0, 100))) return undefined;
  const skipped = signs.exec(text)?.[0] ?? '';
  const rest = text.slice(skipped.length);
  const bracket = /[([{]/.test(skipped);
  const brief = short.exec(rest)?.[0];
  if (brief !== undefined) return readShort(rest, brief, bracket);
  const sure = author.exec(rest)?.[0] ?? foreign.exec(rest)?.[0];
  const title = sure ?? loose.exec(rest)?.[0];
  if (title === undefined || (sure === undefined && /^\*\s/.test(skipped))) return undefined; // a footnote
  const after = rest.slice(title.length);
  const alone = /^[\s*_:;.!~)\]}\-–—=]*$/u.test(after);
  if (!alone && !gap.test(after)) return undefined;
  return { title, sure: sure !== undefined, alone };
}

/** `AN` and `an` need a colon or a dash, `A/N` needs nothing; `An:` is an article. */
function readShort(rest: string, title: string, bracket: boolean): NoteMark | undefined {
  const after = rest.slice(title.length);
  const slashed = /[/\\.]/.test(title);
  const marked = /^[\s*_]*(?:[:;=]|[-–—]\s)/u.test(after) || (bracket && title === 'AN');
  if (!slashed && (title === 'An' || !marked)) return undefined;
  return { title, sure: true, alone: /^[\s*_:;.!~)\]}\-–—]*$/u.test(after) };
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
  /\b(?:reviews?|reviewers?|reviewed|reviewing|readers?|fan ?fics?|fics?|fandom|update[ds]?|updating|chapters?|chappie|chappy|one-?shot|beta(?:ed|’d|'d|reader)?|canon|plot ?bunn(?:y|ies)|ff\.?net|ao3|flames?|feedback|kudos|bookmarks?|favou?rit(?:e|es|ed|ing)|this story|the story|my story|stories|sequel|prequel|writing this|wrote this|i wrote|written for|i own|don['’]t own|not mine|disclaimer|oocs?|author|enjoy(?:ed)?|cliff ?(?:hanger|ie)s?|comments?|criticism|takes place (?:after|before|during|in|between)|spoilers?|pairings?|(?:first|second|third|fourth|last) (?:book|movie|film|season|episode|series)|subscribe|tumblr|livejournal|wattpad|thank you (?:all|so much|for|to|everyone)|thanks (?:to|for|so)|hope you|sorry (?:for|if|about|it)|lol|btw|xoxo?|r&r)\b|[:;]-?[)D(P](?!\w)|<3|\^[_.]?\^/i;

/** Whether a paragraph speaks to readers of the story. */
export function speaksToReaders(text: string): boolean {
  return toReaders.test(text.slice(0, 1200));
}
