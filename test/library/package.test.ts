// The package as users get it: packed, unpacked into an empty folder, and run from there; and the
// examples of README, run against it.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compiledFolder, runNode } from './compiled.ts';
import { folderWith, listing } from './folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** An empty folder in which the packed package is installed; its dependencies are this project's. */
async function installed(): Promise<string> {
  const folder = await folderWith({});
  const stage = join(folder, 'stage');
  const compiled = compiledFolder();
  await cp(join(root, 'package.json'), join(stage, 'package.json'));
  for (const name of ['templates', 'README.md', 'LICENSE', 'CHANGELOG.md']) {
    await cp(join(root, name), join(stage, name), { recursive: true });
  }
  await cp(compiled, join(stage, 'dist'), { recursive: true });
  await writeFile(join(stage, 'dist/stamp'), 'tested\n');
  const pack = spawnSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder],
    {
      cwd: stage,
      encoding: 'utf8',
    },
  );
  expect(pack.status, pack.stderr).toBe(0);
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  expect(spawnSync('tar', ['xzf', join(folder, pack.stdout.trim()), '-C', modules]).status).toBe(0);
  const { name, dependencies } = JSON.parse(await readFile(join(stage, 'package.json'), 'utf8'));
  await cp(join(modules, 'package'), join(modules, name), { recursive: true });
  for (const path of [join(modules, 'package'), stage]) await rm(path, { recursive: true });
  await linkDependencies(Object.keys(dependencies), modules);
  return folder;
}

async function linkDependencies(names: readonly string[], modules: string): Promise<void> {
  for (const name of names) {
    await mkdir(join(modules, name, '..'), { recursive: true });
    await symlink(join(root, 'node_modules', name), join(modules, name));
  }
}

const story = `Title: The Gate
Author: Ada Orme

Chapter 1: Morning

Nobody had opened the gate since the war.

Chapter 2: Evening

Somebody had opened the gate.
`;

describe('the packed package', () => {
  it('serves a new user: begin, build, edit, verify; and runs the examples', async () => {
    const cwd = await installed();
    const cli = join(cwd, 'node_modules/fascicle/dist/cli.js');
    const env = { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache') };
    const fascicle = (...args: string[]) => runNode([cli, ...args], { cwd, env });

    expect((await fascicle('init')).out).toBe(
      'fascicle.yaml\nstories/the-ferryman.txt\n.gitignore\n',
    );
    expect(await fascicle('build', 'stories')).toMatchObject({
      code: 0,
      out: 'output/the-ferryman.epub\noutput/the-ferryman.pdf\n',
    });
    expect((await fascicle('build', 'stories')).err).toBe('1 book unchanged\n');
    expect((await fascicle('verify', 'stories')).err).toBe('2 verified, 0 not\n');
    expect((await fascicle('outline', 'stories/the-ferryman.txt')).out).toContain('The Crossing');

    for (const name of ['build-one', 'list-headings', 'count-words']) {
      await cp(join(root, `examples/${name}.mjs`), join(cwd, `${name}.mjs`));
    }
    await writeFile(join(cwd, 'story.txt'), story);
    expect((await runNode(['build-one.mjs'], { cwd })).code).toBe(0);
    expect(
      await listing(cwd).then((names) => names.filter((name) => name.startsWith('lamp.'))),
    ).toEqual(['lamp.epub', 'lamp.pdf']);
    expect((await runNode(['list-headings.mjs'], { cwd })).out).toMatch(
      /^4 chapter-heading [\d.]+ Chapter 1: Morning\n8 chapter-heading [\d.]+ Chapter 2: Evening\n$/,
    );
    expect((await runNode(['count-words.mjs'], { cwd })).out).toBe(
      'chapter-1-morning: 9 words\nchapter-2-evening: 6 words\n',
    );
  }, 300_000);
});
