// The samples as finished books: every paragraph of the story is in both, in order, and the same
// manuscript makes the same bytes at any hour and in any time zone.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/types.ts';
import { contentsOf, flowText, sectionsOf } from '../../src/book/walk.ts';
import { type Compiled, compile } from '../../src/compile.ts';
import { hasTool, run } from '../pdf/tools.ts';
import { spineText } from './spine.ts';

const manuscripts = new URL('../../manuscripts/', import.meta.url);
const samples = readdirSync(manuscripts).filter((name) => /\.(?:txt|md)$/.test(name));
const build = (name: string) => compile(readFileSync(new URL(name, manuscripts)), { file: name });

/** The part of a 5.5 × 8.5 in page between running head and foot, in points. */
const textBlock = ['-x', '0', '-y', '57', '-W', '396', '-H', '520'];

/** Letters alone: what typography may not change, and no note is numbered with. */
const letters = (text: string) => text.normalize('NFKC').replace(/\P{L}/gu, '');

/** The pieces of the body that do not follow each other in `text`. */
function missing(book: Book, text: string): string[] {
  const whole = letters(text);
  let at = 0;
  return sectionsOf(book)
    .filter((section) => section.type !== 'division')
    .flatMap(contentsOf)
    .filter((node) => node.type !== 'heading' && node.type !== 'footnoteDefinition')
    .flatMap((node) => flowText(node).split('\n'))
    .filter((piece) => {
      const found = whole.indexOf(letters(piece), at);
      if (found >= 0) at = found + letters(piece).length;
      return found < 0;
    });
}

describe.each(samples)('%s', (name) => {
  let built: Promise<Compiled> | undefined;
  const once = () => {
    built ??= build(name);
    return built;
  };

  test('the EPUB has every paragraph, in order', async () => {
    const { book, files } = await once();
    const [epub = new Uint8Array()] = files['epub'] ?? [];
    expect(missing(book, await spineText(epub))).toEqual([]);
  });

  test('the PDF has every paragraph, in order', async (context) => {
    if (!hasTool('pdftotext')) context.skip('pdftotext is not installed');
    const { book, files } = await once();
    const [pdf = new Uint8Array()] = files['pdf'] ?? [];
    const { output } = run('pdftotext', [...textBlock, 'FILE', '-'], pdf);
    expect(missing(book, output)).toEqual([]);
  });

  test('is the same in every time zone', async () => {
    const first = await once();
    process.env['TZ'] = 'Pacific/Kiritimati';
    const second = await build(name);
    expect(first.files).toEqual(second.files);
    expect(Object.keys(first.files)).toEqual(['epub', 'pdf']);
  });
});

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
