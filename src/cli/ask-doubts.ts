// The questions of `fascicle fix`, one for each doubt, without the terminal.
import type { Doubt } from '../outline/propose-corrections.ts';

/** A question with its possible answers. */
export interface Question {
  message: string;
  options: { value: string; label: string; hint?: string }[];
}

/** What a line usually turns out to be, when it is not what was found. */
const usual = ['prose', 'chapter heading', 'scene break', 'author note', 'metadata', 'title'];

/**
 * Asks what the lines of each doubt are; `ask` gives the chosen value. Doubts that are skipped stay
 * doubts, and nothing is asked after `stop`.
 */
export async function askDoubts(
  doubts: readonly Doubt[],
  lines: readonly string[],
  ask: (question: Question) => Promise<string>,
): Promise<Doubt[]> {
  const settled: Doubt[] = [];
  for (const doubt of doubts) {
    const answer = await ask(questionOf(doubt, lines));
    if (answer === 'stop') break;
    if (answer === 'skip') continue;
    settled.push({ ...doubt, correction: { ...doubt.correction, is: answer } });
  }
  return settled;
}

function questionOf({ labelled, correction }: Doubt, lines: readonly string[]): Question {
  const { line, endLine, confidence, reason, alternative } = labelled;
  const found = correction.is;
  const other = alternative?.kind.replaceAll('-', ' ');
  const kinds = [...new Set([found, ...(other ? [other] : []), ...usual])];
  const range = line === endLine ? `Line ${line}` : `Lines ${line}–${endLine}`;
  return {
    message: `${range}. What is this?\n${excerpt(line, endLine, lines)}`,
    options: [
      ...kinds.map((kind) => ({
        value: kind,
        label: kind,
        ...(kind === found && { hint: `found, ${Math.round(confidence * 100)} %: ${reason}` }),
      })),
      { value: 'skip', label: 'leave it in doubt' },
      { value: 'stop', label: 'stop here' },
    ],
  };
}

/** Lines around the doubt that are shown, and the most of the doubt itself. */
const shown = { around: 2, inside: 6 };

/** The lines in doubt, marked, between the lines around them. */
function excerpt(line: number, endLine: number, lines: readonly string[]): string {
  const last = Math.min(endLine, line + shown.inside - 1);
  const rows: string[] = [];
  for (let n = Math.max(1, line - shown.around); n <= last + shown.around; n++) {
    const text = lines[n - 1];
    if (text === undefined) break;
    rows.push(`${n >= line && n <= last ? '>' : ' '} ${text.slice(0, 76)}`);
  }
  return rows.join('\n');
}
