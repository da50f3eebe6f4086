// The published table of exit codes, and which code a run comes to.
import type { Summary } from '../library/report.ts';
import type { Message, MessageId } from '../messages.ts';

/** Exit codes; README publishes them. */
export const exitCode = {
  done: 0,
  nothingBuilt: 1,
  wrongUse: 2,
  warnings: 3,
  partFailed: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** Failures that are the caller's mistake, whatever the manuscripts are like. */
const wrongUse: ReadonlySet<MessageId> = new Set<MessageId>([
  'command-unknown',
  'config-invalid',
  'cover-unreadable',
  'fix-asks',
  'font-unreadable',
  'init-exists',
  'length-unknown',
  'option-misplaced',
  'option-unknown',
  'output-collision',
  'output-unfit',
  'page-size-unknown',
  'paths-missing',
  'paths-too-many',
  'plugin-unloadable',
  'setting-invalid',
  'setting-line-only',
  'setting-unknown',
  'setting-user-only',
  'shard-unknown',
  'stdin-terminal',
  'stdout-signatures',
  'stdout-terminal',
  'stdout-unfit',
]);

/** Whether `problem` is the caller's mistake and not the manuscript's. */
export function isWrongUse(problem: Message): boolean {
  return wrongUse.has(problem.id);
}

/** The code of a finished run; `strict` makes warnings count. */
export function codeOf(summary: Summary, strict: boolean): ExitCode {
  const { built, unchanged, failed, misused, warnings } = summary;
  if (failed > 0 && built + unchanged > 0) return exitCode.partFailed;
  if (failed > 0) return misused === failed ? exitCode.wrongUse : exitCode.nothingBuilt;
  return strict && warnings > 0 ? exitCode.warnings : exitCode.done;
}
