// SIGKILL at any moment leaves the old book or the new one, and the next run clears away the rest.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiledFolder, runCompiled, runNode } from './compiled.ts';
import { folderWith, listing } from './folder.ts';

const kills = 250;

/** Replaces a book over and over with contents of one repeated letter, 2 MB each. */
const writer = `
  const { deliver } = await import(process.argv[1]);
  for (let n = 0; ; n++) {
    await deliver(process.argv[2], Buffer.alloc(2_000_000, 97 + (n % 26)));
    if (n === 0) console.log('ready');
  }
`;

describe('a run that is killed', () => {
  it(`leaves a whole book, ${kills} times`, async () => {
    const folder = await folderWith({});
    const book = join(folder, 'story.epub');
    const deliver = join(compiledFolder(), 'library/deliver.js');
    for (let kill = 0; kill < kills; kill += 5) {
      // Each at its own moment of the first 30 ms of writing.
      const moments = [0, 1, 2, 3, 4].map((n) => ((kill + n) * 7) % 30);
      await Promise.all(
        moments.map((killAfter) =>
          runNode(['--input-type=module', '-e', writer, deliver, book], { killAfter }),
        ),
      );
      const bytes = await readFile(book);
      expect(bytes.length).toBe(2_000_000);
      expect(bytes.every((byte) => byte === bytes[0])).toBe(true);
    }
    const { sweep } = await import('../../src/library/deliver.ts');
    await sweep(folder);
    expect(await listing(folder)).toEqual(['story.epub']);
  }, 300_000);

  it('leaves old books or new ones when the whole command is killed', async () => {
    const cwd = await folderWith(storiesOf(12));
    const build = ['build', 'stories', '-f', 'epub', '--cache', 'cache'];
    const whole = await runCompiled(build, { cwd });
    expect(whole.code).toBe(0);
    const books = new Map<string, Buffer>();
    for (const name of await listing(join(cwd, 'output'))) {
      books.set(name, await readFile(join(cwd, 'output', name)));
    }
    for (const killAfter of [0, 20, 50, 90, 140, 200, 300, 450]) {
      await runCompiled([...build, '--force'], { cwd, killAfter });
      for (const [name, bytes] of books) {
        expect(bytes.equals(await readFile(join(cwd, 'output', name)))).toBe(true);
      }
    }
    await runCompiled(build, { cwd });
    expect(await listing(join(cwd, 'output'))).toEqual([...books.keys()]);
    expect((await listing(join(cwd, 'cache'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  }, 300_000);
});

/** Kills the process in the place of its n-th rename. */
const killAtRename = (n: number) => `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  const rename = fs.rename;
  let renames = 0;
  fs.rename = async (...paths) => {
    renames += 1;
    if (renames === ${n}) process.kill(process.pid, 'SIGKILL');
    return rename(...paths);
  };
  syncBuiltinESMExports();
`;

describe('a set of signatures whose run is killed', () => {
  const build = ['build', 'gate.txt', '-f', 'pdf', '--impose', 'signatures', '--sheets', '1'];
  const args = [...build, '--signature-files', '--page-size', 'a6', '--cache', 'cache'];

  it.each([1, 2, 4, 99])(
    'before rename %d is old, new or made good by the next run',
    async (n) => {
      const cwd = await folderWith({ 'gate.txt': gate('war'), 'die.mjs': killAtRename(n) });
      const files = async () => {
        const names = (await listing(join(cwd, 'output'))).filter((name) => name.endsWith('.pdf'));
        return Promise.all(names.map((name) => readFile(join(cwd, 'output', name), 'latin1')));
      };
      expect((await runCompiled(args, { cwd })).code).toBe(0);
      const old = await files();
      expect(old.length).toBeGreaterThan(3);
      await writeFile(join(cwd, 'gate.txt'), gate('sea'));
      const die = ['--import', pathToFileURL(join(cwd, 'die.mjs')).href];
      const cli = join(compiledFolder(), 'cli.js');
      const { signal } = await runNode([...die, cli, ...args], { cwd });
      expect(signal).toBe(n > old.length ? null : 'SIGKILL');
      const fresh = (await files()).map((bytes, place) => bytes !== old[place]);
      expect(fresh).toEqual(old.map((_, place) => place < n - 1));

      // Back at the old text, whose build is remembered: what is remembered is not what stands there.
      await writeFile(join(cwd, 'gate.txt'), gate('war'));
      const { err } = await runCompiled(args, { cwd });
      expect(err).toContain(n === 1 ? '1 book unchanged' : '1 book built');
      expect(await files()).toEqual(old);
      expect((await listing(cwd)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
    60_000,
  );
});

function gate(word: string): string {
  const text = `Nobody had opened the gate since the ${word}. `.repeat(40);
  return `Title: The Gate\n\n${Array.from({ length: 16 }, () => text).join('\n\n')}\n`;
}

function storiesOf(count: number): Record<string, string> {
  const stories = Array.from({ length: count }, (_, n): [string, string] => [
    `stories/${n}.txt`,
    `Title: Story ${n}\n\nIt was the ${n}th of the month, and it rained.\n`,
  ]);
  return Object.fromEntries(stories);
}
