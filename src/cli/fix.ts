// fascicle fix: settles what detection was not sure of, for good, in a sidecar beside the manuscript.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { deliver } from '../library/deliver.ts';
import { sidecarName } from '../manuscript/sidecar.ts';
import { Failure, message } from '../messages.ts';
import { addToSidecar, type Doubt, doubtsOf } from '../outline/propose-corrections.ts';
import type { Invocation } from './arguments.ts';
import { askDoubts } from './ask-doubts.ts';
import { bindNamed } from './bind-manuscript.ts';
import { type ExitCode, exitCode } from './exit.ts';
import type { Io } from './io.ts';

/** Runs the command: asks on a terminal; with `--accept` keeps every reading as it is. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const [path = '-'] = invocation.paths;
  const accept = invocation.own.has('accept');
  if (!accept && !(io.stdin.terminal && io.stderr.terminal)) throw new Failure(message('fix-asks'));
  const { detected, manuscript } = await bindNamed(invocation, io);
  const doubts = doubtsOf(detected, manuscript);
  if (doubts.length === 0) {
    io.stderr.write('Nothing is in doubt.\n');
    return exitCode.done;
  }
  const settled = accept ? doubts : await ask(doubts, manuscript.lines);
  if (settled.length > 0) await write(settled, path, io);
  return exitCode.done;
}

async function ask(doubts: readonly Doubt[], lines: readonly string[]): Promise<Doubt[]> {
  const prompts = await import('@clack/prompts');
  return askDoubts(doubts, lines, async (question) => {
    const answer = await prompts.select(question);
    return prompts.isCancel(answer) ? 'stop' : answer;
  });
}

async function write(doubts: readonly Doubt[], path: string, io: Io): Promise<void> {
  const sidecar = sidecarName(path);
  const absolute = resolve(io.cwd, sidecar);
  const known = await readFile(absolute, 'utf8').catch(() => '');
  await deliver(absolute, new TextEncoder().encode(addToSidecar(known, doubts)), sidecar);
  io.stdout.write(`${sidecar}\n`);
  const count = doubts.length === 1 ? '1 correction' : `${doubts.length} corrections`;
  io.stderr.write(`${count}; change “is” where it is wrong.\n`);
}
