// One book from its manuscript to its files. What goes wrong with it concerns no other book.
import { dirname, join, relative } from 'node:path';
import type { Written } from '../compile.ts';
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
  /** The book itself, when it has no place of its own. */
  bytes?: Uint8Array;
}

/** Builds one book. Never rejects: a failure is a result with the message that explains it. */
export async function buildBook(job: Job): Promise<BookResult> {
  const begun = performance.now();
  const result = await attempt(job);
  return { path: job.source.path, ...result, milliseconds: performance.now() - begun };
}

type Attempt = Omit<BookResult, 'path' | 'milliseconds'>;

async function attempt(job: Job): Promise<Attempt> {
  const { source, targets } = job;
  const messages: Message[] = [];
  try {
    const compiled = await compileSource(job);
    messages.push(...compiled.messages);
    const [format] = job.settings.format;
    const bytes = targets.length === 0 && format !== undefined ? compiled[format] : undefined;
    if (bytes !== undefined) return { status: 'built', messages, files: [], bytes };
    for (const target of targets) await write(target, compiled[target.format]);
    return { status: 'built', messages, files: targets.map(({ path }) => path) };
  } catch (error) {
    return { status: 'failed', messages: [...messages, explain(error, source.path)], files: [] };
  }
}

/** Reads the manuscript, or the manuscripts of the folder, and compiles the book. */
async function compileSource({ source, settings, config }: Job): Promise<Written> {
  const { path, absolute, parts, bytes } = source;
  if (parts === undefined) {
    const { compile } = await import('../compile.ts');
    const around = { config, folder: dirname(absolute) };
    return compile(bytes ?? (await readInput(absolute, path)), path, settings, around);
  }
  const manuscripts = await Promise.all(
    parts.files.map(async (inside) => {
      const file = join(path, relative(absolute, inside));
      return { file, bytes: await readInput(inside, file) };
    }),
  );
  const { compileFolder } = await import('../compile-folder.ts');
  return compileFolder(parts.kind, manuscripts, path, settings, { config, folder: absolute });
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
