// Folders that say what they are: book.yaml makes a folder one book, an anthology or a series.
import { readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Reader } from '../manuscript/reader.ts';
import { readerNamed } from '../manuscript/readers.ts';
import { Failure, message } from '../messages.ts';
import { nearest } from '../nearest.ts';
import type { Given } from '../settings/read.ts';
import type { YamlEntry } from '../yaml.ts';
import { readSettingsFile } from './settings-file.ts';

const kinds = ['book', 'anthology', 'series'] as const;

/** `book`: its files are chapters. `anthology`: they are stories of one book. `series`: books. */
export type FolderKind = (typeof kinds)[number];

export interface BookFolder {
  /** Absolute. */
  folder: string;
  kind: FolderKind;
  given: Given;
  /** Absolute paths in the order that the author gives. */
  order?: string[];
  /** book.yaml, as shown to the user. */
  file: string;
}

/** Reads the book.yaml of `folder`; undefined when there is none. */
export async function readBookFolder(
  folder: string,
  cwd: string,
  formats: readonly string[],
): Promise<BookFolder | undefined> {
  const how = { ownKeys: ['kind', 'order'], cwd, formats };
  const settings = await readSettingsFile(join(folder, 'book.yaml'), how);
  if (settings === undefined) return undefined;
  const { file, given, own } = settings;
  const order = readOrder(own.get('order'), folder, file);
  return { folder, kind: readKind(own.get('kind'), file), given, file, ...(order && { order }) };
}

/** Whether a folder without book.yaml is a book by the names in it: `chapter-1.txt`, `ch02.txt`… */
export async function holdsChapters(folder: string, readers: readonly Reader[]): Promise<boolean> {
  const names = await readdir(folder);
  const manuscripts = names.filter((name) => readerNamed(name, readers) !== undefined);
  const numbered = manuscripts.filter((name) => chapterName.test(name));
  return (
    numbered.length > 1 &&
    manuscripts.every((name) => chapterName.test(name) || edgeName.test(name))
  );
}

const chapterName = /^(chapter|chap|ch)[\s._-]*\d+/i;
const edgeName = /^\d*[\s._-]*(prologue|epilogue|interlude|foreword|afterword)\b/i;

function readKind(entry: YamlEntry | undefined, file: string): FolderKind {
  if (entry === undefined) return 'book';
  const { value, line } = entry;
  const kind = kinds.find((each) => each === value);
  if (kind !== undefined) return kind;
  const meant = nearest(String(value), kinds);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const expected = 'it is book, anthology or series';
  const values = { name: 'kind', value: String(value), expected, hint };
  throw new Failure(message('setting-invalid', values, { file, line }));
}

function readOrder(
  entry: YamlEntry | undefined,
  folder: string,
  file: string,
): string[] | undefined {
  if (entry === undefined) return undefined;
  const { value, line } = entry;
  if (Array.isArray(value)) return value.map((name) => resolve(folder, String(name)));
  const values = {
    name: 'order',
    value: String(value),
    expected: 'it is a list of files',
    hint: '',
  };
  throw new Failure(message('setting-invalid', values, { file, line }));
}

/**
 * `found` in the order of book.yaml. Throws a Failure when the order names a file that is not there
 * or leaves one out: no chapter is lost in silence.
 */
export function inGivenOrder(book: BookFolder, found: readonly string[]): string[] {
  const { folder, order, file } = book;
  if (order === undefined) return [...found];
  const gone = order.find((path) => !found.includes(path));
  if (gone !== undefined)
    throw new Failure(message('order-missing', { path: relative(folder, gone) }, { file }));
  const left = found.find((path) => !order.includes(path));
  if (left !== undefined)
    throw new Failure(message('order-incomplete', { path: relative(folder, left) }, { file }));
  return order;
}
