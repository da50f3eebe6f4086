// Chat logs and scripts: three lines or more, one under the other, each begun by a speaker's name.
import { fieldForKey } from '../../book/fields.ts';
import type { Line } from '../facts.ts';
import type { Proposal, StructureRule } from '../rule.ts';

const fewest = 3;

export const transcripts: StructureRule = {
  id: 'transcript',
  propose: (facts) => spokenRuns(facts.lines).filter(isConversation).map(transcriptOf),
};

/** A line and who speaks it. */
interface Spoken {
  line: Line;
  speaker: string;
}

function spokenRuns(lines: Line[]): Spoken[][] {
  const runs: Spoken[][] = [];
  let previous = -2;
  for (const line of lines) {
    const speaker = speakerOf(line);
    if (speaker === undefined) continue;
    const run = runs.at(-1);
    if (run && previous === line.index - 1 && line.gapBefore < 2) run.push({ line, speaker });
    else runs.push([{ line, speaker }]);
    previous = line.index;
  }
  return runs;
}

//  accepted  Maud: are you there     <hugh42> yes     [21:04] Maud: good     MAUD: (rising) No.
//  rejected  Rating: M     She said: no     Chapter 1: The Gate
function speakerOf({ text, block }: Line): string | undefined {
  if (block.type !== 'paragraph' || !mayBeSpoken(text)) return undefined;
  const chat =
    /^(?:[[(]\d{1,2}:\d\d(?::\d\d)?[\])]\s*)?(?:<([^<>\s]{1,24})>|(\p{Lu}[\p{L}\d_.-]{0,23}(?: \p{Lu}[\p{L}\d_.]{0,15})?):)\s+\S/u;
  const found = chat.exec(text.slice(0, 80));
  const speaker = found?.[1] ?? found?.[2];
  return speaker && fieldForKey(speaker) === undefined && !/\d$/.test(speaker)
    ? speaker
    : undefined;
}

/** A bracket or a capital comes first, and soon a colon; or it is a name in angle brackets. */
function mayBeSpoken(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 60 || first === 40 || first === 91) return true;
  if (first >= 97 && first <= 122) return false;
  const colon = text.indexOf(':');
  return colon > 0 && colon <= 41;
}

/** Two speakers or more, of whom one speaks twice. */
function isConversation(run: Spoken[]): boolean {
  const speakers = new Set(run.map(({ speaker }) => speaker));
  return run.length >= fewest && speakers.size > 1 && speakers.size < run.length;
}

function transcriptOf(run: Spoken[]): Proposal {
  return {
    kind: 'transcript',
    from: run[0]?.line.number ?? 0,
    to: run.at(-1)?.line.number ?? 0,
    score: 0.8,
    rule: 'transcript/speakers',
    reason: 'lines begun by the names of their speakers',
  };
}
