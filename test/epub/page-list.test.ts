// The page numbers of the PDF in the EPUB: each mark stands where its page begins.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import { breakPages } from '../../src/epub/page-breaks.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { pageStarts } from '../../src/pdf/pages/page-starts.ts';
import { layOut } from '../../src/pdf/write.ts';
import { pdfResources } from '../../src/settings/resources.ts';
import { defaultSettings } from '../../src/settings/table.ts';
import { filesOf, plainOptions } from './making.ts';
import { bookOf, chapter, paragraph } from './specimen.ts';

const lettersOf = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.join('') ?? '';

describe('a mark', () => {
  const start = (label: string, letters: number) => ({ label, letters, paragraph: paragraph('') });
  const mark = (label: string) =>
    `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${label}" aria-label="${label}"></span>`;

  it.each([
    ['<p>One two</p>', start('3', 0), `<p>${mark('3')}One two</p>`],
    ['<p>One two</p>', start('3', 3), `<p>One ${mark('3')}two</p>`],
    [
      '<p>“One &amp; <em>two</em>”</p>',
      start('3', 3),
      `<p>“One &amp; <em>${mark('3')}two</em>”</p>`,
    ],
    [
      '<p>One<a role="doc-noteref" href="#n">12</a> two</p>',
      start('3', 3),
      `<p>One<a role="doc-noteref" href="#n">12</a> ${mark('3')}two</p>`,
    ],
    ['<p>One</p>', start('3', 9), '<p>One</p>'],
    ['', start('3', 0), ''],
  ])('in %s', (before, from, after) => {
    expect(breakPages(before, [from])).toBe(after);
  });

  it('may share its paragraph with another', () => {
    expect(breakPages('<p>One two</p>', [start('3', 0), start('4', 3)])).toBe(
      `<p>${mark('3')}One ${mark('4')}two</p>`,
    );
  });
});

const words = 'The lamps went out one by one, and nobody could say who had been told to do it. ';

describe('the page list of a book', () => {
  const book = bookOf([
    chapter(1, 'One', ...Array.from({ length: 8 }, () => paragraph(words.repeat(9)))),
    chapter(2, 'Two', ...Array.from({ length: 3 }, () => paragraph(words.repeat(9)))),
  ]);

  it('leads to where the printed pages begin', async () => {
    const options = await pdfResources(defaultSettings, () => undefined);
    const { laidOut } = await layOut(book, options);
    const starts = pageStarts(laidOut);
    const epub = await writeEpub(book, await plainOptions({ pageStarts: starts }));
    const files = filesOf(epub);
    const list = [...(files.get('toc.xhtml') ?? '').matchAll(/href="([^"#]+)#(page-\d+)">(\d+)</g)];
    expect(list.length).toBeGreaterThan(4);
    expect(list.map(([, , , label]) => label)).toEqual(starts.map(({ label }) => label));
    for (const [, file = '', id, label] of list) {
      const after =
        files
          .get(file)
          ?.split(`id="${id}" aria-label="${label}">`)[1]
          ?.replace(/<[^>]*>/g, '') ?? '';
      const page = laidOut.pages.find((each) => each.label === label);
      const lines = page
        ?.contents()
        .items.filter((item) => item.kind === 'line' && item.element?.role === 'P');
      const printed = lines?.flatMap((line) => (line.kind === 'line' ? line.words : [])) ?? [];
      const text = lettersOf(
        printed.map((word) => word.map((each) => each.text).join('')).join(''),
      );
      expect(lettersOf(after).slice(0, 60), `page ${label}`).toBe(text.slice(0, 60));
    }
    expect(await validateEpub(epub)).toEqual([]);
    expect(files.get('content.opf')).toContain('accessibilityFeature">pageBreakMarkers<');
  });

  it('is there when the setting asks for it, and not otherwise', async () => {
    const file = new URL('books/everything.md', import.meta.url);
    const bytes = new Uint8Array(readFileSync(file));
    for (const pageList of [true, false]) {
      const options = { file: 'everything.md', format: ['epub'], pageList };
      const [epub = new Uint8Array()] = (await compile(bytes, options)).files['epub'] ?? [];
      const nav = filesOf(epub).get('toc.xhtml') ?? '';
      expect(nav.includes('epub:type="page-list"')).toBe(pageList);
    }
  });
});
