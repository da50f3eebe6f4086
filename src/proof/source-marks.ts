// Lines of a manuscript → which of their characters are marks of a format and may stand for no
// words: tags, addresses of links, labels of notes, numbers of lists.
import type { Use } from './types.ts';

/** A stretch of a text, from `at` to before `end`. */
export interface Stretch {
  at: number;
  end: number;
  use: Use;
}

interface Mark {
  pattern: RegExp;
  use: Use;
}

/** In every format: `<i lang="fr">` · `&quot;`, and comments. */
const everywhere: readonly Mark[] = [
  { pattern: /<\/?[a-z][\w-]{0,20}(?:\s(?:[^<>"]|"[^"<]{0,2000}"){0,2000})?\/?>/gi, use: 'markup' },
  { pattern: /&(?:#\d{1,7}|#x[\da-f]{1,6}|\w{2,20});/gi, use: 'markup' },
];

/** In plain text: `[^1]`, which is printed as it is where it is not the mark of a note. */
const inText: readonly Mark[] = [{ pattern: /\[\^[^\]\s]{1,200}\]/g, use: 'markup' }];

/**
 * In Markdown: `](https://a.example "title")` · `][ref]` · `[ref]: url` · `12. ` · `[x]` · what stands
 * behind the fence of a code block · `{lang=fr}` · `\newpage` · `^[a note in the line]`.
 */
const inMarkdown: readonly Mark[] = [
  { pattern: /(?<=\])\([^)\n]{0,2000}\)/g, use: 'markup' },
  { pattern: /(?<=\])\[[^\]\n]{0,500}\]/g, use: 'markup' },
  { pattern: /^[ \t>]{0,40}\[[^\][^\n][^\][\n]{0,500}\]:.{0,2000}$/gm, use: 'markup' },
  { pattern: /^[ \t>*+-]{0,40}\d{1,9}[.)](?=\s)/gm, use: 'markup' },
  { pattern: /^[ \t>*+-]{0,40}(?:\d{1,9}[.)][ \t])?\[[xX]\]/gm, use: 'markup' },
  { pattern: /^[ \t>]{0,40}(?:`{3,}|~{3,}).{0,200}$/gm, use: 'markup' },
  { pattern: /\{[#.]?[\w=-]{1,60}\}/g, use: 'markup' },
  { pattern: /^\\(?:newpage|pagebreak|clearpage)\b/gm, use: 'markup' },
  { pattern: /!\[[^\]\n]{0,2000}\]/g, use: 'picture' },
  { pattern: /\^\[[^[\]\n]{1,2000}\]/g, use: 'note' },
];

/**
 * Of other dialects, on lines that the run has declared to hold markup: `[[target|` · `![[map.png]]` ·
 * `> [!quote]-` · ` #draft` · ` ^block-7` · `%%note%%` · `% note` · `@pov: Ines` · `[vspace:2]`.
 */
const inDialects: readonly Mark[] = [
  { pattern: /\[\[[^\]|\n]{1,500}\|/g, use: 'markup' },
  { pattern: /!\[\[[^\]\n]{1,500}\]\]/g, use: 'markup' },
  { pattern: /^[ \t>]{0,40}\[![\w-]{1,40}\]/gm, use: 'markup' },
  { pattern: /(?<=[ \t])[#^][\p{L}\p{N}/_-]{1,100}(?=[ \t]|$)/gmu, use: 'markup' },
  { pattern: /^%.*$/gm, use: 'markup' },
  { pattern: /^@\w{1,20}:.*$/gm, use: 'markup' },
  { pattern: /^\[[\w ]{1,20}(?::[^\]\n]{1,40})?\]$/gm, use: 'markup' },
];

/** The marks of dialects in one declared piece of text. */
export function dialectMarks(text: string): Stretch[] {
  return [...stretchesOf(inDialects, text), ...between(text, '%%', '%%')];
}

/** The marks in `text`, which may hold several lines; they may overlap. */
export function marksIn(text: string, format: 'text' | 'markdown'): Stretch[] {
  const kinds = [...everywhere, ...(format === 'markdown' ? inMarkdown : inText)];
  const found = [...stretchesOf(kinds, text), ...between(text, '<!--', '-->')];
  const notes = format === 'markdown' ? noteMarks(text) : [];
  return [...notes, ...found].toSorted((a, b) => a.at - b.at || b.end - a.end);
}

function stretchesOf(marks: readonly Mark[], text: string): Stretch[] {
  return marks.flatMap(({ pattern, use }) =>
    Array.from(text.matchAll(pattern), (match) => {
      return { at: match.index, end: match.index + match[0].length, use };
    }),
  );
}

/** Comments: `<!-- to do -->`, `%%to do%%`. */
function between(text: string, opening: string, closing: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(opening); at >= 0; ) {
    const last = text.indexOf(closing, at + opening.length);
    if (last < 0) break;
    const end = last + closing.length;
    found.push({ at, end, use: 'markup' });
    at = text.indexOf(opening, end);
  }
  return found;
}

/** The marks of notes that have a text, `[^1]: …`; a mark without one is printed as it is written. */
function noteMarks(text: string): Stretch[] {
  const found = [...text.matchAll(/\[\^([^\]\s]{1,200})\](:?)/g)];
  const defined = new Set(found.flatMap(([, name, colon]) => (colon ? [name?.toLowerCase()] : [])));
  return found.flatMap((match): Stretch[] => {
    if (!defined.has(match[1]?.toLowerCase())) return [];
    return [{ at: match.index, end: match.index + match[0].length, use: 'mark' }];
  });
}

/** Accents by the names they have in HTML: `&eacute;`. */
const accents: Record<string, string> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};
/** Letters that have names of their own. */
const ligatures: Record<string, string> = { szlig: 'ß', aelig: 'æ', oelig: 'œ', oslash: 'ø' };
const letterReference =
  /&(?:([a-z])(acute|grave|circ|uml|tilde|ring|cedil|caron)|(szlig|[ao]elig|oslash)|#(\d{1,6}));/gi;

/** Reads references to letters, `&eacute;` and `&#233;`; `isPrinted` tells whose names are printed. */
export function readLetters(text: string, isPrinted: (name: string) => boolean): string {
  if (!text.includes('&')) return text;
  return text.replace(letterReference, (whole: string, letter, accent, ligature, code) => {
    if (isPrinted(whole.slice(1, -1).toLowerCase())) return whole;
    if (code !== undefined) return letterOf(Number(code)) ?? whole;
    if (ligature === undefined) return `${letter}${accents[accent.toLowerCase()] ?? ''}`;
    const read = ligatures[ligature.toLowerCase()] ?? '';
    return ligature === ligature.toLowerCase() ? read : read.toUpperCase();
  });
}

function letterOf(code: number): string | undefined {
  const sign = code < 0x110000 ? String.fromCodePoint(code) : '';
  return /\p{L}/u.test(sign) ? sign : undefined;
}

/** Letters of which marks are made that are no words: `oOo`, `xXx`, `XOXO`. */
const letterMarks = /^[ox0v]+$/i;
/** A unit that is said over and over: `HPHPHP`; initials said twice are words. */
const repeated = /^(\p{L}{1,4})\1{2,}$/iu;

/** Whether the letters and digits of a line are a pattern and no words: `oOo`, `1234567890`. */
export function isPattern(line: string): boolean {
  const letters = line.replace(/[^\p{L}\p{N}]/gu, '');
  return /^\p{N}+$/u.test(letters) || letterMarks.test(letters) || repeated.test(letters);
}
