// Title pages of all sorts, many to a file: what a reader finds on them, the title and the authors.
// `title-pages.cases.txt` says how a case is written.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bindManuscript } from '../../src/compile.ts';

const cases = readFileSync(new URL('title-pages.cases.txt', import.meta.url), 'utf8')
  .split(/^== /m)
  .slice(1)
  .map((part) => {
    const [name = '', ...lines] = part.trimEnd().split('\n');
    const text = lines.filter((line) => line.startsWith('|')).map((line) => line.slice(2));
    const wanted = lines.filter((line) => /^(?:title|subtitle|author):/.test(line));
    const file = lines.includes('[md]') ? '1.md' : '1.txt'; // a name that gives no title
    return { name, file, text: `${text.join('\n')}\n`, wanted };
  });

test.each(cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
  const { book } = await bindManuscript(one.text, { file: one.file });
  const { title, subtitle, creators = [], origins } = book.metadata;
  const authors = creators.filter(({ role }) => role === 'aut').map(({ name }) => name);
  const found = [
    `title: ${origins.title?.from === 'guess' ? 'none' : title}`,
    ...(subtitle === undefined ? [] : [`subtitle: ${subtitle}`]),
    `author: ${authors.length === 0 ? 'none' : authors.join(' + ')}`,
  ];
  expect(found).toEqual(one.wanted);
});
