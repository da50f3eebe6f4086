// The table of rooms in ARCHITECTURE.md, read as data: which folder or file may import which, and
// which of them owns which library.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';

const root = new URL('../../', import.meta.url);

/** A folder or a single file of `src`, without `src/` and `.ts`. */
export interface Room {
  name: string;
  /** Rooms it may import from, itself left out. */
  knows: ReadonlySet<string>;
  libraries: ReadonlySet<string>;
  /** Number of its row in the table; rooms of one row are steps of one stage. */
  row: number;
}

/** An import from one room of another, or of a library. */
export interface Crossing {
  file: string;
  from: string;
  to: string;
}

/**
 * Reads the table, from ground to roof. A row may hold several rooms, each of which may import those
 * before it in the row: `pdf/theme`, `pdf/text`.
 */
export function readRooms(architecture: string): Room[] {
  const table = /(?<=<!-- rooms -->\n)[\s\S]*?(?=<!-- \/rooms -->)/.exec(architecture)?.[0] ?? '';
  const rows = table.split('\n').filter((line) => line.startsWith('| `'));
  return rows.flatMap((line, row) => {
    const [names = '', , knows = '', libraries = ''] = line.split('|').slice(1);
    const rooms = codeWords(names);
    return rooms.map((name, place) => ({
      name,
      knows: new Set([...codeWords(knows), ...rooms.slice(0, place)]),
      libraries: new Set(codeWords(libraries)),
      row,
    }));
  });
}

function codeWords(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

/** The TypeScript files of `src`, relative to it, in order. */
export function sourceFiles(): string[] {
  const names = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts'))
    .toSorted();
}

/** The room that a file of `src` stands in: the file itself, or the nearest folder that is one. */
export function roomOf(file: string, rooms: readonly Room[]): string | undefined {
  const names = new Set(rooms.map(({ name }) => name));
  let at = file.replace(/(\.d)?\.ts$/, '');
  while (at !== '.' && !names.has(at)) at = dirname(at);
  return at === '.' ? undefined : at;
}

/** Every import, types included, that leaves its room for another. */
export function crossings(rooms: readonly Room[]): Crossing[] {
  return sourceFiles().flatMap((file) => {
    const from = roomOf(file, rooms) ?? file;
    const targets = relativeImports(file).map((target) => roomOf(target, rooms) ?? target);
    return targets.filter((to) => to !== from).map((to) => ({ file, from, to }));
  });
}

/** The files that a file imports, as paths in `src`. */
export function relativeImports(file: string): string[] {
  const specifiers = sourceOf(file).matchAll(/(?:from|import|import\()\s*'(\.{1,2}\/[^']+)'/g);
  return [...specifiers].map((match) => posix.join(posix.dirname(file), match[1] ?? ''));
}

/** Every use of one of `libraries` by name: imported, required or resolved. */
export function libraryUses(rooms: readonly Room[], libraries: readonly string[]): Crossing[] {
  return sourceFiles().flatMap((file) => {
    const from = roomOf(file, rooms) ?? file;
    const named = [...sourceOf(file).matchAll(/(?:from|import|\(|resolve\()\s*'([^'.][^']*)'/g)];
    const used = libraries.filter((name) =>
      named.some(([, path = '']) => path === name || path.startsWith(`${name}/`)),
    );
    return used.map((to) => ({ file, from, to }));
  });
}

function sourceOf(file: string): string {
  return readFileSync(new URL(`src/${file}`, root), 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, '');
}
