// Lines that detection did not dare to read, as an author sees them: `missed/NAME.txt` beside
// `missed/NAME.missed.txt`. And that a correction settles them.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/detect/detect.ts';
import type { Detected } from '../../src/detect/types.ts';
import { readBlocks, readManuscript } from '../../src/manuscript/readers.ts';
import { readSidecar } from '../../src/manuscript/sidecar.ts';
import type { Correction } from '../../src/manuscript/types.ts';
import { doubtsOf, writeSidecar } from '../../src/outline/propose-corrections.ts';
import { expectText } from '../expectation.ts';

const folder = new URL('missed/', import.meta.url);
const names = readdirSync(folder).filter((name) => !name.endsWith('.missed.txt'));

describe('possibly missed', () => {
  test.each(names)('%s', async (name) => {
    const { detected, lines } = await read(name);
    const listed = detected.missed.map(
      ({ line, kind }) => `${line} ${kind}: ${lines[line - 1]?.trim()}\n`,
    );
    const expected = new URL(name.replace(/\.txt$/, '.missed.txt'), folder);
    expectText(listed.join('') || 'none\n', expected);
  });

  test('what an author keeps as prose is not listed again', async () => {
    const { detected, lines } = await read('lone-title.txt');
    const sidecar = writeSidecar(doubtsOf(detected, { lines }));
    const { corrections } = await readSidecar(sidecar, 'x.fascicle.yaml');
    expect(corrections.map(({ text, is }) => `${text}: ${is}`)).toEqual(['THE LOWER GATE: prose']);
    expect((await read('lone-title.txt', corrections)).detected.missed).toEqual([]);
  });
});

async function read(
  name: string,
  corrections: Correction[] = [],
): Promise<{ detected: Detected; lines: string[] }> {
  const manuscript = await readManuscript(readFileSync(new URL(name, folder)), name);
  const detected = detect(await readBlocks(manuscript), manuscript, { detect: true, corrections });
  return { detected, lines: manuscript.lines };
}
