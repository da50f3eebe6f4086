// What shops and devices say: each rule with a book that breaks it.
import { beforeAll, describe, expect, it } from 'vitest';
import { tooYoung } from '../../../src/epub/inspect/css.ts';
import { checkForDevices, type Device } from '../../../src/epub/inspect/devices.ts';
import { writeEpub, writeKepub } from '../../../src/epub/write.ts';
import { fullOptions, plainOptions, withChange } from '../making.ts';
import { pngOf } from '../pictures.ts';
import { soundBook } from '../specimen.ts';

const all: Device[] = ['kindle', 'kobo', 'apple'];
let sound: Uint8Array;
beforeAll(async () => {
  sound = await writeKepub(soundBook(), await fullOptions());
});

async function complaints(epub: Uint8Array): Promise<string> {
  return (await checkForDevices(epub, all)).map(({ sentence }) => sentence).join('\n');
}

const drop = (pattern: RegExp) => (text: string) => text.replace(pattern, '');

const cases: Record<string, [string, (text: string) => string | Uint8Array, RegExp]> = {
  'no language': ['.opf', drop(/<dc:language>[^<]*/), /Kindle refuses[\s\S]*Apple Books refuses/],
  'no title': ['.opf', drop(/Sound Book/), /Kindle refuses this book: the title/],
  'no author': ['.opf', drop(/<dc:creator[\s\S]*?<\/dc:creator>/), /no author is given/],
  'no cover': [
    '.opf',
    drop(/ properties="cover-image"|<meta name="cover"[^>]*>/g),
    /Apple Books refuses this book: there is no cover/,
  ],
  'a small cover': ['cover.png', () => pngOf(800, 1200), /800 × 1200/],
  'a cover below Apple’s size only': ['cover.png', () => pngOf(1200, 1900), /^Apple Books refuses/],
  'a picture of many pixels': ['cover.png', () => pngOf(2400, 3600), /5\.6 million pixels/],
  'a script': ['two.xhtml', (s) => s.replace('</head>', '<script>1</script></head>'), /no scripts/],
  'a WebP picture': ['.opf', (s) => s.replace('image/png', 'image/webp'), /no WebP/],
  'a long page': [
    'two.xhtml',
    (s) => s.replace('</p>', `${'x'.repeat(310_000)}</p>`),
    /turns slowly/,
  ],
  'a young sheet': ['style.css', (s) => `${s} p { width: calc(1em + 2px) }`, /for its “calc\(”/],
  'a sheet from the network': [
    'style.css',
    (s) => `@import "https://example.org/a.css"; ${s}`,
    /from the network/,
  ],
  'no navigation document': ['.opf', drop(/ properties="nav"/), /no navigation document/],
};

describe('checkForDevices', () => {
  it('finds nothing in our own kepub', async () => {
    expect(await complaints(sound)).toBe('');
  });

  it('recommends a kepub to Kobo', async () => {
    const epub = await writeEpub(soundBook(), await fullOptions());
    expect(await complaints(epub)).toBe(
      'Kobo will take this book, but a kepub turns pages faster and keeps statistics (-f kepub).',
    );
  });

  it.each(Object.entries(cases))('finds %s', async (_, [ending, change, complaint]) => {
    expect(await complaints(withChange(sound, ending, change))).toMatch(complaint);
  });

  it('asks only the devices it is told to', async () => {
    const epub = await writeEpub(soundBook(), await plainOptions());
    const found = await checkForDevices(epub, ['apple']);
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'Apple Books refuses this book: there is no cover.',
    ]);
  });

  it('says that a file is no EPUB', async () => {
    const found = await checkForDevices(new TextEncoder().encode('Once'), all);
    expect(found).toMatchObject([{ id: 'epub-unreadable', severity: 'error' }]);
  });
});

describe('a style sheet', () => {
  it.each([
    ['p { width: calc(1em) }', 'calc('],
    ['p { color: var(--x) }', 'var('],
    ['div { display: grid; }', 'display: grid'],
    ['div { display:inline-flex }', 'display:inline-flex'],
    ['/* calc(1em) */ p { margin: 0 }', undefined],
    ['@supports (display: grid) { p { width: calc(1em) } } p { margin: 0 }', undefined],
    ['@supports (x) { a { } } p { width: min(1em, 2em) }', 'min('],
    ['p { width: 1em } /* unclosed', undefined],
  ])('%s', (css, found) => {
    expect(tooYoung(css)).toBe(found);
  });
});
