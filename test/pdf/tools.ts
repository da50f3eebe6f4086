// Programs that may be installed where the tests run. A test that needs one skips without it.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program can be started. */
export function hasTool(name: string): boolean {
  return spawnSync(name, ['--version']).error === undefined;
}

/** Runs a program on a file of `bytes`, whose path takes the place of the argument `FILE`. */
export function run(
  name: string,
  args: readonly string[],
  bytes: Uint8Array,
): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'fascicle-'));
  try {
    const file = join(folder, 'book.pdf');
    writeFileSync(file, bytes);
    const given = args.map((each) => (each === 'FILE' ? file : each));
    // A novel is more than the usual buffer holds.
    const options = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    const { status, stdout, stderr } = spawnSync(name, given, options);
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
