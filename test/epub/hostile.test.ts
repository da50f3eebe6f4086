// Whatever stands in a manuscript, the book is well-formed and valid, and nothing is run or fetched.
import { describe, expect, it } from 'vitest';
import type { Book, Flow } from '../../src/book/types.ts';
import { validateEpub } from '../../src/epub/inspect/inspect.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { epubOf, filesOf, plainOptions } from './making.ts';
import { bookOf, chapter, paragraph } from './specimen.ts';

const nasty: Record<string, string> = {
  'signs of markup': '<b>&amp; "quoted" \'so\' ]]> --> <!-- x',
  'a template': '<%= process.exit(1) %> <%- 1 %>',
  'control characters': 'a\u0001b\u0008c\u000bd\u001fe\u007ff',
  'half a surrogate pair': 'a\ud83d b \udc09 c',
  'non-characters': 'a\ufffeb\uffffc',
  'every plane': '🐉 𝕏 \u{10ffff} é ß 漢 ש',
  'entities as text': '&nbsp; &#0; &undefined;',
  'nothing to see': '\u200b\u00a0\ufeff',
};

function bookWith(nasty: string): Book {
  const one = chapter(1, nasty, paragraph(nasty), { type: 'code', value: nasty });
  const note = { type: 'authorNote', placement: 'after', title: nasty } as const;
  const two = chapter(2, 'Two', { ...note, children: [paragraph(nasty)] });
  return bookOf([one, two], {
    title: `Title ${nasty}`,
    subtitle: nasty,
    creators: [{ name: nasty, role: 'aut' }],
    summary: nasty,
    rights: nasty,
    source: nasty,
    publisher: nasty,
    warnings: [nasty],
    tags: [nasty, ''],
    other: [{ key: nasty, value: nasty }],
    series: { name: `S ${nasty}`, position: 1.5 },
  });
}

describe('a book full of', () => {
  it.each(Object.entries(nasty))('%s', async (_, text) => {
    const epub = await writeEpub(bookWith(text), await plainOptions());
    expect(await validateEpub(epub)).toEqual([]);
  });
});

describe('a manuscript', () => {
  it('runs no template of its own', async () => {
    const files = await epubOf('# One\n\n<%= 6 * 7 %>\n\n# Two\n\nx');
    expect([...files.values()].join('')).toContain('&lt;%= 6 * 7 %&gt;');
  });

  it('fetches and reads nothing', async () => {
    const text =
      '# One\n\n![a](http://example.org/a.png) ![b](file:///etc/hosts) ![c](/etc/hosts)\n';
    const files = await epubOf(text);
    const pages = [...files.values()].join('');
    expect(pages).not.toMatch(/<img/);
    expect([...files.keys()].filter((name) => name.startsWith('images/'))).toEqual([]);
    expect(pages).toContain('<span class="missing-picture">a</span>');
  });

  it('may nest as deep as it likes', async () => {
    let node: Flow = paragraph('deep');
    for (let level = 0; level < 500; level += 1) node = { type: 'blockquote', children: [node] };
    const epub = await writeEpub(bookOf([chapter(1, '', node)]), await plainOptions());
    expect([...filesOf(epub).values()].join('')).toContain('deep');
  });
});
