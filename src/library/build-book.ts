// One book from its manuscript to its files. What goes wrong with it concerns no other book.
import { dirname, resolve } from 'node:path';
import { nodesOf } from '../book/nodes.ts';
import type { Book } from '../book/types.ts';
import type { CompileOptions } from '../compile-options.ts';
import { pictureNames } from '../images/load.ts';
import { Failure, type Message, message } from '../messages.ts';
import { isDoubtful } from '../outline/outline.ts';
import type { Plugin } from '../plugins/plugin.ts';
import { joinPlugins } from '../plugins/seams.ts';
import type { BookFiles, Written } from '../write-formats.ts';
import { type Cache, type FileCounts, type KnownBook, openCache } from './cache.ts';
import { LONG_TEXT_BYTES, withLittleGarbage } from './collect.ts';
import { deliverAll } from './deliver.ts';
import type { Source } from './discover.ts';
import { fingerprinter } from './fingerprint.ts';
import { loadManuscripts, type ManuscriptFile } from './input.ts';
import type { Job, Target } from './job.ts';
import { loadPlugins, type PluginFile } from './plugins.ts';
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
  /** Prove of every book that no word of its manuscript is missing. */
  checkWords: boolean;
  plugins?: readonly PluginFile[];
  /** The run is long, and its workers give memory back on the way. */
  long?: boolean;
}

/** Makes the function that builds the books of a run, one at a time. It never rejects. */
export function bookBuilder(context: RunContext): (job: Job) => Promise<BookResult> {
  const { cache, plugins: files = [] } = context;
  const digests = files.map(({ digest }) => digest);
  const memory = cache && {
    entries: openCache(cache.folder),
    fingerprint: fingerprinter(asCheckedBy(context, cache.tool), digests),
  };
  let plugins: Promise<readonly Plugin[]> | undefined;
  const loaded = () => {
    plugins ??= loadPlugins(files);
    return plugins;
  };
  return async (job) => {
    const begun = performance.now();
    const result = await attempt(job, memory, context, loaded);
    return { path: job.source.path, ...result, milliseconds: performance.now() - begun };
  };
}

/** A book that was looked at more closely is another work to remember. */
function asCheckedBy({ validate, checkWords }: RunContext, tool: string): string {
  return `${tool}${validate ? ' validated' : ''}${checkWords ? ' words checked' : ''}`;
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
  loaded: () => Promise<readonly Plugin[]>,
): Promise<Attempt> {
  const { source, targets } = job;
  try {
    const manuscripts = await loadManuscripts(source);
    const key = await memory?.fingerprint(job, manuscripts);
    if (memory && key !== undefined && !context.force && targets.length > 0) {
      const known = await memory.entries.recall(key, targets);
      if (known !== undefined) return await tell('unchanged', job, known);
    }
    const plugins = await loaded();
    const compiled = await compileSparing(job, manuscripts, plugins);
    const { book, doubtful, files: made } = compiled;
    const lost = context.checkWords ? await proveWords(compiled, job, manuscripts, plugins) : [];
    const messages = [...compiled.messages, ...lost];
    if (lost.some(({ severity }) => severity === 'error')) {
      return { status: 'failed', messages, files: [], doubtful };
    }
    if (context.validate) messages.push(...(await inspect(made, plugins, source.path)));
    const files = targets.flatMap((target) => fill(target, made));
    if (targets.length === 0) {
      const bytes = Object.values(made).flat();
      return { status: 'built', messages, files: [], doubtful, bytes };
    }
    await deliverAll(files);
    if (memory && key !== undefined) {
      const pictures = picturesOf(book, source);
      const counts = countsOf(made);
      await memory.entries.remember(key, { files, counts, pictures, messages, doubtful });
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

/** Compiles a book; a long one in little memory, for some more work. */
function compileSparing(
  job: Job,
  manuscripts: readonly ManuscriptFile[],
  plugins: readonly Plugin[],
): Promise<Compiled> {
  const size = manuscripts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const compiled = (): Promise<Compiled> => compileBook(job, manuscripts, plugins);
  return size > LONG_TEXT_BYTES ? withLittleGarbage(compiled) : compiled();
}

async function compileBook(
  { source, settings, config }: Job,
  manuscripts: readonly ManuscriptFile[],
  plugins: readonly Plugin[],
): Promise<Compiled> {
  const { path, absolute, parts } = source;
  const options = { ...settings, config, plugins };
  if (parts !== undefined) {
    const { compileFolder } = await import('../compile-folder.ts');
    const around = { kind: parts.kind, file: path, folder: absolute };
    return compileFolder(manuscripts, { ...options, ...around });
  }
  const [manuscript = { file: path, bytes: new Uint8Array() }] = manuscripts;
  const { file } = manuscript;
  const { book: bound, doubtful, messages } = await bind(manuscript, options);
  const { writeBook } = await import('../compile.ts');
  const written = await writeBook(bound, { ...options, file, folder: dirname(absolute) });
  return { ...written, doubtful, messages: [...messages, ...written.messages] };
}

/** Binds a manuscript, and keeps nothing else of it: its lines and blocks weigh more than the book. */
async function bind(
  { bytes, file, sidecar }: Pick<ManuscriptFile, 'bytes' | 'file' | 'sidecar'>,
  options: CompileOptions,
): Promise<Pick<Compiled, 'book' | 'doubtful' | 'messages'>> {
  const { bindManuscript } = await import('../compile.ts');
  const beside = sidecar === undefined ? {} : { sidecar };
  const bound = await bindManuscript(bytes, { ...options, ...beside, file });
  const doubtful = bound.detected.labelled.filter(isDoubtful).length;
  return { book: bound.book, doubtful, messages: bound.messages };
}

/** What the second proof has against the files of a book: it lacks words, or has them elsewhere. */
async function proveWords(
  { files, book }: Compiled,
  job: Job,
  manuscripts: readonly ManuscriptFile[],
  plugins: readonly Plugin[],
): Promise<Message[]> {
  const { checkWords } = await import('./check-words.ts');
  const found = await checkWords(files, book, manuscripts, job, plugins);
  return found.map((each) => ({ file: job.source.path, ...each }));
}

/** The files of a target, with what is to be in them. */
function fill(target: Target, made: BookFiles): (FilePlace & { bytes: Uint8Array })[] {
  const parts = made[target.format] ?? [];
  const places = filesOf(target, parts.length);
  return places.map((place, index) => {
    const bytes = parts[index];
    if (bytes === undefined) throw new Error(`compile made no ${target.format}`);
    return { ...place, bytes };
  });
}

function countsOf(made: BookFiles): FileCounts {
  return Object.fromEntries(Object.entries(made).map(([format, files]) => [format, files.length]));
}

/** What the standards of their formats have against the files of a book. */
async function inspect(
  made: BookFiles,
  plugins: readonly Plugin[],
  file: string,
): Promise<Message[]> {
  const looks = joinPlugins(plugins).writers.flatMap((writer) =>
    (made[writer.id] ?? []).map((bytes) => writer.inspect?.(bytes) ?? []),
  );
  const found = await Promise.all(looks);
  return found.flat().map((message) => ({ ...message, file }));
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
