// What a plugin may do and what not: where it may be named, what happens when it is wrong, and when a
// book is built again because of it.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { worldIn } from '../cli/world.ts';
import { runCompiled } from '../library/compiled.ts';
import { folderWith } from '../library/folder.ts';

const story = 'Title: The Gate\nAuthor: Ada Orme\n\nNobody had opened the gate since the war.\n';

/** A plugin whose transform puts `words` in the place of the title. */
const titled = (words: string) =>
  `export const plugin = { name: 'titled', transforms: [
    (book) => ({ ...book, metadata: { ...book.metadata, title: ${words} } }),
  ] };\n`;

async function run(cwd: string, args: string[], env: Record<string, string> = {}) {
  const world = { ...worldIn(cwd), env };
  const code = await main(args, world);
  return { code, ...world.printed };
}

async function titleOf(epub: string): Promise<string | undefined> {
  const files = unzipSync(await readFile(epub));
  const opf = new TextDecoder().decode(files['OEBPS/content.opf']);
  return /<dc:title[^>]*>([^<]*)/.exec(opf)?.[1];
}

const build = ['build', 'a.txt', '-f', 'epub', '--cache', 'cache'];

describe('a plugin', () => {
  it('may be named on the command line, in the environment and in the user’s own settings', async () => {
    const cwd = await folderWith({
      'a.txt': story,
      'p/t.mjs': titled("'From a plugin'"),
      'home/fascicle/config.yaml': 'plugin: ../../p/t.mjs\n',
    });
    await run(cwd, [...build, '--plugin', 'p/t.mjs']);
    expect(await titleOf(join(cwd, 'output/a.epub'))).toBe('From a plugin');
    await run(cwd, build);
    expect(await titleOf(join(cwd, 'output/a.epub'))).toBe('The Gate');
    await run(cwd, build, { XDG_CONFIG_HOME: join(cwd, 'home') });
    expect(await titleOf(join(cwd, 'output/a.epub'))).toBe('From a plugin');
    await writeFile(join(cwd, 'p/e.mjs'), titled("'From the environment'"));
    const env = { XDG_CONFIG_HOME: join(cwd, 'home'), FASCICLE_PLUGIN: 'p/e.mjs' };
    await run(cwd, build, env);
    expect(await titleOf(join(cwd, 'output/a.epub'))).toBe('From the environment');
  });

  const beside =
    'error: The setting “plugin” is for the command line and your own settings, config.yaml in ~/.config/fascicle; nothing that lies beside manuscripts may set it. (setting-user-only)';

  it.each([
    ['fascicle.yaml', 'plugin: evil.mjs\n', 'fascicle.yaml:1'],
    ['fascicle.yaml', 'books:\n  s/a.txt:\n    plugin: evil.mjs\n', 'fascicle.yaml:1'],
    ['s/book.yaml', 'title: Gates\nplugin: [evil.mjs]\n', 's/book.yaml:2'],
  ])('is refused in %s', async (name, yaml, place) => {
    const evil = "throw new Error('it ran')";
    const cwd = await folderWith({ 's/a.txt': story, [name]: yaml, 'evil.mjs': evil });
    const { code, err } = await run(cwd, ['build', 's', '-f', 'epub']);
    expect(err.split('\n')[0]).toContain(`${place}: ${beside}`);
    expect(code).toBe(2);
  });

  it('in front matter or a sidecar is a word about the book', async () => {
    const cwd = await folderWith({
      'a.md': '---\ntitle: Gate\nplugin: evil.mjs\n---\n\nIt was shut.\n',
      'b.txt': story,
      'b.fascicle.yaml': 'plugin: evil.mjs\n',
    });
    const front = await run(cwd, ['build', 'a.md', '-f', 'epub']);
    expect(front.err).toContain('a.md:3: warning: The field “plugin” sets nothing here');
    const sidecar = await run(cwd, ['build', 'b.txt', '-f', 'epub']);
    expect(sidecar.err).toContain('b.fascicle.yaml');
    expect(sidecar.err).toContain('(field-user-only)');
  });

  it.each([
    ['gone.mjs', undefined, '--plugin'],
    ['syntax.mjs', 'export const = 1;', 'The plugin syntax.mjs cannot be loaded: '],
    ['throws.mjs', "throw new Error('No sea.');", 'cannot be loaded: No sea. (plugin-unloadable)'],
    ['empty.mjs', '', 'cannot be loaded: it exports no plugin. '],
    ['nameless.mjs', 'export const plugin = {};', 'cannot be loaded: the plugin has no name. '],
    ['typo.mjs', "export const plugin = { name: 'a', reader: [] };", 'Did you mean readers?'],
    [
      'taken.mjs',
      "export const plugin = { name: 'a', writers: [{ id: 'pdf', extension: '.x', write() {} }] };",
      'there is a writer “pdf” already',
    ],
    [
      'half.mjs',
      "export default { name: 'a', rules: [{ id: 'x', pass: 'first', propose() {} }] };",
      'one of its rules has no usable “pass”',
    ],
  ])('that cannot be loaded is wrong use: %s', async (name, source, said) => {
    const files = source === undefined ? {} : { [name]: source };
    const cwd = await folderWith({ 'a.txt': story, ...files });
    const { code, err, out } = await run(cwd, [...build, '--plugin', name]);
    expect(err).toContain(said.replace('--plugin', 'there is nothing of that name'));
    expect(err).not.toContain('    at ');
    expect([code, out]).toEqual([2, '']);
  });

  it.each([
    [
      'rules',
      "[{ id: 'r', pass: 'structure', propose() { throw new Error('Oh.\\nNo.'); } }]",
      'the rule r: Oh',
    ],
    ['rules', "[{ id: 'r', pass: 'matter', propose() {} }]", 'the rule r: its result is of no use'],
    [
      'transforms',
      '[async function sink(book) { return book.ferry.name; }]',
      'its transform sink: ',
    ],
    ['transforms', '[() => undefined]', 'its transform 1: its result is of no use'],
    [
      'readers',
      "[{ id: 'r', extensions: ['.bad.txt'], read: () => ({}) }]",
      'the reader r: its result',
    ],
    ['overrides', "{ text() { throw 'a stone'; } }", 'its override of text: a stone'],
  ])('that fails in its %s fails that book alone: %s', async (part, value, said) => {
    const plugin = `export const plugin = { name: 'p', ${part}: ${value} };`;
    // The plugin meets only the bad story where it can tell them apart, and both elsewhere.
    const cwd = await folderWith({ 's/a.bad.txt': story, 's/b.txt': story, 'p.mjs': plugin });
    const { err, code } = await run(cwd, ['build', 's', '-f', 'epub', '--plugin', 'p.mjs']);
    const line = err.split('\n').find((each) => each.startsWith('s/a.bad.txt: error: '));
    expect(line).toContain(`The plugin p failed in ${said}`);
    expect(err).not.toContain('    at ');
    expect(code).toBe(part === 'readers' ? 4 : 1);
  });

  it('that fails in a worker fails that book alone', async () => {
    const plugin = `export const plugin = { name: 'p', transforms: [(book) => {
      if (book.metadata.title === 'Bad') throw new Error('no bad books');
      return book;
    }] };`;
    const bad = story.replace('The Gate', 'Bad');
    const cwd = await folderWith({ 'a.txt': story, 'b.txt': bad, 'c.txt': story, 'p.mjs': plugin });
    const args = ['build', '.', '-j', '2', '-f', 'epub', '--plugin', 'p.mjs'];
    const { code, out, err } = await runCompiled(args, { cwd });
    expect(out).toBe('output/a.epub\noutput/c.epub\n');
    expect(err).toBe(
      'b.txt: error: The plugin p failed in its transform 1: no bad books. (plugin-failed)\n2 books built, 1 failed\n',
    );
    expect(code).toBe(4);
  }, 120_000);

  it('that makes several files says so', async () => {
    const parts = `write: () => ['one', 'two'].map((text) => new TextEncoder().encode(text))`;
    const writer = (more: string) =>
      `export const plugin = { name: 'p', writers: [{ id: 'x', extension: '.x', ${more} ${parts} }] };`;
    const cwd = await folderWith({
      'a.txt': story,
      'one.mjs': writer(''),
      'two.mjs': writer('isSplit: () => true,'),
    });
    const args = ['build', 'a.txt', '-f', 'x', '--cache', 'cache', '--plugin'];
    const wrong = await run(cwd, [...args, 'one.mjs']);
    expect(wrong.err).toContain('it made 2 files and has no isSplit that says so');
    const right = await run(cwd, [...args, 'two.mjs']);
    expect(right.out).toBe('output/a-1.x\noutput/a-2.x\n');
    expect((await run(cwd, [...args, 'two.mjs'])).err).toBe('1 book unchanged\n');
  });

  it('prints nodes of an EPUB in its own way, or leaves them', async () => {
    const plugin = `export const plugin = { name: 'p', overrides: {
      thematicBreak: () => '<p class="leaf">❦</p>',
      emphasis: (node, { printInline }) => '<i>' + printInline(node.children) + '</i>',
      blockquote: (node, { printFlow, id }) =>
        '<div id="' + id('q') + '">' + printFlow(node.children) + '</div>',
      text: ({ value }, { escape }) => (value.includes('gate') ? escape(value.toUpperCase()) : undefined),
    } };`;
    const text = '# One\n\nThe *gate* & she.\n\n* * *\n\n> So it *was*.\n';
    const cwd = await folderWith({ 'a.md': text, 'p.mjs': plugin });
    await run(cwd, ['build', 'a.md', '-f', 'epub', '--plugin', 'p.mjs']);
    const files = unzipSync(await readFile(join(cwd, 'output/a.epub')));
    const name = Object.keys(files).find(
      (each) => /chapter.*xhtml/.test(each) || /text/.test(each),
    );
    const page = new TextDecoder().decode(files[name ?? '']);
    expect(page).toContain('<p class="first">The <i>GATE</i> &amp; she.</p>');
    expect(page).toContain('<p class="leaf">❦</p>');
    expect(page).toContain('<div id="q-1"><p class="first">So it <i>was</i>.</p>\n</div>');
  });
});

describe('a change', () => {
  const plugin = titled('title').replace('export', "import { title } from './lib/title';\nexport");
  const files = { 'a.txt': story, 'p.mjs': plugin.replace('lib/title', 'lib/title.mjs') };

  it('of a plugin, or of what it imports, builds the book again', async () => {
    const cwd = await folderWith({
      ...files,
      'lib/title.mjs': "export { title } from './words.mjs';\n",
      'lib/words.mjs': "export const title = 'One';\n",
    });
    const args = [...build, '--plugin', 'p.mjs'];
    const again = async () => (await runCompiled(args, { cwd })).err;
    expect(await again()).toBe('1 book built\n');
    expect(await again()).toBe('1 book unchanged\n');
    await writeFile(join(cwd, 'lib/words.mjs'), "export const title = 'Two';\n");
    expect(await again()).toBe('1 book built\n');
    expect(await titleOf(join(cwd, 'output/a.epub'))).toBe('Two');
    await writeFile(join(cwd, 'p.mjs'), titled("'Three'"));
    expect(await again()).toBe('1 book built\n');
    expect(await titleOf(join(cwd, 'output/a.epub'))).toBe('Three');
  }, 120_000);

  it('of what a plugin imports is seen by --watch', async () => {
    const cwd = await folderWith({ ...files, 'lib/title.mjs': "export const title = 'One';\n" });
    const epub = join(cwd, 'output/a.epub');
    let builds = 0;
    const { err } = await runCompiled([...build, '--plugin', 'p.mjs', '--watch'], {
      cwd,
      heard: (text, child) => {
        // The watcher takes a moment to stand after its word.
        if (text.includes('Waiting')) setTimeout(change, 1500);
        builds += text.split('1 book built').length - 1;
        if (builds === 2) child.kill('SIGINT');
      },
    });
    function change(): void {
      void writeFile(join(cwd, 'lib/title.mjs'), "export const title = 'Two';\n");
    }
    expect(err).toContain('1 book built');
    expect(await titleOf(epub)).toBe('Two');
  }, 120_000);
});

describe('the user’s own settings', () => {
  it('stand below the command line and above what is found beside manuscripts', async () => {
    const cwd = await folderWith({
      'a.txt': 'It was shut.\n',
      'fascicle.yaml': 'title: Found\noutput: found\n',
      'home/fascicle/config.yaml': 'title: Own\noutput: own\n',
    });
    const env = { XDG_CONFIG_HOME: join(cwd, 'home') };
    const own = await run(cwd, ['build', 'a.txt', '-f', 'epub'], env);
    expect(own.out).toBe('home/fascicle/own/a.epub\n');
    expect(await titleOf(join(cwd, 'home/fascicle/own/a.epub'))).toBe('Own');
    await run(cwd, ['build', 'a.txt', '-f', 'epub', '--title', 'Typed', '-o', 'typed'], env);
    expect(await titleOf(join(cwd, 'typed/a.epub'))).toBe('Typed');
  });

  it('are in the folder of the system for settings', async () => {
    const cwd = await folderWith({
      'a.txt': story,
      'home/.config/fascicle/config.yaml': 'theme: modren\n',
    });
    const { code, err } = await run(cwd, ['build', 'a.txt'], { HOME: join(cwd, 'home') });
    expect(err).toBe(
      'home/.config/fascicle/config.yaml:1: error: theme cannot be “modren”; it is classic, modern, plain or manuscript. Did you mean modern? (setting-invalid)\n',
    );
    expect(code).toBe(2);
  });

  it('may ask for the formats of their plugin', async () => {
    const writer = `export const plugin = { name: 'p', writers: [
      { id: 'x', extension: '.x', write: () => [new TextEncoder().encode('x')] },
    ] };`;
    const cwd = await folderWith({
      'a.txt': story,
      'home/fascicle/config.yaml': 'plugin: p.mjs\nformat: x\n',
      'home/fascicle/p.mjs': writer,
    });
    const env = { XDG_CONFIG_HOME: join(cwd, 'home') };
    expect((await run(cwd, ['build', 'a.txt'], env)).out).toBe('output/a.x\n');
    const { err } = await run(cwd, ['build', 'a.txt', '-f', 'y'], env);
    expect(err).toContain('--format cannot be “y”; choose from epub, kepub, pdf or x.');
  });
});
