// The shapes that a heading's line can have, read from its words alone. Whether a line of such a
// shape is a heading is for its family to say.

import { foldAccents } from '../typography/fold.ts';
import { countIn } from './counts.ts';
import { readHan, readKeyword, readOrdinalFirst } from './keyword-shapes.ts';
import { named, numbered, openers } from './keywords.ts';
import { leadingNumeral, type Numeral } from './numerals.ts';
import { plainLetters } from './plain-letters.ts';
import { firstWord, type HeadingShape, separator, shapeOf, titleAfter } from './shape-parts.ts';

/** Longest line that is looked at, in characters; longer headings run over several lines. */
const MAX_LINE_CHARS = 140;

// `~ Chapter 1 ~`, `[ 1 ]`, `*** Prologue ***`: marks around the words of a heading.
const openingMarks =
  /^(?:[\s~*=_•·°#|+§–—\-\p{S}\p{Ps}\p{Pe}\p{Pi}\p{Pf}<>꧁※〜～・❯彡]|\.(?=[•°·*~]))+/u;
const closingMarks = /(?:[\s~*=_•·°#|+–—\-\p{S}\p{Ps}\p{Pe}<>«»꧂※〜～・❯彡]|(?<=[•°·*~])\.)+$/u;
/** `EERSTE HOOFDSTUK[1]`, `Chapter One*`, `Chapitre II ²`. */
const noteMark = /(?<=[\p{L}\p{N}.])\s?(?:\[\^?\p{Nd}{1,3}\]|[¹²³⁰-⁹]{1,3}|[†‡])$/u;

/** Reads a line as a heading, if it has the shape of one. */
export function readShape(line: string): HeadingShape | undefined {
  if (line.length > MAX_LINE_CHARS) return undefined;
  const text = plainLetters(line);
  const noted = endsPlain(text) ? text : text.replace(noteMark, '');
  const shape = readMarkless(noted) ?? (noted === text ? undefined : readMarkless(text));
  return shape && isPreview(text) ? undefined : shape;
}

// Most lines begin and end with letters: the patterns, which take milliseconds to compile, may rest.
const beginsPlain = (text: string) => /^[A-Za-z\d]/.test(text);
const endsPlain = (text: string) => /[A-Za-z\d][.,!?"']?$/.test(text.slice(-2));

function readMarkless(line: string): HeadingShape | undefined {
  const marks = beginsPlain(line) ? '' : (openingMarks.exec(line)?.[0] ?? '');
  const own = line.slice(marks.length);
  const bare = endsPlain(own) ? own : own.replace(closingMarks, '');
  if (mayBegin(bare)) return readFromStart(bare, marks.trim()) ?? readFromEnd(bare);
  return mayEnd(bare) ? readFromEnd(bare) : undefined;
}

//  accepted  Next time: Chapter 3 - The Fall     Preview: Chapter 9     下一章 第四章
//  rejected  The Next Chapter
const previews =
  /^[^\p{L}]*(?:next (?:time|chapter|week|episode|part|up)\b|(?:up )?next\P{L}|coming (?:up|next|soon)\b|in the next \p{L}+\b|previously\b|last time\b|previous chapter|(?:preview|teaser|sneak peek)\b|stay tuned|(?:au )?prochain|(?:en el )?proximo capitulo|prossim[oa]|nachste[sn]? |volgend|in der nachsten|(?:в )?следующ|далее|nastepny rozdzial|w nastepnym|下回|下一[章回话話]|上一[章回话話]|次回|다음 ?화)/u;

/** A line that names the next chapter, or the one before, is no heading of its own. */
const isPreview = (text: string) => previews.test(foldAccents(text));

/** Before an ordinal: `Das erste Kapitel`, `La segunda parte`. */
const articles = /^(?:the|das|die|der|le|la|il|el|het|den|det|o|a|η|το)\s+/iu;

function readFromStart(text: string, marks: string): HeadingShape | undefined {
  const [, article = ''] = /^(the\s+)/i.exec(text) ?? [];
  if (article !== '' && !mayBegin(text.slice(article.length))) return undefined;
  const numeral = leadingNumeral(text);
  return (
    readDecimal(text) ??
    readKeyword(text) ??
    readHan(text) ??
    readOrdinalFirst(text.replace(articles, '')) ??
    readNamed(text) ??
    (numeral && (readNumber(numeral, marks) ?? readNumberedTitle(numeral, marks)))
  );
}

const readFromEnd = (text: string) =>
  readSuffix(text) ?? readDecimal(text) ?? readCountedWord(text);

/** Whether the first word is a number or one of the trade's: most lines are dismissed here. */
function mayBegin(text: string): boolean {
  if (/^(?:\p{Nd}|[IVXLCivxlc]+(?!\p{L})|[\u0e00-\u0e7f\u3000-\u9fff\uac00-\ud7af])/u.test(text))
    return true;
  const word = foldAccents(firstWord.exec(text)?.[0] ?? '');
  return openers.has(word) || articles.test(text);
}

/** Whether the line is short, or ends in a number, as `Salt Road - Chapter 3` and `Rung Two` do. */
function mayEnd(text: string): boolean {
  return text.length < 32 || /[\d?IVXLCivxlc)\]]$/.test(text);
}

//  accepted  Prologue     EPILOGUE.     Interlude 2: Ash     Epilogue - Ten Years On     Appendix A
//  rejected  Epilogue to a life     Introduction was the hard part
function readNamed(text: string): HeadingShape | undefined {
  const cut = /^[^.:–—\d-]+/u.exec(text)?.[0].trimEnd() ?? '';
  const words = namedWords(cut);
  const meaning = named.get(foldAccents(words));
  if (!meaning) return undefined;
  const rest = text.slice(words.length);
  const numeral = leadingNumeral(rest.trimStart());
  const title = numeral ? titleAfter(numeral) : rest.replace(separator, '').trim();
  if (title === undefined || /^\p{Ll}/u.test(title) || title.length > 60) return undefined;
  return {
    ...shapeOf('named', foldAccents(words), 'chapter', {
      label: words,
      title,
      ...(numeral ? { numeral } : {}),
    }),
    named: meaning,
  };
}

/** The words that may name a division: `Appendix A`, and in Chinese what stands before a space. */
function namedWords(cut: string): string {
  const words = cut.replace(/\s+[A-HIVX]{1,4}$/, '');
  return /^[\u0e00-\u0e7f\u3000-\uffff]/u.test(cut)
    ? (/^[^\s：・]+/u.exec(cut)?.[0] ?? cut)
    : words;
}

//  accepted  XII     12.     - 12 -     [12]     Twelve     ONE.
//  rejected  I!     12 o'clock     1984?
function readNumber(numeral: Numeral, marks: string): HeadingShape | undefined {
  if (!/^\s*[.:]?$/.test(numeral.rest)) return undefined;
  if (numeral.style === 'arabic' && numeral.value > 400) return undefined;
  const key = `${marks}${numeral.style}`;
  return shapeOf('number', key, 'chapter', { numeral, title: '' });
}

//  accepted  I. THE EVE OF THE WAR.     1 - Graft     12: Tea     XI THE BRAVE PRESERVER     2 The Weir
//  rejected  I nodded.     3 eggs     One more time     12 men went out, and none came home.
function readNumberedTitle(numeral: Numeral, marks: string): HeadingShape | undefined {
  if (numeral.value > 400 || numeral.style === 'ordinal') return undefined;
  const gap = separator.exec(numeral.rest)?.[0];
  const title = numeral.rest.slice(gap?.length ?? 0).trim();
  if (!gap || !/^[\p{L}\d"“‘'«¿¡「『]/u.test(title)) return undefined;
  if (gap === '-' && /^\p{Ll}/u.test(title)) return undefined; // 13-го мая
  const open = gap.trim() === '' || gap.trim() === ',';
  const spoken = numeral.style === 'word' && !/[:–—-]/u.test(gap);
  if (spoken && gap.trim() === '') return undefined;
  if ((open || spoken) && gap.length < 2 + Number(spoken) && !isTitleCase(title)) return undefined;
  if (/^\p{Ll}/u.test(title) && /[.!?…,;]$/u.test(title)) return undefined;
  const key = `${marks}${numeral.style}${gap.trim()}`;
  return shapeOf('numbered title', key, 'chapter', { numeral, title });
}

//  accepted  THE BRAVE PRESERVER     The House at the Ford     rejected  men went out     More time.
function isTitleCase(title: string): boolean {
  if (/^[^\p{Ll}]+$/u.test(title)) return true;
  const words = title.split(/\s+/).length;
  return countIn(title).capitalised * 2 >= words && !/[.,;:]$/.test(title) && words < 12;
}

//  accepted  Salt Road - Chapter 3     Salt Road ~ Duo Part 1/??     Salt Road: Chapter 3 - Graft
//  rejected  He turned to chapter 3
function readSuffix(text: string): HeadingShape | undefined {
  const part = /^(\S.{0,90}?)[\s,]*[([]?\b(\d{1,3})\/(?:\d{1,3}|\?{1,3})[)\]]?$/u.exec(text);
  if (part) return partOfWork(part[1] ?? '', part[2] ?? '');
  if (!/[\dIVXLCivxlc?](?:$|\s*[:–—-])/.test(text)) return undefined;
  const cut =
    /[~+:,|❯»>–—-]\s*(?=\p{L}+\.?\s+#?[\dIVXLCivxlc]+(?:\/[\d?]+)?(?:$|\s*[:–—-]\s*\p{Lu}))/u.exec(
      text,
    );
  if (!cut || cut.index === 0) return undefined;
  const shape = readKeyword(text.slice(cut.index + cut[0].length));
  if (!shape) return undefined;
  const before = text.slice(0, cut.index).trim();
  const title = shape.title === '' ? before : shape.title;
  return { ...shape, form: 'suffix', key: `suffix ${shape.key} ${foldAccents(before)}`, title };
}

//  accepted  The Mill (3/30)     The Mill 3/?          rejected  3/4     it was 3/4
function partOfWork(work: string, written: string): HeadingShape | undefined {
  if (!/^\P{L}*\p{Lu}/u.test(work) || /[.!?]$/.test(work)) return undefined;
  const numeral: Numeral = { written, value: Number(written), style: 'arabic', rest: '' };
  return shapeOf('part of work', foldAccents(work), 'chapter', { numeral, title: work });
}

//  accepted  Knot III     Spindle 4:     Rung Two     Log Entry 7
//  rejected  Then I     Room 12 was empty
function readCountedWord(text: string): HeadingShape | undefined {
  if (!/^[^\s.,;:!?]+(?: [^\s.,;:!?]+)?\s+#?[^a-z]/.test(text)) return undefined;
  const label =
    /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?(?=\s+#?[\dIVXLC\p{Lu}])/u.exec(text)?.[0] ?? '';
  const numeral = label
    ? leadingNumeral(text.slice(label.length).replace(/^\s+#?/, ''))
    : undefined;
  if (!numeral || !/^\s*(?:$|[.:–—-]\s*(?=$|\p{Lu}))/u.test(numeral.rest)) return undefined;
  const title = titleAfter(numeral) ?? '';
  return shapeOf('counted word', foldAccents(label), 'chapter', { label, numeral, title });
}

//  accepted  Gestation 1.1     Insinuation 2.2 (Bonus)     Interlude 1.x: The Gate
//  rejected  Version 2.1 came out     It was 2.5
function readDecimal(text: string): HeadingShape | undefined {
  const [, label = '', written = '', tail = ''] =
    /^(\p{Lu}[\p{L}\p{M}'’]*(?: \p{L}+){0,2})\s+(\d{1,3}\.(?:\d{1,2}|[xyz]))(\s*[:(–—-].+)?$/u.exec(
      text,
    ) ?? [];
  const rank = numbered.get(foldAccents(label));
  if (label === '' || (rank !== undefined && rank !== 'story')) return undefined;
  const numeral: Numeral = { written, value: Number.NaN, style: 'arabic', rest: tail };
  const title = tail.replace(/^[\s:(–—-]+/u, '');
  return shapeOf('decimal', '', 'chapter', { label, numeral, title });
}
