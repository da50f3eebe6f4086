// The library as programs call it: with defaults, with partial settings, with what is wrong.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  audit,
  bindManuscript,
  type CompileOptions,
  compile,
  compileFolder,
  diff,
  explain,
  Failure,
  finish,
  outline,
  outlineJson,
  writeEpub,
  writePdf,
} from '../../src/index.ts';
import { compiledFolder, runNode } from './compiled.ts';
import { folderWith } from './folder.ts';

const story = `Title: The Gate
Author: Ada Orme

Chapter 1: Morning

Nobody had opened the gate since the war.

Chapter 2: Evening

Somebody had opened the gate.
`;

const headOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1', 0, 4);

describe('compile', () => {
  it('takes a text and nothing else', async () => {
    const { files, book, messages } = await compile(story);
    expect(Object.keys(files)).toEqual(['epub', 'pdf']);
    expect(headOf(files['epub']?.[0])).toBe('PK\u0003\u0004');
    expect(headOf(files['pdf']?.[0])).toBe('%PDF');
    expect(book.metadata.title).toBe('The Gate');
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });

  it('takes some settings, and undefined for none', async () => {
    const options: Record<string, unknown> = { format: ['epub'], css: undefined };
    const { files } = await compile(story, { ...options, file: 'gate.txt' });
    expect(Object.keys(files)).toEqual(['epub']);
  });

  it('takes plugins', async () => {
    const { book } = await compile(story, {
      format: [],
      plugins: [
        {
          name: 'titled',
          transforms: [(one) => ({ ...one, metadata: { ...one.metadata, title: 'Mine' } })],
        },
      ],
    });
    expect(book.metadata.title).toBe('Mine');
  });

  const wrong: [options: Record<string, unknown>, said: string][] = [
    [
      { format: ['epbu'] },
      'format cannot be “epbu”; choose from epub, kepub or pdf. Did you mean epub?',
    ],
    [{ formt: ['epub'] }, 'There is no setting “formt”. Did you mean format?'],
    [{ smart: 'no' }, 'smart cannot be “no”; it is true or false.'],
    [{ output: 'books' }, 'There is no setting “output”.'],
    [
      { file: 'story.docx' },
      'The file story.docx is no manuscript; Fascicle reads .txt, .md, .markdown, .mkd and .mdown.',
    ],
  ];
  it.each(wrong)('refuses %j', async (options, said) => {
    const failure = await compile(story, options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toHaveProperty('message', said);
  });
});

// A rejection that nobody waits for ends a process, whatever the caller has caught.
it('an error rejects once, and leaves the process alone', async () => {
  const cwd = await folderWith({});
  const library = pathToFileURL(join(compiledFolder(), 'index.js')).href;
  const program = `import { compile, writeEpub, bindManuscript } from '${library}';
const gone = '${cwd}/gone';
const { book } = await bindManuscript('A story.');
const attempts = [
  () => compile(new TextEncoder().encode('A story.'), { file: 'a.txt', format: ['epub'] }),
  () => compile('A story.', { format: 'epub', css: 7 }),
  () => compile('A story.', { format: ['epub'], theme: 'none' }),
  () => compile('A story.', { format: ['epub'], css: [gone, gone] }),
  () => compile('A story.', { format: ['epub'], cover: gone, css: [gone] }),
  () => compile('A story.', { format: ['epub', 'pdf'], font: [gone] }),
  () => compile('', {}),
  () => compile(undefined),
  () => writeEpub(book, { theme: 'none' }),
];
for (const attempt of attempts) {
  await attempt().then(() => console.log('made'), () => console.log('caught'));
}
await new Promise((resolve) => setTimeout(resolve, 50));
console.log('alive');\n`;
  await writeFile(join(cwd, 'program.mjs'), program);
  const { code, out, err } = await runNode(['program.mjs'], { cwd });
  expect(err).toBe('');
  expect(out).toBe(`made\n${'caught\n'.repeat(8)}alive\n`);
  expect(code).toBe(0);
}, 60_000);

describe('what works on a bound manuscript', () => {
  it('writes it with the package’s own templates, theme and faces', async () => {
    const { book } = await bindManuscript(story);
    expect(headOf(await writePdf(book))).toBe('%PDF');
    expect(Object.keys(unzipSync(await writeEpub(book)))).toContain('OEBPS/content.opf');
  });

  it('shows it to people and programs', async () => {
    const bound = await bindManuscript(story, { file: 'gate.txt' });
    expect(outline(bound)).toContain('body 4: chapter 1 “Morning”');
    expect(outlineJson(bound)).toMatchObject({ file: 'gate.txt', lines: expect.any(Array) });
    expect(explain(bound)).toContain('chapter-heading');
  });

  it('proves that nothing is lost', async () => {
    const { book, manuscript } = await bindManuscript(story);
    expect(audit(book, manuscript)).toEqual([]);
    const lines = [...manuscript.lines, 'One more.'];
    expect(audit(book, { ...manuscript, lines })).toMatchObject([{ words: 'One more.' }]);
  });

  it('finishes it', async () => {
    const { book } = await bindManuscript('"Ah."', { smart: false });
    expect(JSON.stringify(finish(book).book.children)).toContain('“Ah.”');
  });

  it('compares editions, as trees or as EPUBs', async () => {
    const texts = [story, story.replace('Somebody', 'Nobody at all')];
    const books = await Promise.all(texts.map(async (text) => (await bindManuscript(text)).book));
    const epubs = await Promise.all(books.map((book) => writeEpub(book)));
    for (const [before, after] of [books, epubs]) {
      if (before === undefined || after === undefined) continue;
      expect(await diff(before, after)).toMatchObject([
        { title: 'Chapter 1: Morning', wordsAdded: 0, wordsRemoved: 0 },
        { title: 'Chapter 2: Evening', wordsAdded: 3, wordsRemoved: 1 },
      ]);
    }
    await expect(diff(new Uint8Array(3), new Uint8Array())).rejects.toThrow(/no EPUB/);
  });

  it('gathers several into one book', async () => {
    const parts = [1, 2].map((n) => ({
      file: `saga/ch${n}.txt`,
      bytes: `Chapter ${n}\n\nIt rains.`,
    }));
    const options: CompileOptions = { file: 'saga', format: ['epub'] };
    const { book, files } = await compileFolder(parts, options);
    expect(book.metadata.title).toBe('Saga');
    expect(Object.keys(files)).toEqual(['epub']);
    expect((await compileFolder(parts, { kind: 'anthology', format: [] })).files).toEqual({});
  });
});
