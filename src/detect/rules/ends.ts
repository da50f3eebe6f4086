// End marks: `The End`, `TBC`, `~fin~`. A line alone, with no more of the story after it.
import type { Facts, Line } from '../facts.ts';
import type { MatterRule, Proposal } from '../rule.ts';
import { beginsLine, claimedLines, readSurroundings, type Surroundings } from '../surroundings.ts';

//  accepted  The End     FINIS.     ~fin~     -end-     To be continued…     TBC     End of Part One
//  rejected  "The end."     the end?     It was the end of the ladder     Endings
const mark =
  /^[^\p{L}\p{N}"“”'‘«?¿]*(?:the ?end|t ?h ?e +e ?n ?d|end|ende|fin|fini|finis|finite|owari|konec|koniec|slut|einde|fine|конец|the ?end ?(?:for now|of (?:the )?(?:story|book|tale|fic))|end of (?:the )?(?:story|book|fic|(?:part|chapter|book|volume|prologue|act|episode)(?: [\p{L}\d]+){0,2})|to be continued|to be cont['’]?d?|tbc|t\.b\.c\.?|continuará|à suivre|fortsetzung folgt|wordt vervolgd|continua|продолжение следует|(?:the )?end (?:of )?(?:chapter|part) [\p{L}\d]+|owari desu|das ende|el fin|la fine)[^\p{L}\p{N}"“”?]*$/iu;

const longest = 50;

export const endMarks: MatterRule = {
  id: 'end-mark',
  propose: (facts, landmarks, earlier) => {
    const claimed = claimedLines([...earlier, ...landmarks.contents]);
    const around = readSurroundings(facts, landmarks, claimedLines(earlier));
    return facts.lines.flatMap((line) => {
      if (line.text.length > longest || !mark.test(line.text)) return [];
      if (claimed.has(line.number) || line.block.type === 'code') return [];
      if (!beginsLine(line, facts)) return [];
      return [markAt(line, oddsAt(line, around, facts))];
    });
  },
};

/** Letters of story after an end mark: an after-piece may be as long as this. */
const afterPiece = 1500;

function oddsAt(line: Line, around: Surroundings, facts: Facts): number {
  const { to, first, story } = around.segmentOf(line);
  if (first && (!story || line.index < story.from)) return 0.3; // before anything has begun
  const after = storyAfter(line, to, facts);
  const drawn = /^[\p{L} .]+$/u.test(line.text) ? 0 : 0.01;
  if (after === 0) return 0.98;
  if (line.gapBefore === 0 && line.gapAfter === 0 && facts.layout.model !== 'line') return 0.3;
  if (after < afterPiece) return 0.9 + drawn;
  return line.centred && line.capitals === line.letters ? 0.75 : 0.45 + drawn;
}

function storyAfter(line: Line, to: number, facts: Facts): number {
  let letters = 0;
  for (let n = line.index + 1; n < to; n++) {
    const next = facts.lines[n];
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
  return text.length <= longest && mark.test(text);
}
