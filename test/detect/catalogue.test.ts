// Every convention of the trade with a near miss beside it: the manuscripts of `catalogue/`, read
// and detected, each line beside the kind that a reader gives it.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Labelled } from '../../src/detect/types.ts';
import { readBlocks, readManuscript } from '../../src/manuscript/readers.ts';
import { type Case, type CaseLine, parseCases } from './catalogue/cases.ts';

const folder = new URL('catalogue/', import.meta.url);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.cases.txt'))) {
  const cases = parseCases(readFileSync(new URL(file, folder), 'utf8'));
  describe(file, () => {
    test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
      const labels = await labelsOf(one);
      expect(print(one.lines, (line, n) => seen(line, n + 1, labels))).toBe(
        print(one.lines, (line) => line.expected.join('/')),
      );
    });
  });
}

async function labelsOf(one: Case): Promise<Labelled[]> {
  const text = one.lines.map((line) => `${line.text}\n`).join('');
  const manuscript = await readManuscript(new TextEncoder().encode(text), one.file);
  const { labelled } = detect(await readBlocks(manuscript), manuscript, { detect: true });
  return labelled;
}

/** What the line is found to be, in the words of the expectation where it agrees; `.` is any text. */
function seen(line: CaseLine, number: number, labels: Labelled[]): string {
  const at = labels.filter((label) => label.line <= number && number <= label.endLine);
  const wanted = line.expected.join('/');
  if (line.text.trim() === '') {
    if (at.some((one) => one.kind === 'scene-break' && one.line === number)) return 'scene-break';
    return wanted === 'scene-break' ? '' : wanted;
  }
  const found = at[0]?.kind ?? 'prose';
  const ordinal = at[0]?.heading?.ordinal;
  const agrees = line.expected.some((one) => one === found || one === `${found}=${ordinal}`);
  if (agrees) return wanted;
  if (wanted === '.' && !/heading|break|toc|end-mark/.test(found)) return wanted;
  if (found === 'prose') return '';
  return wanted.includes('=') ? `${found}=${ordinal}` : found;
}

function print(lines: CaseLine[], kindOf: (line: CaseLine, index: number) => string): string {
  return lines
    .map((line, n) => `${kindOf(line, n).padEnd(18)}| ${line.text.slice(0, 60)}`.trimEnd())
    .join('\n');
}
