// The second proof over real manuscripts: the samples in both formats, and, where they are at hand,
// stories and the EPUBs of novels. `npm run conformance` proves the PDFs of novels.
import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../pdf/tools.ts';
import { build, inEpub, inPdf, told } from './proving.ts';

const root = new URL('../../', import.meta.url);

/** The manuscripts of a folder; none where it is not here. */
function manuscriptsIn(folder: string): URL[] {
  const url = new URL(folder, root);
  const names = existsSync(url) ? readdirSync(url) : [];
  const isManuscript = (name: string) => /\.(?:txt|md)$/.test(name) && name !== 'README.md';
  return names.filter(isManuscript).map((name) => new URL(name, url));
}

const samples = manuscriptsIn('manuscripts/');
const stories = ['../shared/corpus/stories/', '../shared/manuscripts/'].flatMap(manuscriptsIn);
const novels = ['../shared/corpus/raw/', '../shared/corpus/world/raw/'].flatMap(manuscriptsIn);

/**
 * How many words are lost today, where they are: the address and the tag of a mail, a second
 * disclaimer, `Sir`, `H[erbert] G[eorge] … [1898]`. Never more.
 */
const known: Record<string, number> = {
  's02-bold-markdown.md': 2,
  's03-usenet.txt': 5,
  'sherlock-adventures.txt': 1,
  'time-machine.txt': 3,
};

function unknown(name: string, findings: ReturnType<typeof inEpub>): string[] {
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  return count <= (known[name] ?? 0) ? [] : told(findings);
}

describe.each([...samples, ...stories])('%s', (url) => {
  const name = basename(url.pathname);

  test('the EPUB has every word', async () => {
    expect(unknown(name, inEpub(await build(url, 'epub')))).toEqual([]);
  });

  test('the PDF has every word', async (context) => {
    if (!hasTool('pdftotext')) context.skip('pdftotext is not installed');
    expect(unknown(name, inPdf(await build(url, 'pdf')))).toEqual([]);
  });
});

describe('novels', () => {
  test.each(novels)('%s', async (url) => {
    expect(unknown(basename(url.pathname), inEpub(await build(url, 'epub')))).toEqual([]);
  });
});
