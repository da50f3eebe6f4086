// Kobo's form of the book: numbered spans, the same text.
import { describe, expect, it } from 'vitest';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import { forKobo } from '../../src/epub/kepub.ts';
import { writeEpub, writeKepub } from '../../src/epub/write.ts';
import { filesOf, plainOptions } from './making.ts';
import { bookOf, chapter, emphasis, paragraph, soundBook } from './specimen.ts';

const span = (id: string, content: string) =>
  `<span class="koboSpan" id="kobo.${id}">${content}</span>`;

const cases: Record<string, [string, string]> = {
  'a sentence each': [
    '<p>One. Two! Three?</p>',
    `<p>${span('1.1', 'One. ')}${span('1.2', 'Two! ')}${span('1.3', 'Three?')}</p>`,
  ],
  'quotation marks close their sentence': [
    '<p>“Go.” He went.</p><p>&quot;Go.&quot; He went.</p>',
    `<p>${span('1.1', '“Go.” ')}${span('1.2', 'He went.')}</p><p>${span('2.1', '&quot;Go.&quot; ')}${span('2.2', 'He went.')}</p>`,
  ],
  'emphasis inside a sentence': [
    '<p>It was <em>so</em> cold.</p>',
    `<p>${span('1.1', 'It was ')}<em>${span('1.2', 'so')}</em>${span('1.3', ' cold.')}</p>`,
  ],
  'no space after a Chinese stop': [
    '<p>你好。再见。</p>',
    `<p>${span('1.1', '你好。')}${span('1.2', '再见。')}</p>`,
  ],
  'space between blocks stays as it is': [
    '<section>\n<p>One.</p>\n</section>',
    `<section>\n<p>${span('2.1', 'One.')}</p>\n</section>`,
  ],
  'a picture counts as a block': [
    '<img src="a.png" alt=""/>',
    span('1.1', '<img src="a.png" alt=""/>'),
  ],
  'code stays whole': ['<pre><code>a. b.</code></pre>', '<pre><code>a. b.</code></pre>'],
  'the body gets its columns': [
    '<body class="x">\n<p>One.</p>\n</body>',
    `<body class="x">\n<div id="book-columns">\n<div id="book-inner">\n<p>${span('1.1', 'One.')}</p>\n</div>\n</div>\n</body>`,
  ],
};

describe('Kobo’s spans', () => {
  it.each(Object.entries(cases))('%s', (_, [before, after]) => {
    expect(forKobo(before)).toBe(after);
  });
});

const textOf = (xhtml: string) =>
  xhtml
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();

describe('a kepub', () => {
  it('is valid, and has the text of the EPUB and every id once', async () => {
    const book = bookOf([
      chapter(1, 'One', paragraph('“Go.” He went. ', emphasis('Far.'), ' And came back…')),
      chapter(2, 'Two', { type: 'code', value: 'a. b.' }, paragraph('End.')),
    ]);
    const plain = filesOf(await writeEpub(book, await plainOptions()));
    const epub = await writeKepub(book, await plainOptions());
    const kobo = filesOf(epub);
    expect([...kobo.keys()]).toEqual([...plain.keys()]);
    for (const [name, xhtml] of plain) {
      if (!name.endsWith('.xhtml')) continue;
      expect(textOf(kobo.get(name) ?? ''), name).toBe(textOf(xhtml));
      const ids = [...(kobo.get(name) ?? '').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
    expect(await validateEpub(epub)).toEqual([]);
  });

  it('differs from the EPUB in its pages only', async () => {
    const plain = filesOf(await writeEpub(soundBook(), await plainOptions()));
    const kobo = filesOf(await writeKepub(soundBook(), await plainOptions()));
    const changed = [...plain].filter(([name, content]) => kobo.get(name) !== content);
    expect(changed.every(([name]) => name.endsWith('.xhtml'))).toBe(true);
  });
});
