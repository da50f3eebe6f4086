// From what the user named to the books that are meant. Reads folders, never manuscripts.
import { readdir, stat } from 'node:fs/promises';
import { basename, join, parse, relative, resolve } from 'node:path';
import type { Reader } from '../manuscript/reader.ts';
import { extensionList, readerNamed } from '../manuscript/readers.ts';
import { Failure, type Message, message } from '../messages.ts';
import type { Given } from '../settings/read.ts';
import { type BookFolder, holdsChapters, inGivenOrder, readBookFolder } from './book-folder.ts';
import { causeOf, inNaturalOrder } from './paths.ts';

/** A book to build. */
export interface Source {
  /** As the user would name it; for messages and for sorting. */
  path: string;
  /** The manuscript, or the folder that is one book. */
  absolute: string;
  /** Where the book goes below the output folder; empty at its top. */
  folder: string;
  /** What the folder it stands in says of it: book.yaml, or the place in a series. */
  given: Given;
  /** Of a folder that is one book: its manuscripts in order. */
  parts?: { kind: 'book' | 'anthology'; files: string[] };
  /** The manuscript itself, when it came from standard input. */
  bytes?: Uint8Array;
}

/** Where to look and what not to take for a manuscript. */
export interface Search {
  cwd: string;
  /** Absolute path of the output folder. */
  skip: string;
  /** A folder that is named is one book. */
  oneBook: boolean;
  /** What they read are manuscripts. */
  readers: readonly Reader[];
  /** Ids of the writers there are. */
  formats: readonly string[];
}

/** Files of a project that are about its stories, and are none. */
const aboutFiles = /^(readme|licen[cs]e|copying|changelog|contributing|authors)(\.|$)/i;
/** Signs that make a path a pattern. */
const isGlob = /[*?[\]{}]/;

/**
 * The books under `paths`, in natural order within each path and each one once. Folders are
 * searched all the way down but for hidden ones, node_modules and the output folder.
 */
export async function discover(
  paths: readonly string[],
  search: Search,
): Promise<{ sources: Source[]; problems: Message[] }> {
  const found = new Map<string, Source>();
  const problems: Message[] = [];
  for (const path of paths) {
    try {
      for (const source of await sourcesAt(path, search)) {
        if (!found.has(source.absolute)) found.set(source.absolute, source);
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push({ file: path, ...error.diagnostic });
    }
  }
  return { sources: [...found.values()], problems };
}

async function sourcesAt(path: string, search: Search): Promise<Source[]> {
  const absolute = resolve(search.cwd, path);
  const stats = await stat(absolute).catch((error: unknown) => causeOf(error));
  if (stats === 'missing' && isGlob.test(path)) return matches(path, search);
  if (stats === 'missing') throw new Failure(message('file-missing', { path }));
  if (typeof stats === 'string')
    throw new Failure(message('file-unreadable', { path, cause: stats }));
  if (stats.isDirectory()) return sourcesIn(path, absolute, search);
  if (!stats.isFile() && !stats.isFIFO()) {
    throw new Failure(message('file-unreadable', { path, cause: 'it is no file' }));
  }
  if (stats.isFile() && !isManuscript(absolute, search)) {
    const extensions = extensionList(search.readers, 'and');
    throw new Failure(message('file-kind-unknown', { path, extensions }));
  }
  return [{ path, absolute, folder: '', given: {} }];
}

/** Whether a file is a manuscript by its name. */
function isManuscript(path: string, { readers }: Search): boolean {
  return readerNamed(path, readers) !== undefined;
}

/** A quoted pattern that the shell has left to us, such as `stories/*.md`. */
async function matches(pattern: string, search: Search): Promise<Source[]> {
  const { cwd, readers } = search;
  const { glob } = await import('tinyglobby');
  const found = await glob(pattern.replaceAll('\\', '/'), { cwd, ignore: ['**/node_modules/**'] });
  const files = inNaturalOrder(found.filter((path) => isManuscript(path, search)));
  const extensions = extensionList(readers, 'or');
  if (files.length === 0) throw new Failure(message('glob-empty', { path: pattern, extensions }));
  const parts = pattern.split(/[\\/]/).slice(0, -1);
  const fixed = parts.findIndex((part) => isGlob.test(part));
  const root = (fixed < 0 ? parts : parts.slice(0, fixed)).join('/');
  return files.map((path) => {
    const folder = parse(relative(root, path)).dir;
    return { path, absolute: resolve(cwd, path), folder, given: {} };
  });
}

/** The books of a folder that the user named. */
async function sourcesIn(path: string, root: string, search: Search): Promise<Source[]> {
  const own = await readBookFolder(root, search.cwd, search.formats);
  const asBook = plainBook(root, path);
  const sources = await section(root, own ?? (search.oneBook ? asBook : undefined), search);
  const extensions = extensionList(search.readers, 'or');
  if (sources.length === 0) throw new Failure(message('no-manuscripts', { path, extensions }));
  return sources.map((source) => {
    const inside = relative(root, source.absolute);
    return { ...source, path: join(path, inside), folder: parse(inside).dir };
  });
}

/** The books of one folder: itself, what it holds in order, or the volumes of its series. */
async function section(
  folder: string,
  own: BookFolder | undefined,
  search: Search,
): Promise<Source[]> {
  if (own !== undefined && own.kind !== 'series') return oneBook(folder, own, search);
  if (own === undefined && (await holdsChapters(folder, search.readers))) {
    return oneBook(folder, plainBook(folder, folder), search);
  }
  const { files, folders } = await entriesOf(folder, search);
  const within = new Map<string, Source[]>();
  for (const file of files)
    within.set(file, [{ path: file, absolute: file, folder: '', given: {} }]);
  for (const inner of folders) {
    const ofInner = await readBookFolder(inner, search.cwd, search.formats);
    within.set(inner, await section(inner, ofInner, search));
  }
  if (own === undefined)
    return inNaturalOrder([...within.keys()]).flatMap((at) => within.get(at) ?? []);
  const names = [...within].filter(([, sources]) => sources.length > 0).map(([at]) => at);
  const books = inGivenOrder(own, inNaturalOrder(names)).flatMap((at) => within.get(at) ?? []);
  return books.map((book, place) => volume(book, own, place + 1, folder));
}

/** A folder that is a book without saying so. */
function plainBook(folder: string, file: string): BookFolder {
  return { folder, kind: 'book', given: {}, file };
}

async function oneBook(folder: string, own: BookFolder, search: Search): Promise<Source[]> {
  const files = inGivenOrder(own, await manuscriptsIn(folder, search));
  if (own.kind === 'series' || files.length === 0) return [];
  const parts = { kind: own.kind, files };
  return [{ path: folder, absolute: folder, folder: '', given: own.given, parts }];
}

/** A book of a series: it has the series' settings but for the title, which names the series. */
function volume(book: Source, { given }: BookFolder, place: number, folder: string): Source {
  const { title = basename(folder), metadata = {}, ...rest } = given;
  const series = { series: `${title} #${place}` };
  const own = { ...series, ...metadata, ...book.given.metadata };
  return { ...book, given: { ...rest, ...book.given, metadata: own } };
}

/** Every manuscript below `folder`, in natural order. */
async function manuscriptsIn(folder: string, search: Search): Promise<string[]> {
  const { files, folders } = await entriesOf(folder, search);
  const deeper = await Promise.all(folders.map((inner) => manuscriptsIn(inner, search)));
  return inNaturalOrder([...files, ...deeper.flat()]);
}

/** Manuscripts and folders directly in `folder`, as absolute paths. */
async function entriesOf(
  folder: string,
  search: Search,
): Promise<{ files: string[]; folders: string[] }> {
  const result: { files: string[]; folders: string[] } = { files: [], folders: [] };
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new Failure(message('file-unreadable', { path: folder, cause: causeOf(error) }));
  });
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && path !== search.skip) result.folders.push(path);
    } else if (isManuscript(entry.name, search) && !aboutFiles.test(entry.name)) {
      // A linked folder could lead in a circle and is not entered; a linked file is read.
      if (entry.isFile() || (await isFile(path))) result.files.push(path);
    }
  }
  return result;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
