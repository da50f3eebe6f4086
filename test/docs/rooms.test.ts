// The plan of the code holds: imports run downward only, types included, between the rooms that the
// table of ARCHITECTURE.md names, and each library is used in the room that owns it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Crossing, crossings, libraryUses, readRooms, roomOf, sourceFiles } from './rooms.ts';

const root = new URL('../../', import.meta.url);
const rooms = readRooms(readFileSync(new URL('ARCHITECTURE.md', root), 'utf8'));
const places = new Map(rooms.map(({ name }, place) => [name, place]));
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
);
// Faces are files that themes name; nothing of them is imported.
const libraries = Object.keys(dependencies)
  .filter((name) => !name.startsWith('@expo-google-fonts/'))
  .map((name) => name.replace(/^@types\//, ''));

describe('the rooms of ARCHITECTURE.md', () => {
  test('hold every file', () => {
    expect(sourceFiles().filter((file) => roomOf(file, rooms) === undefined)).toEqual([]);
  });

  test('know only rooms below them', () => {
    const upward = rooms.flatMap(({ name, knows }, place) =>
      [...knows]
        .filter((other) => (places.get(other) ?? place) >= place)
        .map((other) => `${name} → ${other}`),
    );
    expect(upward).toEqual([]);
  });

  test('import from no room that they do not know', () => {
    const knows = new Map(rooms.map((room) => [room.name, room.knows]));
    const strangers = crossings(rooms).filter(({ from, to }) => !knows.get(from)?.has(to));
    expect(strangers.map(inWords)).toEqual([]);
  });

  test('know no room that they do not import from', () => {
    const row = new Map(rooms.map((room) => [room.name, room.row]));
    const used = new Set(crossings(rooms).map(({ from, to }) => `${row.get(from)} ${to}`));
    const unused = rooms.flatMap((room) => {
      const others = [...room.knows].filter((name) => row.get(name) !== room.row);
      const unused = others.filter((name) => !used.has(`${room.row} ${name}`));
      return unused.map((name) => `${room.name} → ${name}`);
    });
    expect(unused).toEqual([]);
  });

  test('use only the libraries that they own', () => {
    const owned = new Map(rooms.map((room) => [room.name, room.libraries]));
    const uses = libraryUses(rooms, libraries);
    const strangers = uses.filter(({ from, to }) => !owned.get(from)?.has(to));
    expect(strangers.map(inWords)).toEqual([]);
  });

  test('own every library of package.json', () => {
    const owned = new Set(rooms.flatMap((room) => [...room.libraries]));
    expect([...owned].toSorted()).toEqual([...new Set(libraries)].toSorted());
  });
});

function inWords({ file, from, to }: Crossing): string {
  return `${file}: ${from} → ${to}`;
}
