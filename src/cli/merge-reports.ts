// fascicle merge-reports: the reports of all shards as one.
import { resolve } from 'node:path';
import { readInput } from '../library/input.ts';
import { mergeReports, type Report, summaryLine } from '../library/report.ts';
import { printReport } from '../library/report-forms.ts';
import { Failure, message } from '../messages.ts';
import type { Invocation } from './arguments.ts';
import { codeOf, type ExitCode } from './exit.ts';
import type { Io } from './io.ts';

/** Runs the command; the exit code is the one that a single run would have had. */
export async function run({ paths, given }: Invocation, io: Io): Promise<ExitCode> {
  const reports = await Promise.all(paths.map((path) => readReport(path, io.cwd)));
  const merged = mergeReports(reports);
  const form = given.report ?? 'json';
  if (form !== 'text') io.stdout.write(printReport(merged, form));
  if (!given.quiet) io.stderr.write(`${summaryLine(merged)}\n`);
  return codeOf(merged.summary, given.strict ?? false);
}

async function readReport(path: string, cwd: string): Promise<Report> {
  const text = new TextDecoder().decode(await readInput(resolve(cwd, path), path));
  try {
    const report: unknown = JSON.parse(text);
    if (isReport(report)) return report;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Failure(message('report-unreadable', {}, { file: path }));
}

const counts = ['built', 'unchanged', 'failed', 'misused', 'doubtful', 'warnings'];

function isReport(value: unknown): value is Report {
  if (!isObject(value) || value['version'] !== 1 || !Array.isArray(value['books'])) return false;
  const { summary } = value;
  return isObject(summary) && counts.every((key) => typeof summary[key] === 'number');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
