// Bytes in, manuscript out: encodings, line ends, and everything that is no text.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readManuscript } from '../../src/manuscript/readers.ts';
import { expectText } from '../expectation.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from([...text].flatMap((char) => bytesOf(char.charCodeAt(0), bigEndian)));
const bytesOf = (code: number, bigEndian: boolean) =>
  bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];

// Windows-1252: left and right quotation marks, an ellipsis, e acute.
const western = latin1('\x93Caf\xe9\x85\x94 she said, and sat down by the window to wait.');
const story = 'Naïve “words”.\nЕщё';

describe('encodings', () => {
  test.each([
    ['UTF-8', utf8(story), 'utf-8', story],
    ['UTF-8 with BOM', utf8(`\ufeff${story}`), 'utf-8', story],
    ['UTF-16 LE with BOM', utf16(`\ufeff${story}`, false), 'utf-16le', story],
    ['UTF-16 BE with BOM', utf16(`\ufeff${story}`, true), 'utf-16be', story],
    [
      'UTF-16 LE without BOM',
      utf16('He went.\nShe stayed.', false),
      'utf-16le',
      'He went.\nShe stayed.',
    ],
    [
      'UTF-16 BE without BOM',
      utf16('He went.\nShe stayed.', true),
      'utf-16be',
      'He went.\nShe stayed.',
    ],
    [
      'UTF-16 LE in Russian',
      utf16('Он ушёл и не вернулся.', false),
      'utf-16le',
      'Он ушёл и не вернулся.',
    ],
    [
      'Windows-1252',
      western,
      'windows-1252',
      '“Café…” she said, and sat down by the window to wait.',
    ],
    ['C1 controls in UTF-8', utf8('Wait\u0085 \u0093now\u0094'), 'utf-8', 'Wait… “now”'],
  ] as const)('%s', async (_, bytes, encoding, text) => {
    const read = await readManuscript(bytes, 'story.txt');
    expect(read.encoding).toBe(encoding);
    expect(read.lines.join('\n')).toBe(text);
  });

  test('Windows-1251 is told from Western text by its share of letters', async () => {
    const russian = 'Было уже поздно, и дождь всё не кончался. Она закрыла книгу и задула свечу.';
    const bytes = Uint8Array.from(russian, (char) => cyrillic(char.charCodeAt(0)));
    const { encoding, lines } = await readManuscript(bytes, 'story.txt');
    expect([encoding, lines[0]]).toEqual(['windows-1251', russian]);
  });

  test.each([
    [
      'an emoji as two surrogates (CESU-8)',
      [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80],
      'é é 😀',
      'utf-8',
      0,
    ],
    ['a last sign that was cut in half', [0xe2, 0x80], 'é é \ufffd', 'utf-8', 1],
  ] as const)('%s', async (_, bytes, line, encoding, count) => {
    const read = await readManuscript(Uint8Array.from([...utf8('é é '), ...bytes]), 'story.txt');
    expect([read.encoding, read.lines[0], read.messages.length]).toEqual([encoding, line, count]);
  });

  test('a Western line pasted into UTF-8, and a line of UTF-8 among Western ones', async () => {
    const pasted = latin1('\n\x93Caf\xe9,\x94 she said.\n');
    const one = await readManuscript(
      Uint8Array.from([...utf8('“Yes,” he said. “A café.”'), ...pasted]),
      'a.txt',
    );
    expect([one.encoding, one.lines[1]]).toEqual(['utf-8', '“Café,” she said.']);
    const western = latin1('\x93Caf\xe9,\x94 she said.\n\x93So.\x94\n');
    const two = await readManuscript(Uint8Array.from([...western, ...utf8('“Yes.”')]), 'a.txt');
    expect([two.encoding, two.lines[2]]).toEqual(['windows-1252', '“Yes.”']);
    expect([...one.messages, ...two.messages]).toEqual([]);
  });

  test('UTF-16 that was cut in the middle of a sign', async () => {
    const bytes = utf16('He went.\nShe stayed.', false).subarray(0, -1);
    const { encoding, lines } = await readManuscript(bytes, 'story.txt');
    expect([encoding, lines[1]]).toEqual(['utf-16le', 'She stayed\ufffd']);
  });

  // The first words of stories; the last sign is cut in half, or a byte has come in between.
  const byteFiles = readdirSync(new URL('bytes/', import.meta.url)).filter((n) =>
    n.endsWith('.txt'),
  );
  test.each(byteFiles)('%s', async (name) => {
    const bytes = readFileSync(new URL(`bytes/${name}`, import.meta.url));
    const { encoding, lines, messages } = await readManuscript(bytes, name);
    const said = messages.map(({ sentence }) => sentence);
    const expected = new URL(`bytes/${name.replace(/txt$/, 'read.md')}`, import.meta.url);
    expectText(`${[encoding, ...lines, ...said].join('\n')}\n`, expected);
  });

  test('one damaged sign does not make a UTF-8 text Western', async () => {
    const bytes = Uint8Array.from([...utf8(`${'é'.repeat(30)}\n`), 0xff, ...utf8('end')]);
    const { encoding, messages } = await readManuscript(bytes, 'story.txt');
    expect(encoding).toBe('utf-8');
    expect(messages.map(({ id, line }) => [id, line])).toEqual([['encoding-damaged', 2]]);
  });
});

function cyrillic(code: number): number {
  if (code < 128) return code;
  return code === 0x451 ? 0xb8 : code - 0x410 + 0xc0;
}

describe('lines', () => {
  test.each([
    ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
    ['a\u2028b\u2029c', ['a', 'b', 'c']],
    ['a\fb', ['a', 'b']],
    ['a\fb\nc', ['a b', 'c']],
    ['rope\vand\x1fwent\x1ehalf\n', ['rope and went-half', '']],
    ['\uf0b7\tropes', ['•\tropes']],
    ['so\u00adft ze\u200bro b\ufeffom', ['soft zero bom']],
    ['bell\u0007 and null-free', ['bell and null-free']],
    ['joiner\u200d here, family 👩\u200d👧', ['joiner here, family 👩\u200d👧']],
    ['می\u200cخواهم', ['می\u200cخواهم']],
    ['left\u200e to \u202eright', ['left to right']],
  ])('%j', async (text, lines) => {
    expect((await readManuscript(utf8(text), 'story.txt')).lines).toEqual(lines);
  });
});

describe('no text', () => {
  const zip = (entry: string) => `PK\x03\x04${'.'.repeat(26)}${entry}`;
  test.each([
    ['PDF', '%PDF-1.7'],
    ['RTF', '{\\rtf1 hello}'],
    ['EPUB', zip('mimetypeapplication/epub+zip')],
    ['DOCX', zip('word/document.xml')],
    ['OpenDocument text', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
    ['ZIP archive', zip('a.txt')],
    ['HTML', '\n<!DOCTYPE html><p>hello'],
    ['HTML', '<html lang="en">'],
    ['it holds NUL bytes', 'a\0b\0\0c'],
    ['it holds NUL bytes', 'caf\xe9 \0 \xff\0\0 x'],
    ['it holds control characters', 'a\x01b\x02\x03\xe9 \x05 c\x06'],
  ])('%s', async (kind, text) => {
    await expect(readManuscript(latin1(text), 'x.txt')).rejects.toMatchObject({
      diagnostic: { id: 'file-binary', file: 'x.txt', sentence: expect.stringContaining(kind) },
    });
  });

  test.each(['', '\ufeff', ' \n\t\r\n\u00a0'])('empty: %j', async (text) => {
    await expect(readManuscript(utf8(text), 'x.txt')).rejects.toMatchObject({
      diagnostic: { id: 'file-empty' },
    });
  });

  test('too large', async () => {
    await expect(
      readManuscript(new Uint8Array(64 * 1024 * 1024 + 1), 'x.txt'),
    ).rejects.toMatchObject({
      diagnostic: { id: 'file-too-large', sentence: expect.stringContaining('64 MiB') },
    });
  });
});

describe('hostile front matter', () => {
  test.each([
    [
      'aliases',
      `a: &a [x, x]\n${'bcdefghij'.replace(/./g, (k) => `${k}: &${k} [${'*a, '.repeat(60)}*a]\n`)}`,
    ],
    ['depth', `a: ${'['.repeat(20_000)}`],
    ['a tag', 'a: !!js/function x\nb: 1'],
  ])('%s does no harm', async (_, yaml) => {
    const read = await readManuscript(utf8(`---\n${yaml}\n---\n\nText.`), 'x.md');
    expect(read.lines.at(-1)).toBe('Text.');
  });
});

describe('front matter of other programs', () => {
  const fieldsOf = async (...lines: string[]) => {
    const { frontMatter } = await readManuscript(
      utf8(['---', ...lines, '---', '', 'Text.', ''].join('\n')),
      'story.md',
    );
    return frontMatter.map(({ key, value }) => `${key}: ${String(value)}`);
  };

  test('lists of titles and creators say what each is', async () => {
    const read = await fieldsOf(
      'title:',
      '- type: main',
      '  text: "Lamps & Ladders"',
      '- type: subtitle',
      '  text: a comedy',
      'creator:',
      '- role: author',
      '  text: Ann Lee',
      '- role: author',
      '  text: Bo Tan',
      '- role: editor',
      '  text: Cy Wu',
    );
    expect(read).toEqual([
      'title: Lamps & Ladders',
      'subtitle: a comedy',
      'author: Ann Lee,Bo Tan',
      'editor: Cy Wu',
    ]);
  });

  test('a series may be a name and a position', async () => {
    expect(await fieldsOf('series:', '  name: Small Taxes', '  position: 2')).toEqual([
      'series: Small Taxes #2',
    ]);
  });

  test('a list of names is a list', async () => {
    expect(await fieldsOf('author: [Ann Lee, Bo Tan]')).toEqual(['author: Ann Lee,Bo Tan']);
  });
});
