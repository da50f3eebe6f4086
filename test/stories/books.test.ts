// The samples as finished books: every paragraph of the story is in the book, in order, and the
// same manuscript makes the same bytes at any hour and in any time zone.
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import type { Book } from '../../src/book/types.ts';
import { contentsOf, flowText, shelvesOf } from '../../src/book/walk.ts';
import { compile } from '../../src/compile.ts';
import { defaultSettings } from '../../src/config.ts';
import { spineText } from './spine.ts';

const manuscripts = new URL('../../manuscripts/', import.meta.url);
const samples = readdirSync(manuscripts).filter((name) => /\.(?:txt|md)$/.test(name));
const build = (name: string) =>
  compile(readFileSync(new URL(name, manuscripts)), name, defaultSettings);

/** Letters and digits alone: what typography may not change. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The pieces of the body that do not follow each other in `text`. */
function missing(book: Book, text: string): string[] {
  const whole = letters(text);
  let at = 0;
  return shelvesOf(book)
    .filter((shelf) => shelf.type !== 'division')
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
  test('the EPUB has every paragraph, in order', async () => {
    const { book, epub } = await build(name);
    expect(missing(book, await spineText(epub ?? new Uint8Array()))).toEqual([]);
  });

  test('is the same in every time zone', async () => {
    process.env['TZ'] = 'Pacific/Kiritimati';
    const first = await build(name);
    process.env['TZ'] = 'America/Los_Angeles';
    const second = await build(name);
    expect(first.epub).toEqual(second.epub);
    expect(first.pdf).toEqual(second.pdf);
  });
});

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
