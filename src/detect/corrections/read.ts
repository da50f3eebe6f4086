// What the author says that lines are → readings of those lines, and a message for each that fits
// nowhere.
import type { Correction } from '../../manuscript/types.ts';
import { type Message, message } from '../../messages.ts';
import type { Facts } from '../facts.ts';
import type { Kind } from '../kinds.ts';
import type { Proposal } from '../proposal.ts';
import { findLines, linesByText } from './find-lines.ts';
import { kindOfWord, plainWord, wordLike } from './kind-words.ts';
import { readingOf } from './reading.ts';

/** The author's readings, in the order of their lines, and what is to be said about the others. */
export interface Corrections {
  readings: Proposal[];
  messages: Message[];
}

/** Finds the lines of corrections. */
export function readCorrections(facts: Facts, corrections: readonly Correction[]): Corrections {
  if (corrections.length === 0) return { readings: [], messages: [] };
  const lines = linesByText(facts);
  const readings: Proposal[] = [];
  const messages: Message[] = [];
  for (const correction of corrections) {
    const word = plainWord(correction.is);
    const kind = kindOfWord(word);
    const found = kind && findLines(correction, lines, facts);
    if (found) readings.push(readingOf(found, kind, word, facts));
    else messages.push(complaint(correction, kind));
  }
  return { readings: readings.sort((a, b) => a.from - b.from), messages };
}

function complaint({ text, after = '', is }: Correction, kind: Kind | undefined): Message {
  const values = { text: (text === '' ? after : text).slice(0, 60), is };
  if (kind) return message('correction-stale', values);
  const other = wordLike(is);
  const hint = other === undefined ? '' : ` Did you mean “${other}”?`;
  return message('correction-unknown', { ...values, hint });
}
