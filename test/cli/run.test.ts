// A run as a person sees it: progress and colour on a terminal, waiting for changes, interruption.
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { configSchema } from '../../src/cli/schema.ts';
import { allSettings, flagOf } from '../../src/settings/read.ts';
import { folderWith } from '../library/folder.ts';
import { worldIn } from './world.ts';

const story = 'Title: The Gate\nAuthor: Ada Orme\n\nNobody had opened the gate since the war.\n';

describe('a terminal', () => {
  it('shows progress and colours; a pipe and NO_COLOR get neither', async () => {
    const cwd = await folderWith({ 'a.txt': story, 'b.txt': story, 'empty.txt': '' });
    const terminal = worldIn(cwd, '', { terminal: true });
    await main(['build', '.', '-f', 'epub'], terminal);
    expect(terminal.printed.err).toContain('[########----------------] 1/3 books, ');
    expect(terminal.printed.err).toContain('\u001b[31merror\u001b[0m');
    const plain = { ...worldIn(cwd, '', { terminal: true }), env: { NO_COLOR: '1' } };
    await main(['build', 'empty.txt'], plain);
    expect(plain.printed.err).toMatch(/^empty.txt: error: /);
    const pipe = worldIn(cwd);
    await main(['build', '.', '-f', 'epub', '-q'], pipe);
    expect(pipe.printed.err).toMatch(/^empty.txt: error: /);
    expect(pipe.printed.err).not.toContain('\u001b');
  });

  it('gets no book on standard output, and gives no story by keyboard', async () => {
    const cwd = await folderWith({ 'a.txt': story });
    const terminal = worldIn(cwd, '', { terminal: true });
    expect(await main(['a.txt', '-f', 'epub', '-o', '-'], terminal)).toBe(2);
    expect(await main(['build', '-', '-f', 'epub'], terminal)).toBe(2);
    const pipe = worldIn(cwd, story);
    expect(await main(['build', '-', '-f', 'epub', '-o', '-'], pipe)).toBe(0);
    expect(pipe.printed.bytes.map((bytes) => Buffer.from(bytes).toString('latin1', 0, 2))).toEqual([
      'PK',
    ]);
    expect(pipe.printed.out).toBe('');
  });
});

describe('SOURCE_DATE_EPOCH', () => {
  const dated = async (epoch: string, text: string, ...more: string[]) => {
    const cwd = await folderWith({ 'a.txt': text });
    const world = { ...worldIn(cwd), env: { SOURCE_DATE_EPOCH: epoch } };
    const code = await main(['build', 'a.txt', '-f', 'pdf', ...more], world);
    if (code !== 0) return `${code} ${world.printed.err}`;
    const pdf = await readFile(join(cwd, 'output/a.pdf'), 'latin1');
    return /<xmp:ModifyDate>([^<]*)</.exec(pdf)?.[1];
  };

  it('dates a book that has no date, and no other', async () => {
    expect(await dated('1085097600', story)).toBe('2004-05-21T00:00:00Z');
    expect(await dated('1085097600', `Updated: 2001-02-03\n${story}`)).toBe('2001-02-03T00:00:00Z');
    expect(await dated('1085097600', story, '--date', '1999')).toBe('1999-01-01T00:00:00Z');
  });

  it('must be a number', async () => {
    expect(await dated('soon', story)).toBe(
      '2 fascicle: error: SOURCE_DATE_EPOCH cannot be “soon”; it is a number of seconds since 1970. (setting-invalid)\n',
    );
  });
});

describe('an interruption', () => {
  it('ends the run after the book at hand, with code 130', async () => {
    const cwd = await folderWith({ 'a.txt': story, 'b.txt': story });
    const world = worldIn(cwd, '', { interrupted: AbortSignal.abort() });
    expect(await main(['build', '.', '-f', 'epub'], world)).toBe(130);
    expect(world.printed.out).toBe('');
  });
});

describe('--watch', () => {
  it('builds what changes, lives through mistakes, and ends when it is told', async () => {
    const cwd = await folderWith({ 'a.txt': story });
    const interruption = new AbortController();
    const world = worldIn(cwd, '', { interrupted: interruption.signal });
    const run = main(['a.txt', '-f', 'epub', '--cache', 'cache', '--watch'], world);
    const said = async (text: string) => {
      await expect.poll(() => world.printed.err, { timeout: 30_000, interval: 20 }).toContain(text);
      world.printed.err = '';
    };
    await said('Waiting for changes');
    // The watcher looks at its files after it is made; an edit before that is none for it.
    const editUntil = async (name: string, text: string, answer: string) => {
      const editing = setInterval(() => void writeFile(join(cwd, name), text), 500);
      await said(answer).finally(() => clearInterval(editing));
    };
    await editUntil('a.txt', `${story}\nOr nearly nobody.\n`, '1 book built');
    await editUntil('fascicle.yaml', 'theme: modrn\n', 'Did you mean modern?');
    await editUntil('fascicle.yaml', 'theme: modern\n', '1 book built');
    interruption.abort();
    expect(await run).toBe(130);
  });
});

describe('what the tables say', () => {
  it('reaches shells', async () => {
    const world = worldIn(await folderWith({}));
    await main(['completions', 'bash'], world);
    const { status, stderr } = spawnSync('bash', ['-n'], {
      input: world.printed.out,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    for (const name of Object.keys(allSettings))
      expect(world.printed.out).toContain(`--${flagOf(name)}`);
    for (const shell of ['zsh', 'fish']) {
      const other = worldIn('/');
      await main(['completions', shell], other);
      expect(other.printed.out).toContain('page-size');
    }
  });

  it.each(['zsh', 'fish'])('is good %s', async (shell) => {
    const { error } = spawnSync(shell, ['--version']);
    if (error) return console.info(`Not tried: ${shell} is not installed.`);
    const world = worldIn('/');
    await main(['completions', shell], world);
    const script = join(await folderWith({ script: world.printed.out }), 'script');
    const { status, stderr } = spawnSync(shell, ['-n', script], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  it('completes in fish', async () => {
    const { error } = spawnSync('fish', ['--version']);
    if (error) return console.info('Not tried: fish is not installed.');
    const world = worldIn('/');
    await main(['completions', 'fish'], world);
    const complete = async (line: string) => {
      const script = `${world.printed.out}\ncomplete -C'${line}'`;
      const path = join(await folderWith({ script }), 'script');
      return spawnSync('fish', ['--no-config', path], { encoding: 'utf8' }).stdout;
    };
    expect(await complete('fascicle ver')).toMatch(/^verify\t/);
    expect(await complete('fascicle build --theme mo')).toMatch(/^modern\t/);
  });

  it('reaches editors', () => {
    const { properties } = configSchema();
    const expected = Object.entries(allSettings).filter(
      ([, spec]) => !spec.lineOnly && !spec.userOnly,
    );
    expect(Object.keys(properties ?? {})).toEqual([
      ...expected.map(([name]) => flagOf(name)),
      'books',
    ]);
    expect(properties).toMatchObject({
      theme: { enum: ['classic', 'modern', 'plain', 'manuscript'] },
    });
  });

  it('reaches the config file that init writes', async () => {
    const cwd = await folderWith({});
    expect(await main(['init', 'mine'], worldIn(cwd))).toBe(0);
    expect(await readFile(join(cwd, 'mine/fascicle.yaml'), 'utf8')).toContain('theme: classic');
    const world = worldIn(join(cwd, 'mine'));
    expect(await main(['build', 'stories', '-f', 'epub'], world)).toBe(0);
    expect(world.printed.out).toBe('output/the-ferryman.epub\n');
  });
});
