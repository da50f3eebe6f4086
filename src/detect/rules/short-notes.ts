// A short note that a character wrote: it has no greeting and no farewell, but it is signed, and the
// story says just before it that a paper is read.
import { foldAccents } from '../../typography/fold.ts';
import type { Facts } from '../facts.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';

/** Most lines of such a note, and most words in one of them. */
const MAX_LINES = 16;
const MAX_WORDS = 30;

export const shortNotes: StructureRule = {
  id: 'letter/scrap',
  propose: (facts) =>
    facts.candidates.flatMap((line) => {
      if (line.gapBefore <= facts.layout.usualGap || !isReadFrom(facts.lines[line.index - 1]))
        return [];
      const end = signatureAfter(line, facts);
      return end ? [shortNoteOf(line, end)] : [];
    }),
};

const paper =
  /\b(?:letter|note|paper|card|postcard|envelope|message|scrap|scribbled|scrawled|handwriting|it (?:read|said)|written|wrote)\b/;

/** How much of the text before it may say that something is read, in characters. */
const REACH_CHARS = 220;

//  accepted  …a small piece of paper, with several words scribbled on it.     She unfolded the note.
//  rejected  She folded her coat, and said nothing.
function isReadFrom(before: Line | undefined): boolean {
  return before?.prose === true && paper.test(foldAccents(before.text.slice(-REACH_CHARS)));
}

/** The first line of a few words that is a name, with nothing said aloud before it. */
function signatureAfter(first: Line, facts: Facts): Line | undefined {
  for (let n = 0; n < MAX_LINES; n++) {
    const line = facts.lines[first.index + n];
    if (!line || line.words > MAX_WORDS || /^["“«]/u.test(line.text)) return undefined;
    if (n > 0 && line.gapBefore > facts.layout.usualGap) return undefined;
    if (n > 0 && isSignature(line)) return line;
  }
  return undefined;
}

//  accepted  Hester Vane.     — Tom     M. L.
//  rejected  Come back.     It was Hester.
function isSignature(line: Line): boolean {
  if (line.words === 0 || line.words > 4 || line.capitalised < line.words) return false;
  return /^[^\p{L}]{0,3}\p{Lu}[^!?,;:]*$/u.test(line.text);
}

function shortNoteOf(first: Line, last: Line): Proposal {
  return {
    kind: 'letter',
    from: first.number,
    to: last.number,
    score: 0.7,
    rule: 'letter/scrap',
    reason: 'the story speaks of a paper, and the short lines after it are signed',
  };
}
