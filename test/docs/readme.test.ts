// What the documents say is true: README's settings are the program's, and every file and script
// that a document names is there. `UPDATE=1` writes the settings table.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { settingsTable } from './settings-table.ts';

const root = new URL('../../', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/new-convention.md',
];
const marked = /(?<=<!-- settings -->\n\n)[\s\S]*?(?=\n\n<!-- \/settings -->)/;

test('README shows the settings of src/settings/table.ts', () => {
  const readme = read('README.md');
  if (process.env['UPDATE']) {
    writeFileSync(new URL('README.md', root), readme.replace(marked, settingsTable()));
  }
  expect(marked.exec(read('README.md'))?.[0]).toBe(settingsTable());
});

test('README opens with the two commands', () => {
  const [first] = read('README.md').match(/```\w*\n[\s\S]*?```/) ?? [];
  expect(first).toContain('npm ci && npm start');
  expect(first).toContain('npm ci && npm test');
});

test('README names every command', () => {
  const readme = read('README.md');
  const missing = Object.keys(commands).filter((name) => !readme.includes(`fascicle ${name}`));
  expect(missing).toEqual([]);
});

describe.each(documents)('%s', (name) => {
  const text = read(name);

  test('names no file that is not there', () => {
    const paths =
      text.match(
        /(?<=`)(?:src|test|bench|templates|manuscripts|docs|tools|examples)\/[\w./-]*(?=`)/g,
      ) ?? [];
    expect(paths.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });

  test('names no script that package.json has not', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((script) => !(script in scripts))).toEqual([]);
  });
});

test('ARCHITECTURE.md and CONTRIBUTING.md stay short', () => {
  expect(read('ARCHITECTURE.md').split('\n').length).toBeLessThanOrEqual(156);
  expect(read('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(61);
});
