// Lines below quotations, one case a line, and how both writers set one that names who is quoted.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Flow } from '../../src/book/types.ts';
import { bindManuscript } from '../../src/compile.ts';
import { writeEpub } from '../../src/epub/write.ts';
import { isSignature } from '../../src/pages/signature.ts';
import { loadFaces, loadTheme } from '../../src/pdf/load.ts';
import { layOut } from '../../src/pdf/write.ts';
import { bodyOf, filesOf, plainOptions } from '../epub/making.ts';
import { linesOf, textLines } from '../pdf/pages/listing.ts';

const cases = readFileSync(new URL('signatures.txt', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => line.split(' → '))
  .filter(([line = '', expected]) => !line.startsWith('#') && expected !== undefined);

test.each(cases)('%s: %s', (value = '', expected) => {
  const node: Flow = { type: 'paragraph', children: [{ type: 'text', value }] };
  expect(isSignature(node) ? 'yes' : 'no').toBe(expected);
});

// As it comes to the writers where the author wants no typography.
const quoted = (sign: string) =>
  `# Chapter 1\n\n> Be brief in all things.\n>\n> ${sign} Pyle\n\nSo.`;

async function bookWith(sign: string) {
  return (await bindManuscript(quoted(sign), { file: 'one.md', smart: false })).book;
}

test.each(['—', '--'])('a line after %s is a signature in an EPUB', async (sign) => {
  const files = filesOf(await writeEpub(await bookWith(sign), await plainOptions()));
  expect(bodyOf(files, 'chapter-1')).toContain(`<p class="signature">${sign} Pyle</p>`);
});

test.each(['—', '--'])('a line after %s stands at the right in a PDF', async (sign) => {
  const theme = loadTheme('classic');
  const options = { theme, faces: loadFaces(theme) };
  const { laidOut } = await layOut(await bookWith(sign), options);
  const lines = laidOut.pages.flatMap((page) => linesOf(page));
  const x = (words: string) => lines.find((line) => textLines([line])[0]?.includes(words))?.x ?? 0;
  expect(x('Pyle')).toBeGreaterThan(x('Be brief') + 100);
});
