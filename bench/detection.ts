// How fast plain text goes through reading, blocks and detection, in MB a processor second: warm, in
// a process that has done it before, and on the first pass of a fresh process.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { detect } from '../src/detect/detect.ts';
import { readBlocks, readManuscript } from '../src/manuscript/readers.ts';

/** Bytes that a run reads at least, so that short texts are read warm, too. */
const leastBytes = 8e6;

/** MB a second over all files, best of `runs` after one run to warm up. */
export async function warmRate(files: readonly string[], runs: number): Promise<number> {
  const texts = files.map((file) => readFileSync(file));
  const size = texts.reduce((sum, { length }) => sum + length, 0);
  const passes = Math.max(1, Math.ceil(leastBytes / size));
  let best = 0;
  for (let run = 0; run <= runs; run++) {
    const begun = process.cpuUsage();
    for (let pass = 0; pass < passes; pass++)
      for (const [n, text] of texts.entries()) await detectIn(text, files[n] ?? '');
    const { user, system } = process.cpuUsage(begun);
    if (run > 0) best = Math.max(best, (size * passes) / (user + system));
  }
  return best;
}

async function detectIn(bytes: Uint8Array, file: string): Promise<void> {
  const manuscript = await readManuscript(bytes, file);
  detect(await readBlocks(manuscript), manuscript, { detect: true });
}

const script = fileURLToPath(new URL('first-pass.mjs', import.meta.url));

/** Seconds of the first pass of a fresh process over one file, best of `runs` processes. */
export function firstPass(file: string, runs: number): number {
  const seconds = Array.from({ length: runs }, () => {
    const { stdout, status } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
    return status === 0 ? Number(stdout) : Number.NaN;
  });
  return seconds.sort((a, b) => a - b)[0] ?? Number.NaN;
}

/** MB a second over all files, each read by a process of its own. */
export function firstPassRate(files: readonly string[], runs: number): number {
  let [size, seconds] = [0, 0];
  for (const file of files) {
    size += statSync(file).size;
    seconds += firstPass(file, runs);
  }
  return size / 1e6 / seconds;
}
