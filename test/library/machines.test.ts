// What the machine may do to a build: two at once, a full disk, a read-only folder, broken memory,
// another time zone.
import { spawnSync } from 'node:child_process';
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { worldIn } from '../cli/world.ts';
import { runCompiled } from './compiled.ts';
import { folderWith, listing } from './folder.ts';

const story = 'Title: The Gate\nAuthor: Ada Orme\n\nNobody had opened the gate since the war.\n';
const build = ['build', '.', '-f', 'epub', '--cache', 'cache'];

/** Runs the build in this process and gives what it says. */
function speaker(cwd: string): (...more: string[]) => Promise<string> {
  return async (...more) => {
    const world = worldIn(cwd);
    await main([...build, ...more], world);
    return world.printed.err;
  };
}

describe('two builds at once', () => {
  it('do not harm each other', async () => {
    const cwd = await folderWith({ 'a.txt': story, 'b.txt': story, 'c.txt': story });
    const runs = await Promise.all(
      [1, 2, 3].map(() => runCompiled([...build, '--force'], { cwd })),
    );
    expect(runs.map(({ code, err }) => `${code} ${err}`)).toEqual(
      Array(3).fill('0 3 books built\n'),
    );
    expect(await listing(join(cwd, 'output'))).toEqual(['a.epub', 'b.epub', 'c.epub']);
    const books = await Promise.all(
      ['a', 'b', 'c'].map((name) => readFile(join(cwd, `output/${name}.epub`))),
    );
    expect(books.every((book) => book.equals(books[0] ?? book))).toBe(true);
  });
});

describe('a full disk', () => {
  const mounted = process.getuid?.() === 0;
  it.runIf(mounted)(
    'fails the book that does not fit, keeps the old one, and goes on',
    async () => {
      const cwd = await folderWith({ 'a.txt': story, 'output/keep': '' });
      const output = join(cwd, 'output');
      const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', output]);
      if (mount.status !== 0) return console.warn('not tested: this machine mounts no tmpfs');
      onTestFinished(() => void spawnSync('umount', [output]));
      await writeFile(join(output, 'a.epub'), 'the old book');
      const { code, err } = await runCompiled(build, { cwd });
      expect(err).toBe(
        'a.txt: error: Cannot write output/a.epub (the disk is full); choose another folder with -o. (output-unwritable)\n0 books built, 1 failed\n',
      );
      expect(code).toBe(1);
      expect(await readFile(join(output, 'a.epub'), 'utf8')).toBe('the old book');
      expect(await readdir(output)).toEqual(['a.epub']);
    },
  );
});

describe('a read-only folder', () => {
  const ordinary = process.getuid?.() !== 0;
  it.runIf(ordinary)('is one clear sentence', async () => {
    const cwd = await folderWith({ 'a.txt': story, 'output/keep': '' });
    await chmod(join(cwd, 'output'), 0o555);
    const { code, err } = await runCompiled(build, { cwd });
    expect([code, err]).toEqual([1, expect.stringContaining('(permission denied)')]);
  });
});

describe('a broken memory', () => {
  it('is ignored and made anew', async () => {
    const cwd = await folderWith({ 'a.txt': story });
    const said = speaker(cwd);
    expect(await said()).toBe('1 book built\n');
    expect(await said()).toBe('1 book unchanged\n');
    const [entry = ''] = await readdir(join(cwd, 'cache'));
    const path = join(cwd, 'cache', entry);
    const good = await readFile(path, 'utf8');
    const broken = [
      '',
      'x',
      good.slice(0, -9),
      good.replace('epub', 'pub'),
      `{}\n${good}`,
      '\u0000'.repeat(99),
    ];
    for (const text of broken) {
      await writeFile(path, text);
      expect(await said()).toBe('1 book built\n');
      expect(await said()).toBe('1 book unchanged\n');
    }
  });

  it('notices every change: the story, a setting, the book itself', async () => {
    const cwd = await folderWith({ 'a.txt': story, 'my.css': 'p { margin: 0 }' });
    const said = speaker(cwd);
    await said('--css', 'my.css');
    expect(await said('--css', 'my.css')).toBe('1 book unchanged\n');
    await writeFile(join(cwd, 'my.css'), 'p { margin: 1em }');
    expect(await said('--css', 'my.css')).toBe('1 book built\n');
    expect(await said()).toBe('1 book built\n');
    expect(await said('--title', 'Other')).toMatch(/metadata-left-out.*\n1 book built\n$/);
    expect(await said()).toBe('1 book built\n');
    await writeFile(join(cwd, 'output/a.epub'), 'not what was written');
    expect(await said()).toBe('1 book built\n');
    await writeFile(join(cwd, 'a.txt'), `${story}\nOr nearly nobody.\n`);
    expect(await said()).toBe('1 book built\n');
    expect(await said('--force')).toBe('1 book built\n');
    expect(await said()).toBe('1 book unchanged\n');
  });
});

/** Loaded into every thread: a worker that opens bomb.txt ends at once, as if it had run out of memory. */
const bomb = `
  const { isMainThread } = require('node:worker_threads');
  const fs = require('node:fs/promises');
  const { open } = fs;
  fs.open = (path, ...rest) => {
    if (!isMainThread && String(path).endsWith('bomb.txt')) process.exit(7);
    return open(path, ...rest);
  };
`;

describe('a worker that dies', () => {
  it('takes one book with it, and no other', async () => {
    const names = ['a.txt', 'b.txt', 'bomb.txt', 'c.txt', 'd.txt', 'e.txt'];
    const stories = Object.fromEntries(names.map((name) => [`stories/${name}`, story]));
    const cwd = await folderWith({ ...stories, 'bomb.cjs': bomb });
    const env = { ...process.env, NODE_OPTIONS: `--require ${join(cwd, 'bomb.cjs')}` };
    const run = await runCompiled(['build', 'stories', '-f', 'epub', '-j', '2'], { cwd, env });
    expect(run.err).toMatch(/^stories\/bomb.txt: error: The worker that built this book ended/);
    expect(run.err).toMatch(/5 books built, 1 failed\n$/);
    expect(run.code).toBe(4);
    const books = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}.epub`);
    expect(await listing(join(cwd, 'output'))).toEqual(books);
  });
});

describe('time zones, folders and workers', () => {
  it('make no difference to a byte', async () => {
    const files = { 'a.txt': story, 'b.txt': `${story}\nIt creaked.\n` };
    const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'];
    const built = await Promise.all(
      zones.map(async (TZ, place) => {
        const cwd = await folderWith(files);
        const env = { ...process.env, TZ, LANG: place === 0 ? 'C' : 'de_DE.UTF-8' };
        const run = ['build', '.', '-f', 'epub,pdf', '-j', String(place + 1)];
        expect((await runCompiled(run, { cwd, env })).code).toBe(0);
        const names = await listing(join(cwd, 'output'));
        return Promise.all(names.map((name) => readFile(join(cwd, 'output', name))));
      }),
    );
    const [east = [], west = []] = built;
    expect(east.length).toBe(4);
    expect(east.map((book, place) => book.equals(west[place] ?? Buffer.alloc(0)))).toEqual(
      Array(4).fill(true),
    );
  });
});
