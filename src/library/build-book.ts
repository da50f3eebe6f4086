// One book from its manuscript to its files. What goes wrong with it concerns no other book.
import { dirname, resolve } from 'node:path';
import { nodesOf } from '../book/nodes.ts';
import type { Book } from '../book/types.ts';
import { pictureNames } from '../images/names.ts';
import { Failure, type Message, message } from '../messages.ts';
import { isDoubtful } from '../outline/outline.ts';
import type { Written } from '../write-formats.ts';
import { type Cache, type KnownBook, openCache } from './cache.ts';
import { LONG_TEXT_BYTES, withLittleGarbage } from './collect.ts';
import { deliverAll } from './deliver.ts';
import type { Source } from './discover.ts';
import { fingerprinter } from './fingerprint.ts';
import { loadManuscripts, type ManuscriptFile } from './input.ts';
import type { Job, Target } from './job.ts';
import { type FilePlace, filesOf, findSurplus } from './signatures.ts';

export interface BookResult {
  /** The manuscript, as the user named it. */
  path: string;
  status: 'built' | 'unchanged' | 'failed';
  messages: Message[];
  /** Files of the book, as shown to the user. */
  files: string[];
  /** Lines whose reading is in doubt. */
  doubtful: number;
  milliseconds: number;
  /** The book itself, file by file, when it has no place of its own. */
  bytes?: Uint8Array[];
}

/** What is the same for every book of a run. */
export interface RunContext {
  /** Where finished work is remembered; without it nothing is. */
  cache?: { folder: string; tool: string };
  /** Build even what has not changed. */
  force: boolean;
  /** Check every EPUB against the standard. */
  validate: boolean;
  /** The run is long, and its workers give memory back on the way. */
  long?: boolean;
}

/** Makes the function that builds the books of a run, one at a time. It never rejects. */
export function bookBuilder(context: RunContext): (job: Job) => Promise<BookResult> {
  const { cache } = context;
  const memory = cache && {
    entries: openCache(cache.folder),
    fingerprint: fingerprinter(context.validate ? `${cache.tool} validated` : cache.tool),
  };
  return async (job) => {
    const begun = performance.now();
    const result = await attempt(job, memory, context);
    return { path: job.source.path, ...result, milliseconds: performance.now() - begun };
  };
}

type Attempt = Omit<BookResult, 'path' | 'milliseconds'>;

interface Memory {
  entries: Cache;
  fingerprint: ReturnType<typeof fingerprinter>;
}

async function attempt(
  job: Job,
  memory: Memory | undefined,
  context: RunContext,
): Promise<Attempt> {
  const { source, targets } = job;
  try {
    const manuscripts = await loadManuscripts(source);
    const key = await memory?.fingerprint(job, manuscripts);
    if (memory && key !== undefined && !context.force && targets.length > 0) {
      const known = await memory.entries.recall(key, targets);
      if (known !== undefined) return await tell('unchanged', job, known);
    }
    const compiled = await compileSparing(job, manuscripts);
    const { book, doubtful, messages: said, ...written } = compiled;
    const messages = [...said, ...(context.validate ? await inspect(written, source.path) : [])];
    const files = targets.flatMap((target) => fill(target, written));
    if (targets.length === 0) {
      return { status: 'built', messages, files: [], doubtful, bytes: filesIn(written) };
    }
    await deliverAll(files);
    if (memory && key !== undefined) {
      const pictures = picturesOf(book, source);
      const signatures = written.signatures?.length ?? 0;
      await memory.entries.remember(key, { files, signatures, pictures, messages, doubtful });
    }
    return await tell('built', job, { files, messages, doubtful });
  } catch (error) {
    return { status: 'failed', messages: [explain(error, source.path)], files: [], doubtful: 0 };
  }
}

/** The result of a job whose files stand; what lies beside them is looked at anew each time. */
async function tell(
  status: 'built' | 'unchanged',
  { source, targets }: Job,
  { files, messages, doubtful }: KnownBook,
): Promise<Attempt> {
  const surplus = await findSurplus(targets, files);
  const warnings = surplus.map((found) => ({ file: source.path, ...found }));
  const paths = files.map(({ path }) => path);
  return { status, files: paths, messages: [...messages, ...warnings], doubtful };
}

type Compiled = Written & { book: Book; doubtful: number };
type Files = Omit<Written, 'messages'>;

/** Compiles a book; a long one in little memory, for some more work. */
function compileSparing(job: Job, manuscripts: readonly ManuscriptFile[]): Promise<Compiled> {
  const size = manuscripts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const compiled = (): Promise<Compiled> => compileBook(job, manuscripts);
  return size > LONG_TEXT_BYTES ? withLittleGarbage(compiled) : compiled();
}

async function compileBook(job: Job, manuscripts: readonly ManuscriptFile[]): Promise<Compiled> {
  const { source, settings, config } = job;
  const { path, absolute, parts } = source;
  if (parts !== undefined) {
    const { compileFolder } = await import('../compile-folder.ts');
    return compileFolder(parts.kind, manuscripts, path, settings, { config, folder: absolute });
  }
  const { writeFormats } = await import('../write-formats.ts');
  const [manuscript] = manuscripts;
  const { book, doubtful, messages } = await bind(job, manuscript);
  const file = manuscript?.file ?? path;
  const written = await writeFormats(book, file, settings, dirname(absolute));
  return { ...written, book, doubtful, messages: [...messages, ...written.messages] };
}

/** Binds a manuscript, and keeps nothing else of it: its lines and blocks weigh more than the book. */
async function bind(
  { source, settings, config }: Job,
  manuscript: ManuscriptFile | undefined,
): Promise<Pick<Compiled, 'book' | 'doubtful' | 'messages'>> {
  const { bindManuscript } = await import('../compile.ts');
  const { bytes, file, sidecar } = manuscript ?? { bytes: new Uint8Array(), file: source.path };
  const beside = sidecar === undefined ? {} : { sidecar };
  const bound = await bindManuscript(bytes, file, settings, { config, ...beside });
  const doubtful = bound.detected.labelled.filter(isDoubtful).length;
  return { book: bound.book, doubtful, messages: bound.messages };
}

/** The files of a target, with what is to be in them. */
function fill(target: Target, written: Files): (FilePlace & { bytes: Uint8Array })[] {
  const { format, perSignature } = target;
  const parts = perSignature ? (written.signatures ?? []) : [written[format]];
  const places = filesOf(target, parts.length);
  return places.map((place, index) => {
    const bytes = parts[index];
    if (bytes === undefined) throw new Error(`compile made no ${format}`);
    return { ...place, bytes };
  });
}

async function inspect(written: Files, file: string): Promise<Message[]> {
  const { inspectEpub } = await import('../epub/inspect/inspect.ts');
  const epubs = [written.epub, written.kepub].filter((bytes) => bytes !== undefined);
  const found = await Promise.all(epubs.map((bytes) => inspectEpub(bytes, [])));
  return found.flat().map((message) => ({ ...message, file }));
}

function filesIn({ epub, kepub, pdf, signatures = [] }: Files): Uint8Array[] {
  return [epub, kepub, pdf, ...signatures].filter((bytes) => bytes !== undefined);
}

/**
 * Absolute paths of the pictures a book names, whether they are there or not. In a folder that is a
 * book, one that turns up beside a chapter comes before the one in the folder.
 */
function picturesOf(book: Book, { absolute, parts }: Source): string[] {
  const urls = new Set(Array.from(nodesOf(book.children, 'image'), ({ url }) => url));
  const local = [...urls].filter((url) => !/^\w+:/.test(url)).flatMap(pictureNames);
  const beside = (parts?.files ?? [absolute]).map((file) => dirname(file));
  const folders = new Set(parts === undefined ? beside : [absolute, ...beside]);
  const paths = [...folders].flatMap((folder) => local.map((url) => resolve(folder, url)));
  return [...new Set(paths)];
}

/** A known problem as it is; a bug with the first lines of its stack, which a report needs. */
function explain(error: unknown, file: string): Message {
  if (error instanceof Failure) return { file, ...error.diagnostic };
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return message('internal-error', { cause: cause.split('\n').slice(0, 4).join(' |') }, { file });
}
