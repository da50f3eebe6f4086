// One YAML file of settings: fascicle.yaml, book.yaml or the user's own. Wrong keys and values are errors that name
// the line and the nearest right one.
import { access, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure, message } from '../messages.ts';
import { didYouMean } from '../nearest.ts';
import {
  allSettings,
  asGiven,
  flagOf,
  type Given,
  nameOf,
  readSetting,
  resolvePaths,
  withFormats,
} from '../settings/read.ts';
import { readYaml, type YamlEntry } from '../yaml.ts';
import { causeOf, shown } from './paths.ts';

export interface SettingsFile {
  /** As shown to the user. */
  file: string;
  given: Given;
  /** The keys that are this kind of file's own. */
  own: ReadonlyMap<string, YamlEntry>;
}

/** How a file of settings is read. */
export interface FileReading {
  /** Keys that are no settings. */
  ownKeys: readonly string[];
  cwd: string;
  /** Ids of the writers there are; absent: they are not known yet, and any will do. */
  formats?: readonly string[];
  /** It is the user's own, which may set what no file beside manuscripts may. */
  isUsers?: boolean;
}

/** Reads the file at `path`; undefined when there is none. */
export async function readSettingsFile(
  path: string,
  how: FileReading,
): Promise<SettingsFile | undefined> {
  const { ownKeys, cwd } = how;
  const file = shown(path, cwd);
  const source = await readIfThere(path, file);
  if (source === undefined) return undefined;
  const reading = await readYaml(source);
  if ('cause' in reading) {
    const { cause, line } = reading;
    throw new Failure(message('config-invalid', { cause }, { file, line }));
  }
  const own = reading.entries.filter(({ key }) => ownKeys.includes(key));
  const rest = reading.entries.filter(({ key }) => !ownKeys.includes(key));
  const given = readGiven(rest, dirname(path), file, how);
  await checkPresent(given, cwd, { file });
  return { file, given, own: new Map(own.map((entry) => [entry.key, entry])) };
}

async function readIfThere(path: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const cause = causeOf(error);
    if (strangers.has(cause)) return undefined;
    throw new Failure(message('file-unreadable', { path: file, cause }, { file }));
  }
}

/** Somebody else's folder above ours is none of our business. */
const strangers = new Set(['missing', 'permission denied', 'part of the path is no folder']);

/** Reads entries as settings with paths from `folder`; throws a Failure at the first wrong one. */
export function readGiven(
  entries: readonly YamlEntry[],
  folder: string,
  file: string,
  how: FileReading,
): Given {
  const values = entries.map((entry) => readEntry(entry, file, how));
  return resolvePaths(asGiven(new Map(values)), folder);
}

function readEntry(
  { key, value, line }: YamlEntry,
  file: string,
  { ownKeys, formats, isUsers = false }: FileReading,
): [string, unknown] {
  const where = { file, line };
  const name = nameOf(key);
  const spec = name === undefined ? undefined : allSettings[name];
  if (name === undefined || spec === undefined) {
    const hint = didYouMean(key, [...Object.keys(allSettings).map(flagOf), ...ownKeys]);
    throw new Failure(message('setting-unknown', { name: key, hint }, where));
  }
  if (spec.lineOnly) throw new Failure(message('setting-line-only', { name: key }, where));
  if (spec.userOnly && !isUsers) {
    throw new Failure(message('setting-user-only', { name: key }, where));
  }
  const reading = readSetting(formats ? withFormats(spec, formats) : spec, value);
  if ('value' in reading) return [name, reading.value];
  const hint = reading.near === undefined ? '' : ` Did you mean ${reading.near}?`;
  const values = { name: key, value: String(value), expected: reading.expected, hint };
  throw new Failure(message('setting-invalid', values, where));
}

/** The entries of a mapping inside the file; throws a Failure when it is none. */
export function entriesOf({ key, value, line }: YamlEntry, file: string): YamlEntry[] {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.entries(value).map(([inner, within]) => ({ key: inner, value: within, line }));
  }
  const values = {
    name: key,
    value: String(value),
    expected: 'it is a list of keys and values',
    hint: '',
  };
  throw new Failure(message('setting-invalid', values, { file, line }));
}

/** Throws a Failure for the first path of `given` (absolute) that should be there and is not. */
export async function checkPresent(
  given: Given,
  cwd: string,
  where: { file?: string; line?: number } = {},
): Promise<void> {
  for (const [name, value] of Object.entries(given)) {
    if (!allSettings[name]?.exists) continue;
    for (const path of [value].flat().map(String)) {
      if (await isThere(path)) continue;
      const expected = 'there is nothing of that name';
      const values = { name: flagOf(name), value: shown(path, cwd), expected, hint: '' };
      throw new Failure(message('setting-invalid', values, where));
    }
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
