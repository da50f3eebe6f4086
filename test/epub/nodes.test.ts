// Every kind of block and inline node as it is printed: one case a node, `name: nodes → XHTML`.
import { describe, expect, it } from 'vitest';
import type { Flow, Inline, VerseLine } from '../../src/book/types.ts';
import { wordsFor } from '../../src/book/wording/wording.ts';
import type { PageContext } from '../../src/epub/context.ts';
import { printFlow } from '../../src/epub/flow.ts';
import { printInline } from '../../src/epub/inline.ts';
import { linkResolver } from '../../src/epub/navigation.ts';

const context: PageContext = {
  link: linkResolver(new Map([['the-salt-road', 'chapter-2']])),
  picture: (url) =>
    url === 'map.png' ? { href: 'images/map.png', width: 40, height: 30 } : undefined,
  mark: ({ identifier }) =>
    identifier === 'a' ? { number: 1, id: 'noteref-1', href: 'notes.xhtml#note-1' } : undefined,
  pagesIn: () => [],
  id: (stem) => `${stem}-1`,
  words: wordsFor('en'),
};

const text = (value: string): Inline => ({ type: 'text', value });
const paragraph = (...children: Inline[]): Flow => ({ type: 'paragraph', children });
const line = (value: string, indent = 0): VerseLine => ({
  type: 'verseLine',
  indent,
  children: [text(value)],
});

const inline: Record<string, [Inline[], string]> = {
  'text with signs of markup': [[text('Salt & <ink> "x"')], 'Salt &amp; &lt;ink&gt; &quot;x&quot;'],
  emphasis: [[{ type: 'emphasis', children: [text('so')] }], '<em>so</em>'],
  strong: [[{ type: 'strong', children: [text('so')] }], '<strong>so</strong>'],
  deleted: [[{ type: 'delete', children: [text('no')] }], '<del>no</del>'],
  'emphasis around nothing': [[{ type: 'emphasis', children: [] }], ''],
  code: [[{ type: 'inlineCode', value: 'a<b' }], '<code>a&lt;b</code>'],
  'a hard break': [[text('a'), { type: 'break' }, text('b')], 'a<br/>\nb'],
  'another language': [
    [{ type: 'span', lang: 'fr', children: [text('bonjour')] }],
    '<span lang="fr" xml:lang="fr">bonjour</span>',
  ],
  'a link into the book': [
    [{ type: 'link', url: '#the-salt-road', children: [text('there')] }],
    '<a href="chapter-2.xhtml">there</a>',
  ],
  'a link that leads nowhere': [
    [{ type: 'link', url: '#lost', children: [text('there')] }],
    'there',
  ],
  'a script for a link': [
    [{ type: 'link', url: 'javascript:alert(1)', children: [text('x')] }],
    'x',
  ],
  'a file for a link': [[{ type: 'link', url: 'file:///etc/hosts', children: [text('x')] }], 'x'],
  'a link with spaces and signs': [
    [{ type: 'link', url: 'https://example.org/a b?x=1&y="2"', children: [text('x')] }],
    '<a href="https://example.org/a%20b?x=1&amp;y=%222%22">x</a>',
  ],
  'a picture': [
    [{ type: 'image', url: 'map.png', alt: 'A "map"' }],
    '<img src="images/map.png" alt="A &quot;map&quot;" width="40" height="30"/>',
  ],
  'a picture that is not at hand': [
    [{ type: 'image', url: 'gone.png', alt: 'A map' }],
    '<span class="missing-picture">A map</span>',
  ],
  'a footnote mark': [
    [{ type: 'footnoteReference', identifier: 'a' }],
    '<a epub:type="noteref" role="doc-noteref" class="noteref" href="notes.xhtml#note-1" id="noteref-1">1</a>',
  ],
  'a mark without its note': [[{ type: 'footnoteReference', identifier: 'b' }], '[b]'],
};

describe('inline content', () => {
  it.each(Object.entries(inline))('%s', (_, [nodes, xhtml]) => {
    expect(printInline(nodes, context)).toBe(xhtml);
  });
});

const flow: Record<string, [Flow[], string]> = {
  'the first paragraph is flush, the second is not': [
    [paragraph(text('One.')), paragraph(text('Two.'))],
    '<p class="first">One.</p>\n<p>Two.</p>',
  ],
  'a paragraph without words': [[paragraph(text('  '))], ''],
  'a scene break': [
    [paragraph(text('a')), { type: 'thematicBreak', strength: 'ornament' }, paragraph(text('b'))],
    '<p class="first">a</p>\n<hr class="ornament"/>\n<p class="first">b</p>',
  ],
  'a scene break with words': [
    [
      paragraph(text('a')),
      { type: 'thematicBreak', strength: 'ornament', children: [text('~*~ Q&A ~*~')] },
      paragraph(text('b')),
    ],
    '<p class="first">a</p>\n<p class="ornament">~*~ Q&amp;A ~*~</p>\n<p class="first">b</p>',
  ],
  'a weak break': [[{ type: 'thematicBreak', strength: 'space' }], '<hr class="space"/>'],
  'a scene stamp': [
    [{ type: 'sceneStamp', children: [text('Noon')] }, paragraph(text('b'))],
    '<p class="scene-stamp">Noon</p>\n<p class="first">b</p>',
  ],
  'a subheading': [[{ type: 'subheading', children: [text('Two')] }], '<h2>Two</h2>'],
  'a quotation that is signed': [
    [{ type: 'blockquote', children: [paragraph(text('Be brief.')), paragraph(text('— Pyle'))] }],
    '<blockquote>\n<p class="first">Be brief.</p>\n<p class="signature">— Pyle</p>\n</blockquote>',
  ],
  'dialogue after a dash is no signature': [
    [paragraph(text('Be brief.')), paragraph(text('— Why?'))],
    '<p class="first">Be brief.</p>\n<p>— Why?</p>',
  ],
  'a letter': [
    [{ type: 'letter', children: [paragraph(text('Dear Nell,'))] }],
    '<blockquote class="letter">\n<p class="first">Dear Nell,</p>\n</blockquote>',
  ],
  'a poem': [
    [
      {
        type: 'verse',
        children: [{ type: 'stanza', children: [line('one'), line('two', 2), line('far', 40)] }],
      },
    ],
    '<blockquote class="verse">\n<p class="stanza"><span class="line">one</span><br/>\n<span class="line in2">two</span><br/>\n<span class="line in6">far</span></p>\n</blockquote>',
  ],
  'a transcript': [
    [{ type: 'transcript', children: [{ type: 'paragraph', children: [text('a: hi')] }] }],
    '<div class="transcript">\n<p class="first">a: hi</p>\n</div>',
  ],
  'a list that starts at three': [
    [
      {
        type: 'list',
        ordered: true,
        start: 3,
        children: [
          { type: 'listItem', children: [paragraph(text('x'))] },
          { type: 'listItem', children: [paragraph(text('y')), paragraph(text('z'))] },
        ],
      },
    ],
    '<ol start="3">\n<li>x</li>\n<li><p class="first">y</p>\n<p>z</p>\n</li></ol>',
  ],
  'a list of points': [
    [{ type: 'list', ordered: false, children: [{ type: 'listItem', children: [] }] }],
    '',
  ],
  'tasks, done and to do, with their boxes': [
    [
      {
        type: 'list',
        ordered: false,
        children: [
          { type: 'listItem', checked: true, children: [paragraph(text('x'))] },
          {
            type: 'listItem',
            checked: false,
            children: [paragraph(text('y')), paragraph(text('z'))],
          },
        ],
      },
    ],
    '<ul>\n<li>[x] x</li>\n<li><p class="first">[\u00a0] y</p>\n<p>z</p>\n</li></ul>',
  ],
  'a block of code': [
    [{ type: 'code', value: 'if (a < b)\n  c' }],
    '<pre><code>if (a &lt; b)\n  c</code></pre>',
  ],
  'a table': [
    [
      {
        type: 'table',
        align: [undefined, 'right'],
        children: [
          { type: 'tableRow', children: [cell('Port'), cell('Depth')] },
          { type: 'tableRow', children: [cell('Ash'), cell('12')] },
        ],
      },
    ],
    '<table>\n<thead>\n<tr><th scope="col">Port</th><th scope="col" class="right">Depth</th></tr>\n</thead>\n<tbody>\n<tr><td>Ash</td><td class="right">12</td></tr>\n</tbody>\n</table>',
  ],
  'a picture with words under it': [
    [
      {
        type: 'figure',
        image: { type: 'image', url: 'map.png', alt: '' },
        children: [text('The bay')],
      },
    ],
    '<figure><img src="images/map.png" alt="" width="40" height="30"/><figcaption>The bay</figcaption></figure>',
  ],
  'an author’s note gets the usual heading': [
    [
      {
        type: 'authorNote',
        placement: 'before',
        title: 'A/N:',
        children: [paragraph(text('Hi!'))],
      },
    ],
    '<aside class="author-note before" role="note" aria-labelledby="author-note-1">\n<p class="note-title" id="author-note-1">Author’s Note</p>\n<p class="first">Hi!</p>\n</aside>',
  ],
  'a note with a heading of its own keeps it': [
    [
      {
        type: 'authorNote',
        placement: 'after',
        title: 'Review replies',
        children: [paragraph(text('Hi!'))],
      },
    ],
    '<aside class="author-note after" role="note" aria-labelledby="author-note-1">\n<p class="note-title" id="author-note-1">Review replies</p>\n<p class="first">Hi!</p>\n</aside>',
  ],
  'a note in brackets has no heading': [
    [{ type: 'authorNote', placement: 'inline', children: [paragraph(text('(Hi!)'))] }],
    '<aside class="author-note inline" role="note" aria-label="Author’s Note">\n<p class="first">(Hi!)</p>\n</aside>',
  ],
  'an end mark': [[{ type: 'endMark', children: [text('Fin')] }], '<p class="end-mark">Fin</p>'],
  'a footnote is printed elsewhere': [
    [{ type: 'footnoteDefinition', identifier: 'a', children: [paragraph(text('x'))] }],
    '',
  ],
};

function cell(value: string) {
  return { type: 'tableCell' as const, children: [text(value)] };
}

describe('blocks', () => {
  it.each(Object.entries(flow))('%s', (_, [nodes, xhtml]) => {
    expect(printFlow(nodes, context).trim()).toBe(xhtml);
  });
});
