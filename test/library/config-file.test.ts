// fascicle.yaml → settings, or one sentence that says what is wrong with it.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConfigs } from '../../src/library/config-file.ts';
import { Failure } from '../../src/messages.ts';
import { folderWith } from './folder.ts';

describe('fascicle.yaml', () => {
  it('is found upward; the nearer one has the last word and metadata adds up', async () => {
    const cwd = await folderWith({
      'fascicle.yaml': 'theme: modern\nsmart: false\nmetadata: { publisher: Tern, rating: All }\n',
      'sea/fascicle.yaml': 'theme: plain\nauthor: [A. Orme, B. Hale]\nmetadata:\n  rating: Teen\n',
    });
    expect(await openConfigs(cwd).forBook(join(cwd, 'sea/gull.txt'))).toEqual({
      theme: 'plain',
      smart: false,
      author: ['A. Orme', 'B. Hale'],
      metadata: { publisher: 'Tern', rating: 'Teen' },
    });
  });

  it('has settings for single books', async () => {
    const cwd = await folderWith({
      'fascicle.yaml':
        'theme: modern\nbooks:\n  sea/gull.txt:\n    theme: plain\n    title: 1984\n',
    });
    const configs = openConfigs(cwd);
    expect(await configs.forBook(join(cwd, 'sea/gull.txt'))).toEqual({
      theme: 'plain',
      title: '1984',
    });
    expect(await configs.forBook(join(cwd, 'sea/tern.txt'))).toEqual({ theme: 'modern' });
  });

  it('takes paths as relative to itself', async () => {
    const cwd = await folderWith({
      'fascicle.yaml': 'cover: art/front.png\ncss: [a.css]\noutput: books\n',
      'art/front.png': '',
      'a.css': '',
    });
    expect(await openConfigs(cwd).forFolder(join(cwd))).toEqual({
      cover: join(cwd, 'art/front.png'),
      css: [join(cwd, 'a.css')],
      output: join(cwd, 'books'),
    });
  });

  const wrong: [yaml: string, place: string, sentence: string][] = [
    [
      'theme: classic\npage-sise: a5',
      ':2',
      'There is no setting “page-sise”. Did you mean page-size?',
    ],
    ['pageSize: a5', ':1', 'There is no setting “pageSize”. Did you mean page-size?'],
    [
      'theme: modren',
      ':1',
      '“modren”; it is classic, modern, plain or manuscript. Did you mean modern?',
    ],
    ['smart: yes', ':1', 'smart cannot be “yes”; it is true or false.'],
    ['sheets: 0', ':1', 'sheets cannot be “0”; it is a whole number from 1 to 64.'],
    ['watch: true', ':1', 'The setting “watch” is for the command line only.'],
    ['- a\n- b', ':1', 'This is not valid YAML: it is no list of keys and values.'],
    ['title: "open', ':1', 'This is not valid YAML: Missing closing "quote.'],
    ['books: all', ':1', 'books cannot be “all”; it is a list of keys and values.'],
    ['books: { a.txt: { tittle: X } }', ':1', 'There is no setting “tittle”. Did you mean title?'],
  ];
  it.each(wrong)('%s', async (yaml, place, sentence) => {
    const cwd = await folderWith({ 'fascicle.yaml': yaml });
    const failure = await openConfigs(cwd)
      .forFolder(cwd)
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    if (!(failure instanceof Failure)) return;
    const { file, line, sentence: said } = failure.diagnostic;
    expect(`${file}:${line}`).toBe(`fascicle.yaml${place}`);
    expect(said).toContain(sentence);
  });

  it('may be hostile', async () => {
    const cwd = await folderWith({ 'fascicle.yaml': '['.repeat(40_000) });
    await expect(openConfigs(cwd).forFolder(cwd)).rejects.toThrow(/^This is not valid YAML/);
  });

  it('may be empty', async () => {
    const cwd = await folderWith({ 'fascicle.yaml': '# nothing yet\n' });
    expect(await openConfigs(cwd).forFolder(cwd)).toEqual({});
  });
});
