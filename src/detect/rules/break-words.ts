// Scene-break marks that have words: the work's own sign (`~AMP~`), and the words for a break. Those
// that a reader needs stay in the book as its ornament; `(break)` is said to the compositor.

import { foldAccents } from '../../typography/fold.ts';
import type { Line } from '../line.ts';
import type { Mark, MarkHabits } from './break-mark.ts';
import { isEndMark } from './ends.ts';

/** Words that only say that a scene ends here; they are an instruction and not printed. */
const breakWords = {
  en: 'scene break, line break, page break, section break, paragraph break, chapter break, story break, scene change, change of scene, scene switch, scene divider, page divider, line divider, new scene, next scene, page line, horizontal line, horizontal rule',
  de: 'szenenwechsel, szenenumbruch, szenentrenner, zeilenumbruch, seitenumbruch, absatzumbruch, trennlinie',
  fr: 'changement de scene, saut de ligne, saut de page, saut de scene, ligne de separation',
  es: 'cambio de escena, salto de linea, salto de pagina, salto de escena',
  it: 'cambio scena, cambio di scena, interruzione di pagina, interruzione di riga',
  pt: 'quebra de linha, quebra de pagina, quebra de cena, mudanca de cena',
  nl: 'scenewissel, scenewisseling, regeleinde, pagina-einde, witregel',
  ru: 'смена сцены, разрыв строки, разрыв страницы',
  pl: 'zmiana sceny, podzial strony',
  sv: 'scenbyte, radbrytning, sidbrytning',
  id: 'pergantian scene, ganti scene, pergantian adegan',
} satisfies Record<string, string>;

/** The same, but words of every day, too: only between signs or brackets. */
const framedBreakWords = {
  en: 'break, divider, separator, line',
  de: 'umbruch, trenner, schnitt',
  fr: 'coupure, separateur',
  es: 'separador',
  it: 'stacco, separatore',
  pt: 'separador',
  ru: 'разрыв, перерыв, разделитель',
  pl: 'przerwa',
} satisfies Record<string, string>;

/** Words that tell the reader how the story goes on; they are printed. */
const skipWords = {
  en: 'time skip, time jump, time lapse, time passes, pov change, pov switch, change of pov, small time skip, short time skip, mini time skip, big time skip, brief time skip, end time skip',
  de: 'zeitsprung, kleiner zeitsprung, perspektivwechsel',
  fr: 'ellipse, saut dans le temps, saut temporel, changement de point de vue',
  es: 'salto de tiempo, salto temporal, salto en el tiempo',
  it: 'salto temporale, salto nel tempo',
  pt: 'salto temporal, salto no tempo, passagem de tempo',
  nl: 'tijdsprong',
  ru: 'скачок во времени, прошло время',
  pl: 'przeskok w czasie',
  sv: 'tidshopp',
} satisfies Record<string, string>;

const closed = (words: string) => words.replace(/[^\p{L}]+/gu, '');

/** The words of all languages, spaces left out: `LINEBREAK` is `line break`. */
function listOf(table: Record<string, string>): ReadonlySet<string> {
  return new Set(Object.values(table).flatMap((words) => words.split(', ').map(closed)));
}

const instructions = listOf(breakWords);
const framedInstructions = listOf(framedBreakWords);
const skipPhrases = listOf(skipWords);

const MAX_WORDS = 6;
const MAX_PHRASE_CHARS = 60;
const MIN_PHRASE_LETTERS = 4;

//  accepted  [scene break]     -line break-     LINEBREAK     (Scene change)     (break)
//            --line break--line break--     ~Time Skip~     [3 month timeskip]
//  rejected  She wanted a break.     "Scene change!"     Break     Line?     — Cut…
/** Reads a mark whose words say that a scene ends here. */
export function readBreakWords(line: Line): Mark | undefined {
  const text = line.raw.trim();
  if (line.words > MAX_WORDS || text.length > MAX_PHRASE_CHARS) return undefined;
  if (line.letters < MIN_PHRASE_LETTERS || /["“”„«»?!;,]|\p{L}\s*[.…]+$/u.test(text)) {
    return undefined;
  }
  const words = closed(foldAccents(text));
  const isFramed = /^[^\p{L}\d\s].*[^\p{L}\d\s]$/u.test(text);
  if (saysOnly(words, instructions) || (isFramed && saysOnly(words, framedInstructions))) {
    const reason = 'the words for a break';
    return { rule: 'break/words', score: 0.93, reason, instruction: true };
  }
  const skips = saysOnly(words, skipPhrases) || (isFramed && /time[\s-]?skip/i.test(text));
  if (!skips) return undefined;
  return { rule: 'break/skip', score: 0.93, reason: 'words that say that time passes' };
}

/** Whether `words` is one of the phrases, once or several times: `linebreaklinebreak`. */
function saysOnly(words: string, phrases: ReadonlySet<string>): boolean {
  if (phrases.has(words)) return true;
  for (let size = MIN_PHRASE_LETTERS; size * 2 <= words.length; size += 1) {
    const phrase = words.slice(0, size);
    if (phrases.has(phrase) && phrase.repeat(words.length / size) === words) return true;
  }
  return false;
}

/** Times that the same word must come between signs before it is the work's own mark. */
const MIN_NAMED_TIMES = 3;

//  accepted  ***...~AMP~...***     ~*~ Q ~*~     -=LQ=-     -----Ines-----     each at least three times
//  rejected  *CRACK*     -- No.     — Oui. —     ~fin~     - 12 -     >>> wait <<<, once
/** Reads a word between signs that the whole work uses as its mark. */
export function readNamed(line: Line, habits: MarkHabits): Mark | undefined {
  const name = nameIn(line);
  if (name === undefined || habits.timesOfName(name) < MIN_NAMED_TIMES) return undefined;
  return { rule: 'break/named', score: 0.95, reason: 'a word between signs, again and again' };
}

const MAX_NAME_WORDS = 3;
const framed =
  /^([~*=_+•·.…<>#/|^°\p{So}–—\s-]+)([\p{L}\d][\p{L}\d'’ ]{0,23})([~*=_+•·.…<>#/|^°\p{So}–—\s-]+)$/u;

/** The word between the signs of a mark, folded; undefined where the signs are those of speech or emphasis. */
export function nameIn({ text, words }: Line): string | undefined {
  if (words === 0 || words > MAX_NAME_WORDS || text.length > MAX_PHRASE_CHARS) return undefined;
  if (/^[\w"'“‘(]|[\w"'”’)!?,]$/.test(text)) return undefined;
  const [, before = '', name = '', after = ''] = framed.exec(text) ?? [];
  if (!/\p{L}/u.test(name) || !isFrame(before, after) || isEndMark(text)) return undefined;
  return foldAccents(name).trim();
}

/** Signs that must be more than two on either side: speech, thoughts, telepathy and songs have them. */
const spoken = new Set('-</|*_♪♫♬');

//  a frame   ~ ~     ...~ ~...     -=  =-     ----- -----     *** ***, with a space
//  none      * *     ***  ***     -- ...     — —     < >     . .     ♪ ♪
/** The same sign on both sides, which is neither emphasis nor a dash that opens speech. */
function isFrame(before: string, after: string): boolean {
  const last = signsOf(after);
  const shared = [...signsOf(before)].filter((sign) => last.has(sign));
  if (shared.some((sign) => !spoken.has(sign))) return true;
  const long = Math.min(before.trim().length, after.trim().length) > 2;
  const emphasis = shared.every((sign) => sign === '*' || sign === '_');
  return shared.length > 0 && long && !(emphasis && /\S$/.test(before));
}

/** The kinds of signs, dots aside: dashes are one, and so are `<` and `>`. */
function signsOf(frame: string): Set<string> {
  return new Set(
    frame
      .replace(/[\s.…]/gu, '')
      .replace(/[–—]/gu, '-')
      .replaceAll('>', '<'),
  );
}
