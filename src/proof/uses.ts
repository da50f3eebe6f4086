// A manuscript's text and what a run declares of it → what each of its words is: text, or part of a
// mark that may stand for nothing.
import { dialectMarks, isPattern, marksIn, type Stretch } from './source-marks.ts';
import type { Source, Use } from './types.ts';

/** Makes a function that says what the word from `at` to `end` is; asked for words in order. */
export function useFinder(
  text: string,
  source: Source,
): (at: number, end: number, line: number) => Use {
  const lines = text.split('\n');
  const marks = [...marksIn(text, source.format), ...declaredMarks(lines, source)];
  const patterns = patternLines(lines, source);
  marks.sort((a, b) => a.at - b.at || b.end - a.end);
  let first = 0;
  return (at, end, line) => {
    if (patterns.has(line)) return 'pattern';
    while ((marks[first]?.end ?? Number.POSITIVE_INFINITY) <= at) first += 1;
    let use: Use = 'text';
    for (let n = first; use !== 'markup'; n += 1) {
      const mark = marks[n];
      if (mark === undefined || mark.at > at) break;
      if (mark.end >= end) ({ use } = mark);
    }
    return use;
  };
}

/** Marks of dialects, looked for in the lines that are declared to hold markup. */
function declaredMarks(lines: readonly string[], { left }: Source): Stretch[] {
  const starts = startsOf(lines);
  return left.flatMap(({ line, endLine, reason }) => {
    if (reason !== 'markup') return [];
    const from = starts[line - 1] ?? 0;
    const marks = dialectMarks(lines.slice(line - 1, endLine).join('\n'));
    return marks.map(({ at, end, use }) => ({ at: at + from, end: end + from, use }));
  });
}

function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

/** Lines of scene-break marks that hold no words. */
function patternLines(lines: readonly string[], { left }: Source): Set<number> {
  const patterns = new Set<number>();
  for (const { line, endLine, reason } of left) {
    for (let at = line; at <= endLine && reason === 'scene break mark'; at += 1) {
      if (isPattern(lines[at - 1] ?? '')) patterns.add(at);
    }
  }
  return patterns;
}
