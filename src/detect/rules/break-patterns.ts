// Scene-break marks made of letters and digits that stand for no word. What a pattern is, stands in
// `book/wordless.ts`; here is asked whether this manuscript means it as a mark.
import { type Pattern, patternIn } from '../../book/wordless.ts';
import type { Line } from '../line.ts';
import type { Mark, MarkHabits } from './break-mark.ts';

/** Times that a pattern must come before one that may be a word, a code or a sound is believed. */
const MIN_TIMES = 3;
/** Signs from which on initials or keys in a row are believed at their first coming. */
const MIN_SURE_CHARS = 8;

const reasons: Record<Pattern, string> = {
  ornament: 'letters used as an ornament',
  row: 'one letter in a row, again and again',
  hearts: 'hearts in a row',
  keys: 'keys along the keyboard',
  initials: 'initials in a row',
};

/** Reads a mark of letters or digits that are no words. */
export function readPattern(line: Line, text: string, habits: MarkHabits): Mark | undefined {
  const pattern = patternIn(text);
  if (pattern === undefined) return undefined;
  const score = scores[pattern](text, habits.timesOf(line.text), habits);
  return score === undefined
    ? undefined
    : { rule: 'break/letters', score, reason: reasons[pattern] };
}

type Score = (text: string, often: number, habits: MarkHabits) => number | undefined;

const scores: Record<Pattern, Score> = {
  //  accepted  oOo     ~ o ~     x x x     and, again, XOXO     v
  //  rejected  XX, a chapter     XOXO, once, under a letter
  ornament: (text, often) => {
    if (/^[XV]+\.?$/.test(text) || /^\d+$/.test(text)) return undefined;
    if (/^[ov]$/i.test(text) && often < MIN_TIMES) return undefined;
    return /^(?:xo|ox)+$/i.test(text.replace(/[^xo]/gi, '')) && often < 2 ? undefined : 0.95;
  },
  //  accepted  zzzzz     0000     XXX     again and again
  //  rejected  CCC     MMM     and, among numerals, XXX
  row: (text, often, { numerals }) => {
    if (often < MIN_TIMES || /^[MCDL]+$/.test(text)) return undefined;
    return numerals && /^X+$/.test(text) ? undefined : 0.85;
  },
  hearts: (text, often) => (text.split('<3').length > 3 || often >= MIN_TIMES ? 0.9 : undefined),
  //  accepted  1234567890     and, again and again, 12345     qwerty
  keys: (text, often) => {
    if (often >= MIN_TIMES) return 0.93;
    return /^\d+$/.test(text) && text.length > MIN_SURE_CHARS ? 0.8 : undefined;
  },
  //  accepted  HPHPHPHP     and, again and again, smsmsm
  initials: (text, often) => {
    if (often >= MIN_TIMES) return 0.93;
    const capitals = text === text.toUpperCase() && text.length >= MIN_SURE_CHARS;
    return capitals ? 0.75 : undefined;
  },
};
