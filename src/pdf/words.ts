// A text → its words, and their parts where a line may end without a hyphen of ours. Purely text.

/**
 * What stands after a part of a word: a space; a space at which no line ends; nothing, and no line
 * may end; a dash; the author's own hyphen; a last resort in an overlong word; an ideograph.
 */
export type Joint = 'space' | 'tie' | 'join' | 'dash' | 'hyphen' | 'rescue' | 'ideograph';

export interface WordPart {
  /** Empty where a space begins the text. */
  text: string;
  after: Joint;
}

// Words longer than this are addresses, screams or accidents; they may end a line anywhere.
const longest = 40;
const rescueStep = 8;

/** A word that has no places of its own to end a line at: letters and ordinary punctuation. */
const simple =
  /^[^\-–—…/\u200b\u2060\u00ad\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]*$/u;
/** Chinese, Japanese and Korean: a line may end almost anywhere. */
export const ideographic =
  /[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

/**
 * Inside a word a line may end
 * - after a dash or an ellipsis between letters: `dusk—|and`, `well…|maybe`; not in `—No` or `dusk—”`;
 * - after the author's hyphen between letters: `lime-|tree`, not in `-5` or `T-`;
 * - after a slash: `and/|or`.
 */
const innerBreak =
  /(?<=[\p{L}\p{N}’'”"?!.,;:)][–—…/])(?=[\p{L}\p{N}“"‘'(¿¡])|(?<=\p{L}-)(?=\p{L})/u;

/** Offsets in a text at which a line may end, as UAX #14 has them. */
export type Opportunities = (text: string) => readonly number[];

/** Where the word that begins at `from` ends; `from` itself where white space begins. */
export function endOfWord(text: string, from: number): number {
  let to = from;
  while (to < text.length && !isSpace(text.charCodeAt(to))) to++;
  return to;
}

/** Where the white space that begins at `from` ends. */
export function endOfSpace(text: string, from: number): number {
  let to = from;
  while (to < text.length && isSpace(text.charCodeAt(to))) to++;
  return to;
}

/** What white space is between two words: a lone no-break space ties them. */
export function jointOf(text: string, from: number, to: number): 'space' | 'tie' {
  return to === from + 1 && text.charCodeAt(from) === tie ? 'tie' : 'space';
}

const tie = 0xa0;

function isSpace(code: number): boolean {
  return code === 0x20 || code === tie || (code >= 0x09 && code <= 0x0d);
}

/** The parts of a word, in order; an ordinary word is one part. */
export function partsOfWord(word: string, opportunities: Opportunities): WordPart[] {
  if (word.length <= longest && (isPlain(word) || simple.test(word)))
    return [{ text: word, after: 'join' }];
  return [...brokenWord(word, opportunities)];
}

/** Latin letters and quotation marks, which most words are made of; a look instead of a search. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const isQuote = code >= 0x2018 && code <= 0x201f;
    if ((code >= 0x250 && !isQuote) || code === 0xad || code === hyphen || code === slash)
      return false;
  }
  return true;
}

const hyphen = 0x2d;
const slash = 0x2f;

function* brokenWord(word: string, opportunities: Opportunities): Generator<WordPart> {
  const plain = word.replace(/[\u2060\u00ad]/g, '');
  const pieces = plain.split('\u200b');
  for (const [i, piece] of pieces.entries()) {
    if (ideographic.test(piece)) yield* ideographs(piece, opportunities(piece));
    else yield* latinParts(piece);
    if (i < pieces.length - 1) yield { text: '', after: 'dash' };
  }
}

function* ideographs(text: string, ends: readonly number[]): Generator<WordPart> {
  let from = 0;
  for (const end of ends) {
    if (end >= text.length) break;
    yield { text: text.slice(from, end), after: 'ideograph' };
    from = end;
  }
  yield { text: text.slice(from), after: 'join' };
}

function* latinParts(word: string): Generator<WordPart> {
  const parts = word.split(innerBreak);
  for (const [i, part] of parts.entries()) {
    const inside = i < parts.length - 1;
    const after: Joint = !inside ? 'join' : part.endsWith('-') ? 'hyphen' : 'dash';
    if (part.length <= longest) yield { text: part, after };
    else yield* rescued(part, after);
  }
}

/** Cuts an overlong word between letters, never before a mark that belongs to one. */
function* rescued(word: string, after: Joint): Generator<WordPart> {
  let piece = '';
  for (const character of word) {
    if (piece.length >= rescueStep && !/\p{M}|\u200d/u.test(character)) {
      yield { text: piece, after: 'rescue' };
      piece = '';
    }
    piece += character;
  }
  yield { text: piece, after };
}
