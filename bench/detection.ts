// How fast plain text goes through reading, blocks and detection, in MB a second of one thread.
import { readFileSync } from 'node:fs';
import { detect } from '../src/detect/detect.ts';
import { readBlocks } from '../src/manuscript/blocks.ts';
import { readManuscript } from '../src/manuscript/read.ts';

/** MB a second, best of `runs` after one run to warm up. */
export async function detectionRate(file: string, runs: number): Promise<number> {
  const bytes = readFileSync(file);
  let best = 0;
  for (let run = 0; run <= runs; run++) {
    const begun = process.cpuUsage();
    const manuscript = await readManuscript(bytes, file);
    detect(await readBlocks(manuscript), manuscript, { detect: true });
    const { user, system } = process.cpuUsage(begun);
    if (run > 0) best = Math.max(best, bytes.length / (user + system));
  }
  return best;
}
