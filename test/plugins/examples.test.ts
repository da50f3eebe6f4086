// The plugins of examples/, through the command line as their users have them.
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { worldIn } from '../cli/world.ts';
import { expectText } from '../expectation.ts';
import { runCompiled } from '../library/compiled.ts';
import { folderWith, listing } from '../library/folder.ts';

const examples = fileURLToPath(new URL('../../examples/plugins/', import.meta.url));

/** A folder with these of the examples' stories; plugins stay where they are. */
async function storyFolder(...names: string[]): Promise<string> {
  const cwd = await folderWith({});
  for (const name of names) await cp(join(examples, name), join(cwd, name));
  return cwd;
}

const pluginFlags = (...names: string[]) =>
  names.flatMap((name) => ['--plugin', join(examples, `${name}.mjs`)]);

async function run(cwd: string, args: string[], input = '') {
  const world = worldIn(cwd, input);
  const code = await main(args, world);
  return { code, ...world.printed };
}

describe('the reader of .scroll', () => {
  it('finds manuscripts in that format and reads them', async () => {
    const cwd = await storyFolder('lamps.scroll');
    const { out } = await run(cwd, ['outline', 'lamps.scroll', ...pluginFlags('scroll')]);
    expectText(out, new URL('lamps.outline.txt', import.meta.url));
    const built = await run(cwd, ['build', '.', '-f', 'epub', ...pluginFlags('scroll')]);
    expect(built).toMatchObject({ code: 0, out: 'output/lamps.epub\n' });
  });

  it('knows the format of standard input by its first bytes', async () => {
    const text = await readFile(join(examples, 'lamps.scroll'), 'utf8');
    const { out } = await run(await folderWith({}), ['ast', '-', ...pluginFlags('scroll')], text);
    expect(out).toContain('"title": "The Lamplighter');
  });
});

it('the rule finds chapters by its convention, and no others', async () => {
  const cwd = await storyFolder('tide.txt');
  const { out } = await run(cwd, ['outline', 'tide.txt', ...pluginFlags('brackets')]);
  expectText(out, new URL('tide.outline.txt', import.meta.url));
});

it('the transform changes the tree that the writers get, and speaks', async () => {
  const cwd = await storyFolder('tide.txt');
  const plugins = pluginFlags('brackets', 'reading-time');
  const { out, err } = await run(cwd, ['ast', 'tide.txt', ...plugins]);
  expect(out).toContain('"value": "1 minute"');
  expect(err).toBe(
    'tide.txt: info: The plugin reading-time says: The book takes 1 minute to read. (plugin-info)\n',
  );
});

it('the writer makes its files, and is a format like the others', async () => {
  const cwd = await storyFolder('tide.txt');
  const plugins = pluginFlags('brackets', 'chapters');
  const built = await run(cwd, ['tide.txt', '-f', 'epub,chapters', ...plugins]);
  expect(built).toMatchObject({
    code: 0,
    out: 'output/tide.epub\noutput/tide.chapters.txt\n',
  });
  const text = await readFile(join(cwd, 'output/tide.chapters.txt'), 'utf8');
  expectText(text, new URL('tide.chapters.txt', import.meta.url));
  const verified = await run(cwd, ['verify', 'tide.txt', '-f', 'epub,chapters', ...plugins]);
  expect(verified.err).toBe('2 verified, 0 not\n');
  const one = await run(cwd, ['tide.txt', '-o', 'a.chapters.txt', ...plugins]);
  expect(one.out).toBe('a.chapters.txt\n');
});

it('all of them at once, by two workers of the compiled command', async () => {
  const cwd = await storyFolder('tide.txt', 'lamps.scroll');
  const plugins = pluginFlags('scroll', 'brackets', 'reading-time', 'chapters');
  const build = ['build', '.', '-j', '2', '-f', 'epub,chapters', '--cache', 'cache', ...plugins];
  expect(await runCompiled(build, { cwd })).toMatchObject({ code: 0 });
  expect(await listing(join(cwd, 'output'))).toEqual([
    'lamps.chapters.txt',
    'lamps.epub',
    'tide.chapters.txt',
    'tide.epub',
  ]);
  const lamps = await readFile(join(cwd, 'output/lamps.chapters.txt'), 'utf8');
  expect(lamps).toContain('== The Last Lamp ==');
  const pages = unzipSync(await readFile(join(cwd, 'output/tide.epub')));
  const chapter = Object.keys(pages).find((name) => name.includes('slack-water')) ?? '';
  expect(new TextDecoder().decode(pages[chapter])).toContain('>1 minute</p>');
  expect((await runCompiled(build, { cwd })).err).toContain('2 books unchanged');
}, 120_000);
