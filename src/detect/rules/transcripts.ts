// Chat logs and scripts: three lines or more, one under the other, each begun by a speaker's name.
import type { Line } from '../line.ts';
import type { Proposal } from '../proposal.ts';
import type { StructureRule } from '../rule.ts';
import { speakerOf } from '../speakers.ts';

const MIN_SPEECHES = 3;

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

/** Two speakers or more, of whom one speaks twice. */
function isConversation(run: Spoken[]): boolean {
  const speakers = new Set(run.map(({ speaker }) => speaker));
  return run.length >= MIN_SPEECHES && speakers.size > 1 && speakers.size < run.length;
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
