// Which way a book's pages are turned and its lines run, by its language.
import { expect, test } from 'vitest';
import { epubOf } from './making.ts';

test.each([
  ['ug', 'rtl'],
  ['iw', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ks-Deva', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['en', 'ltr'],
])('a book in %s runs %s', async (language, direction) => {
  const files = await epubOf(`---\ntitle: One\nlanguage: ${language}\n---\n\n# One\n\nWord.\n`);
  const opf = files.get('content.opf') ?? '';
  const pages = [...files].filter(([name]) => name.endsWith('.xhtml')).map(([, page]) => page);
  const rtl = direction === 'rtl';
  expect(opf.includes('page-progression-direction="rtl"')).toBe(rtl);
  expect(opf).toContain(`dir="${direction}"`);
  expect(pages.map((page) => page.includes(' dir="rtl"'))).toEqual(pages.map(() => rtl));
});
