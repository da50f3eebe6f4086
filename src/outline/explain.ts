// Why every line of the manuscript is what it is: kind, confidence, rule, reason, and the best
// reading that lost. For authors who wonder and for whoever writes rules.
import type { Detected, Labelled } from '../detect/types.ts';

/** Prints one line a label, in manuscript order; unclaimed prose in a row is one line. */
export function printExplanation(detected: Detected): string {
  const lines: string[] = [];
  let plain: Labelled[] = [];
  const flush = () => {
    const [first, last] = [plain[0], plain.at(-1)];
    if (first && last) lines.push(`${range(first.line, last.endLine)}  prose`);
    plain = [];
  };
  for (const labelled of detected.labelled) {
    if (labelled.kind === 'prose' && !labelled.alternative) plain.push(labelled);
    else {
      flush();
      lines.push(explanation(labelled));
    }
  }
  flush();
  return lines.map((line) => `${line}\n`).join('');
}

/** `12  chapter-heading 0.98  heading/keyword: “Chapter” and a number; not prose 0.20: …` */
function explanation(labelled: Labelled): string {
  const { line, endLine, kind, confidence, rule, reason, alternative, blocks } = labelled;
  const words = blocks
    .map((block) => block.text)
    .join(' ')
    .slice(0, 60);
  const other = alternative
    ? `; not ${alternative.kind} ${alternative.confidence.toFixed(2)}: ${alternative.reason}`
    : '';
  const quoted = words === '' ? '' : `  “${words}”`;
  return `${range(line, endLine)}  ${kind} ${confidence.toFixed(2)}  ${rule}: ${reason}${other}${quoted}`;
}

function range(line: number, endLine: number): string {
  return line === endLine ? String(line) : `${line}–${endLine}`;
}
