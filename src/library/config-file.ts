// fascicle.yaml: the settings of a folder and everything below it. Files are found upward; the
// nearest one has the last word.
import { dirname, join, resolve } from 'node:path';
import { type Given, mergeGiven } from '../settings/read.ts';
import { builtInFormats } from '../writers/writers.ts';
import {
  checkPresent,
  entriesOf,
  type FileReading,
  readGiven,
  readSettingsFile,
} from './settings-file.ts';

export const configName = 'fascicle.yaml';

/** One config file, read: what it says for everything, and for single books by absolute path. */
interface Config {
  given: Given;
  books: ReadonlyMap<string, Given>;
}

/** Finds what config files say about a folder or a book; throws a Failure for a wrong file. */
export interface Configs {
  forFolder(folder: string): Promise<Given>;
  /** With what they say for that book alone; `path` is absolute. */
  forBook(path: string): Promise<Given>;
}

/**
 * A reader that opens each config file once; `cwd` is what names in messages are relative to, `formats`
 * are ids of writers.
 */
export function openConfigs(cwd: string, formats: readonly string[] = builtInFormats): Configs {
  const files = new Map<string, Promise<Config | undefined>>();
  const gathered = new Map<string, Promise<Config[]>>();

  function read(folder: string): Promise<Config | undefined> {
    const file = files.get(folder) ?? readConfig(folder, { ownKeys: ['books'], cwd, formats });
    files.set(folder, file);
    return file;
  }

  async function readAbove(folder: string): Promise<Config[]> {
    const configs = await Promise.all(upward(folder).map(read));
    return configs.filter((config) => config !== undefined);
  }

  /** Most books of a library stand in few folders: what is above a folder is gathered once. */
  function above(folder: string): Promise<Config[]> {
    const found = gathered.get(folder) ?? readAbove(folder);
    gathered.set(folder, found);
    return found;
  }

  return {
    async forFolder(folder) {
      return mergeGiven((await above(folder)).map(({ given }) => given));
    },
    async forBook(path) {
      const configs = await above(dirname(path));
      return mergeGiven(configs.flatMap(({ given, books }) => [given, books.get(path) ?? {}]));
    },
  };
}

/** `folder` and those above it, farthest first, so that a nearer file overrides it. */
function upward(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) folders.unshift(dirname(at));
  return folders;
}

/** `books: { story.txt: { theme: modern } }`; names are relative to the config file. */
async function readConfig(folder: string, how: FileReading): Promise<Config | undefined> {
  const config = await readSettingsFile(join(folder, configName), how);
  if (config === undefined) return undefined;
  const { file, given, own } = config;
  const entry = own.get('books');
  const books = new Map<string, Given>();
  for (const book of entry === undefined ? [] : entriesOf(entry, file)) {
    const ofBook = readGiven(entriesOf(book, file), folder, file, { ...how, ownKeys: [] });
    await checkPresent(ofBook, how.cwd, { file, line: book.line });
    books.set(resolve(folder, book.key), ofBook);
  }
  return { given, books };
}
