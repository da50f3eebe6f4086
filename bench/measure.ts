// What a command costs: processor seconds of all its threads and children, and its largest memory,
// as GNU time reports them. Clock time is measured for the cases with several workers only.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Cost {
  /** User and system seconds. */
  cpu: number;
  /** Largest resident set in MiB. */
  memory: number;
  /** Seconds on the clock. */
  wall: number;
}

export interface Command {
  program: string;
  args: string[];
}

/** Where `program` stands on the path, if it is installed. */
export function find(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((folder) => join(folder, program)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The cheapest of `runs` runs; `undefined` when the command fails, after printing its words. */
export function measure(command: Command, runs: number): Cost | undefined {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run++) {
    const cost = once(command);
    if (!cost) return undefined;
    costs.push(cost);
  }
  return costs.sort((a, b) => a.cpu - b.cpu)[0];
}

// GNU time writes its line last: `1.32 0.09 201344`, seconds, seconds, KiB.
const timeLine = /(\d+\.\d+) (\d+\.\d+) (\d+)\s*$/;

function once({ program, args }: Command): Cost | undefined {
  const begun = performance.now();
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', program, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const wall = (performance.now() - begun) / 1000;
  const [, user, system, kib] = timeLine.exec(stderr) ?? [];
  if (status !== 0 || user === undefined || system === undefined || kib === undefined) {
    process.stderr.write(`${program} failed: ${stderr.slice(-500)}\n`);
    return undefined;
  }
  return { cpu: Number(user) + Number(system), memory: Number(kib) / 1024, wall };
}
