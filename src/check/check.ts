// fascicle check: what an editor would mark in a manuscript before it is bound. A new rule is a
// function in `rules/` and a name in this list.
import type { Message } from '../messages.ts';
import type { CheckRule, Subject } from './rule.ts';
import { mixedBreaks } from './rules/breaks.ts';
import { chapterNumbers, emptyChapters } from './rules/chapters.ts';
import { damagedCharacters } from './rules/characters.ts';
import { looseFootnotes } from './rules/footnotes.ts';
import { missingAuthor, missingLanguage, missingTitle } from './rules/metadata.ts';
import { doubledWords, longParagraphs, notesInProse } from './rules/paragraphs.ts';
import { mixedQuotes, unbalancedQuotes } from './rules/quotes.ts';
import { doubtfulLines } from './rules/structure.ts';

const rules: readonly CheckRule[] = [
  missingTitle,
  missingAuthor,
  missingLanguage,
  chapterNumbers,
  emptyChapters,
  unbalancedQuotes,
  mixedQuotes,
  mixedBreaks,
  damagedCharacters,
  longParagraphs,
  doubledWords,
  notesInProse,
  looseFootnotes,
  doubtfulLines,
];

/** Looks a bound book over; messages come in the order of the manuscript's lines. */
export function check(subject: Subject): Message[] {
  const { file } = subject.manuscript;
  const found = rules.flatMap((rule) => rule(subject));
  return found.map((one) => ({ ...one, file })).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
