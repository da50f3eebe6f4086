// fascicle.yaml: the settings of a folder and everything below it. Files are found upward; the
// nearest one has the last word.
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure, message } from '../messages.ts';
import { didYouMean } from '../nearest.ts';
import {
  allSettings,
  asGiven,
  flagOf,
  type Given,
  mergeGiven,
  nameOf,
  readSetting,
  resolvePaths,
} from '../settings.ts';
import { readYaml, type YamlEntry } from '../yaml.ts';
import { causeOf } from './cause.ts';
import { checkPresent } from './present.ts';
import { shown } from './shown.ts';

export const configName = 'fascicle.yaml';

/** One config file, read: what it says for everything, and for single books by their absolute path. */
interface ConfigFile {
  given: Given;
  books: ReadonlyMap<string, Given>;
}

/** Finds what config files say about a folder or a book; throws a Failure for a wrong file. */
export interface Configs {
  forFolder(folder: string): Promise<Given>;
  /** With what they say for that book alone; `path` is absolute. */
  forBook(path: string): Promise<Given>;
}

/** A reader that opens each config file once; `cwd` is what names in messages are relative to. */
export function openConfigs(cwd: string): Configs {
  const files = new Map<string, Promise<ConfigFile | undefined>>();

  function read(folder: string): Promise<ConfigFile | undefined> {
    const file = files.get(folder) ?? readConfig(folder, cwd);
    files.set(folder, file);
    return file;
  }

  async function above(folder: string): Promise<ConfigFile[]> {
    const configs = await Promise.all(upward(folder).map(read));
    return configs.filter((config) => config !== undefined);
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

async function readConfig(folder: string, cwd: string): Promise<ConfigFile | undefined> {
  const path = join(folder, configName);
  const file = shown(path, cwd);
  const source = await readIfThere(path, file);
  if (source === undefined) return undefined;
  const reading = await readYaml(source);
  if ('cause' in reading) {
    const { cause, line } = reading;
    throw new Failure(message('config-invalid', { cause }, { file, line }));
  }
  const books = reading.entries.filter(({ key }) => key === 'books');
  const config = {
    given: readGiven(
      reading.entries.filter(({ key }) => key !== 'books'),
      folder,
      file,
    ),
    books: new Map(books.flatMap((entry) => readBooks(entry, folder, file))),
  };
  for (const given of [config.given, ...config.books.values()]) {
    await checkPresent(given, cwd, { file });
  }
  return config;
}

async function readIfThere(path: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const cause = causeOf(error);
    // Somebody else's folder above ours is none of our business.
    if (['missing', 'permission denied', 'part of the path is no folder'].includes(cause))
      return undefined;
    throw new Failure(message('file-unreadable', { path: file, cause }, { file }));
  }
}

/** `books: { story.txt: { theme: modern } }`; names are relative to the config file. */
function readBooks({ value, line }: YamlEntry, folder: string, file: string): [string, Given][] {
  return entriesOf(value, 'books', { file, line }).map(([name, settings]) => {
    const entries = entriesOf(settings, name, { file, line });
    const given = readGiven(
      entries.map(([key, inner]) => ({ key, value: inner, line })),
      folder,
      file,
    );
    return [resolve(folder, name), given];
  });
}

function entriesOf(
  value: unknown,
  name: string,
  where: { file: string; line: number },
): [string, unknown][] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return Object.entries(value);
  const expected = 'it is a list of keys and values';
  throw new Failure(
    message('setting-invalid', { name, value: String(value), expected, hint: '' }, where),
  );
}

/** Reads entries as settings; throws a Failure at the first that is unknown or wrong. */
function readGiven(entries: readonly YamlEntry[], folder: string, file: string): Given {
  const values = entries.map(({ key, value, line }): [string, unknown] => {
    const where = { file, line };
    const name = nameOf(key);
    const spec = name === undefined ? undefined : allSettings[name];
    if (name === undefined || spec === undefined) {
      const hint = didYouMean(key, Object.keys(allSettings).map(flagOf));
      throw new Failure(message('setting-unknown', { name: key, hint }, where));
    }
    if (spec.lineOnly) throw new Failure(message('setting-line-only', { name: key }, where));
    const reading = readSetting(spec, value);
    if ('value' in reading) return [name, reading.value];
    const hint = reading.near === undefined ? '' : ` Did you mean ${reading.near}?`;
    const values = { name: key, value: String(value), expected: reading.expected, hint };
    throw new Failure(message('setting-invalid', values, where));
  });
  // Paths in a config file are relative to it.
  return resolvePaths(asGiven(new Map(values)), folder);
}
