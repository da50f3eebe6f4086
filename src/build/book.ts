// One book from its manuscript to its files. What goes wrong with it concerns no other book.
import { dirname } from 'node:path';
import { Failure, type Message, message } from '../messages.ts';
import { deliver } from './deliver.ts';
import { readInput } from './input.ts';
import type { Job, Target } from './plan.ts';

export interface BookResult {
  /** The manuscript, as the user named it. */
  path: string;
  status: 'built' | 'unchanged' | 'failed';
  messages: Message[];
  /** Files written, as shown to the user. */
  files: string[];
  milliseconds: number;
}

/** Builds one book. Never rejects: a failure is a result with the message that explains it. */
export async function buildBook(job: Job): Promise<BookResult> {
  const begun = performance.now();
  const result = await attempt(job);
  return { path: job.source.path, ...result, milliseconds: performance.now() - begun };
}

type Attempt = Pick<BookResult, 'status' | 'messages' | 'files'>;

async function attempt({ source, settings, config, targets }: Job): Promise<Attempt> {
  const messages: Message[] = [];
  try {
    const bytes = await readInput(source.absolute, source.path);
    const { compile } = await import('../compile.ts');
    const around = { config, folder: dirname(source.absolute) };
    const compiled = await compile(bytes, source.path, settings, around);
    messages.push(...compiled.messages);
    for (const target of targets) await write(target, compiled[target.format]);
    return { status: 'built', messages, files: targets.map(({ path }) => path) };
  } catch (error) {
    return { status: 'failed', messages: [...messages, explain(error, source.path)], files: [] };
  }
}

async function write(
  { absolute, path, format }: Target,
  bytes: Uint8Array | undefined,
): Promise<void> {
  if (bytes === undefined) throw new Error(`compile made no ${format}`);
  await deliver(absolute, bytes, path);
}

/** A known problem as it is; a bug with the first lines of its stack, which a report needs. */
function explain(error: unknown, file: string): Message {
  if (error instanceof Failure) return { file, ...error.diagnostic };
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return message('internal-error', { cause: cause.split('\n').slice(0, 4).join(' |') }, { file });
}
