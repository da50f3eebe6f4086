// Lines whose words stand far apart, as the study's own script measures them from poppler's boxes;
// what is a gap is not for the code that made it to say.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasTool } from '../pdf/tools.ts';
import { root } from './tools.ts';

const script = join(root, '../shared/prototypes/pdf/loose-lines.py');

/** Novels with much speech and with little; the measure is slow, and one of each kind tells. */
export const measuredNovels: readonly string[] = ['pride-and-prejudice', 'dracula'];

/** Gap in ems → the greatest part of lines that may have a wider one, in per cent. */
const limits: readonly [string, number][] = [
  ['0.40', 0.2],
  ['0.5', 0.03],
];

/** What the measure lacks on this machine. */
export function missingForGaps(): string | undefined {
  if (!existsSync(script)) return '../shared/prototypes/pdf/loose-lines.py';
  return ['python3', 'pdftotext'].find((name) => !hasTool(name));
}

/** Sentences about gaps of which a PDF has too many. */
export function looseLines(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-gaps-'));
  try {
    writeFileSync(join(folder, 'book.pdf'), pdf);
    const { stdout, stderr } = spawnSync('python3', [script, join(folder, 'book')], {
      encoding: 'utf8',
    });
    return limits.flatMap(([gap, most]) => {
      const part = Number(new RegExp(`>${gap}em ([\\d.]+)%`).exec(stdout)?.[1] ?? Number.NaN);
      if (part <= most) return [];
      return [
        `${part} % of lines have gaps over ${gap} em, not ${most} %${stderr && `: ${stderr}`}`,
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
