// End marks: `The End`, `TBC`, `~fin~`. A line alone, with no more of the story after it.
import type { Facts } from '../facts.ts';
import { mayOpen, openingsOf } from '../first-words.ts';
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { MatterRule } from '../rule.ts';
import { claimedLines, type Zones } from '../zones.ts';

//  accepted  The End     FINIS.     ~fin~     -end-     To be continued…     TBC     End of Part One
//  rejected  "The end."     the end?     It was the end of the ladder     Endings
const mark =
  /^[^a-z\dÀ-῿぀-퟿"“”'‘«?¿]*(?:the ?end|t ?h ?e +e ?n ?d|end|ende|fin|fini|finis|finite|owari|konec|koniec|slut|einde|fine|конец|the ?end ?(?:for now|of (?:the )?(?:story|book|tale|fic))|end of (?:the )?(?:story|book|fic|(?:part|chapter|book|volume|prologue|act|episode)(?: [a-z\dÀ-῿]+){0,2})|to be continued|to be cont['’]?d?|tbc|t\.b\.c\.?|continuará|à suivre|fortsetzung folgt|wordt vervolgd|continua|продолжение следует|(?:the )?end (?:of )?(?:chapter|part) [a-z\dÀ-῿]+|owari desu|das ende|el fin|la fine)[^a-z\dÀ-῿぀-퟿"“”?]*$/i;

/** Every mark begins with one of these; most lines do not and are passed by. */
const openings = openingsOf(
  `the t end ende fin fini finis finite fine owari konec koniec slut einde to tbc continuará à fortsetzung
  wordt continua das el la`,
);

/** … and has one of these in it. */
const hint = /e ?n ?d|fin|tbc|t\.b|cont|owari|kon[ei]c|slut|einde|кон|продо|suivre|folgt|vervolg/i;

const MAX_MARK_CHARS = 50;

export const endMarks: MatterRule = {
  id: 'end-mark',
  propose: (facts, landmarks, earlier) => {
    const claimed = claimedLines([...earlier, ...landmarks.contents, ...landmarks.boilerplate]);
    const { around } = landmarks;
    const short = facts.candidates.filter(({ text, words }) => words < 9 && isEndMark(text));
    return short.flatMap((line) => {
      if (claimed.has(line.number) || line.block.type === 'code') return [];
      if (!line.begins) return [];
      return [markAt(line, oddsAt(line, around, facts, claimed))];
    });
  },
};

/** Letters of story after an end mark: an after-piece may be as long as this. */
const MAX_AFTER_PIECE_LETTERS = 1500;

function oddsAt(line: Line, around: Zones, facts: Facts, claimed: Map<number, Proposal>): number {
  const { to, first, story } = around.segmentOf(line);
  if (first && (!story || line.index < story.from)) return 0.3; // before anything has begun
  const after = storyAfter(line, to, facts, claimed);
  const drawn = /^[\p{L} .]+$/u.test(line.text) ? 0 : 0.01;
  if (after === 0) return 0.98;
  if (line.gapBefore === 0 && line.gapAfter === 0 && facts.layout.model !== 'line') return 0.3;
  if (after < MAX_AFTER_PIECE_LETTERS) return 0.9 + drawn;
  return line.centred && line.capitals === line.letters ? 0.75 : 0.45 + drawn;
}

/** Letters of prose up to the next heading or the licence; counting stops when there is too much. */
function storyAfter(line: Line, to: number, facts: Facts, claimed: Map<number, Proposal>): number {
  let letters = 0;
  for (let n = line.index + 1; n < to && letters < MAX_AFTER_PIECE_LETTERS; n++) {
    const next = facts.lines[n];
    if (next && claimed.get(next.number)?.kind === 'boilerplate') break;
    if (next?.prose) letters += next.letters;
  }
  return letters;
}

function markAt(line: Line, score: number): Proposal {
  return {
    kind: 'end-mark',
    from: line.number,
    to: line.number,
    score,
    rule: 'end-mark',
    reason: 'words that end a story, alone on their line',
  };
}

/** Whether a line is an end mark by its words. */
export function isEndMark(text: string): boolean {
  return (
    text.length <= MAX_MARK_CHARS && mayOpen(text, openings) && hint.test(text) && mark.test(text)
  );
}
