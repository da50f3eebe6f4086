// fascicle check: manuscripts looked over as an editor would, and finished EPUBs as the standard
// and the devices of readers do. What was found is the result, so it goes to standard output.
import { resolve } from 'node:path';
import { type Device, inspectEpub } from '../epub/inspect/inspect.ts';
import { readInput } from '../library/input.ts';
import { annotation } from '../library/report-forms.ts';
import type { Message } from '../messages.ts';
import type { Invocation } from './arguments.ts';
import { bindOrder } from './bind-manuscript.ts';
import { type ExitCode, exitCode } from './exit.ts';
import { formatMessage, type Io } from './io.ts';
import { readJobs } from './jobs.ts';

/** Runs the command. */
export async function run(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { paths, own, given } = invocation;
  const epubs = paths.filter((path) => /\.epub$/i.test(path));
  const stories = paths.filter((path) => !epubs.includes(path));
  const devices = devicesIn(own.get('target'));
  const found: Message[] = [];
  for (const path of epubs) found.push(...(await checkEpub(path, devices, io)));
  found.push(...(await checkManuscripts({ ...invocation, paths: stories }, io)));
  io.stdout.write(printFound(found, own.has('json'), given.report === 'github'));
  if (found.some(({ severity }) => severity === 'error')) return exitCode.nothingBuilt;
  const warned = found.some(({ severity }) => severity === 'warning');
  return warned && given.strict ? exitCode.warnings : exitCode.done;
}

function printFound(found: readonly Message[], json: boolean, github: boolean): string {
  if (json) return `${JSON.stringify(found, undefined, 2)}\n`;
  if (github) return found.map(annotation).join('');
  return found.map((message) => `${formatMessage(message)}\n`).join('');
}

const allDevices: readonly Device[] = ['kindle', 'kobo', 'apple'];

function devicesIn(value: unknown): readonly Device[] {
  return Array.isArray(value) ? allDevices.filter((device) => value.includes(device)) : [];
}

async function checkEpub(file: string, devices: readonly Device[], io: Io): Promise<Message[]> {
  const bytes = await readInput(resolve(io.cwd, file), file);
  const found = await inspectEpub(bytes, devices);
  return found.map((message) => ({ ...message, file }));
}

async function checkManuscripts(invocation: Invocation, io: Io): Promise<Message[]> {
  const { orders, problems, plugins } = await readJobs(invocation, io);
  const found = [...problems];
  const { check } = await import('../check/check.ts');
  for (const order of orders) {
    for (const bound of await bindOrder(order, plugins)) {
      const said = 'problem' in bound ? [bound.problem] : [...bound.messages, ...check(bound)];
      found.push(...said);
    }
  }
  return found;
}
