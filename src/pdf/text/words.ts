// A text → its words, and their parts where a line may end without a hyphen of ours.
import type { Book } from '../../book/types.ts';
import { contentsOf, flowText, sectionsOf } from '../../book/walk.ts';

/**
 * What stands after a part of a word: a space; a space at which no line ends; nothing, and no line
 * may end; a dash; the author's own hyphen; a last resort in an overlong word; an ideograph.
 */
export type Joint = 'space' | 'tie' | 'join' | 'dash' | 'hyphen' | 'rescue' | 'ideograph';

export interface WordPart {
  /** Empty where a space that ties, or one of no width, begins or ends a word. */
  text: string;
  after: Joint;
}

// Words longer than this are addresses, screams or accidents; they may end a line anywhere.
const MAX_WORD_CHARS = 40;
const RESCUE_STEP = 8;

/** Latin letters and quotation marks, of which most words are made: a quicker question than `simple`. */
const plain = /^[!-,.0-\u009f\u00a1-\u00ac\u00ae-\u024f\u2018-\u201f]*$/;

/** A word that has no places of its own to end a line at: letters and ordinary punctuation. */
const simple =
  /^[^\-–—…/\u00a0\u200b\u2060\u00ad\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]*$/u;
/** Chinese, Japanese and Korean: a line may end almost anywhere. */
const ideographic =
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

/**
 * White space at which a line may end. A lone no-break space ties two words to one, which `partsOfWord`
 * then cuts; several are somebody's indent.
 */
const breakingSpace = /[\t-\r \u00a0]{2,}|[\t-\r ]/;

/** The words of a text; empty where white space begins or ends it. */
export function wordsOf(text: string): string[] {
  return text.split(breakingSpace);
}

/** The parts of a word, in order; an ordinary word is one part. */
export function partsOfWord(word: string, opportunities: Opportunities): WordPart[] {
  const isSimple = word.length <= MAX_WORD_CHARS && (plain.test(word) || simple.test(word));
  if (isSimple) return [{ text: word, after: 'join' }];
  // An empty rest says nothing of what stands before it.
  return [...brokenWord(word, opportunities)].filter(
    ({ text, after }) => text !== '' || after !== 'join',
  );
}

function* brokenWord(word: string, opportunities: Opportunities): Generator<WordPart> {
  const tied = word.replace(/[\u2060\u00ad]/g, '').split('\u00a0');
  for (const [i, part] of tied.entries()) {
    yield* looseParts(part, opportunities);
    if (i < tied.length - 1) yield { text: '', after: 'tie' };
  }
}

function* looseParts(word: string, opportunities: Opportunities): Generator<WordPart> {
  const pieces = word.split('\u200b');
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
    if (part.length <= MAX_WORD_CHARS) yield { text: part, after };
    else yield* rescued(part, after);
  }
}

/** Cuts an overlong word between letters, never before a mark that belongs to one. */
function* rescued(word: string, after: Joint): Generator<WordPart> {
  let piece = '';
  for (const character of word) {
    if (piece.length >= RESCUE_STEP && !/\p{M}|\u200d/u.test(character)) {
      yield { text: piece, after: 'rescue' };
      piece = '';
    }
    piece += character;
  }
  yield { text: piece, after };
}

/** The rule for a book's words; one without ideographs needs none. */
export async function loadOpportunities(book: Book): Promise<Opportunities> {
  const needed = sectionsOf(book).some((section) =>
    contentsOf(section).some((node) => ideographic.test(flowText(node))),
  );
  if (!needed) return () => [];
  const { default: LineBreaker } = await import('linebreak');
  return (text) => {
    const breaker = new LineBreaker(text);
    const ends: number[] = [];
    for (let end = breaker.nextBreak(); end; end = breaker.nextBreak()) ends.push(end.position);
    return ends;
  };
}
