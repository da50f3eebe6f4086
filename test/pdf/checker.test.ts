// Every check can fail: a sound book is read, broken in one place, written again, and found broken.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paint } from '../../src/pdf/file/paint.ts';
import { harms } from './checker/harms.ts';
import { readPdf } from './checker/read.ts';
import { rewritePdf } from './checker/rewrite.ts';
import type { PdfTree } from './checker/values.ts';
import { checkPdf } from './checker.ts';
import { faces, info, openShape, specimen } from './specimen.ts';

const sound = await paint(specimen(await openShape()), faces, info, { bleed: 9 });

/** The ids of what is found once `harm` has been done. */
function findIds(harm: (pdf: PdfTree) => void): string[] {
  const pdf = readPdf(sound);
  harm(pdf);
  return [...new Set(checkPdf(rewritePdf(pdf)).map(({ id }) => id))];
}

describe('the checker', () => {
  it('finds nothing in a sound book that was only written again', () => {
    expect(findIds(() => undefined)).toEqual([]);
  });

  it.each(harms)('finds %s: %s', (id, _, harm) => {
    expect(findIds(harm)).toContain(id);
  });

  it('has a case here for each thing it can find', () => {
    const folder = new URL('checker/', import.meta.url);
    const sources = readdirSync(folder).filter(
      (name) => !['harms.ts', 'font-files.ts'].includes(name),
    );
    const ids = sources.flatMap((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      return [...source.matchAll(/(?:id: |\[)'([a-z]+(?:-[a-z]+)*)',\s/g)].map(([, id]) => id);
    });
    const covered = new Set(harms.map(([id]) => id));
    expect(ids.filter((id) => id !== undefined && !covered.has(id))).toEqual(['encrypted']);
  });
});

describe('the cross-reference', () => {
  const plain = Buffer.from(rewritePdf(readPdf(sound))).toString('latin1');
  const packed = Buffer.from(sound).toString('latin1');
  const frames: [what: string, broken: string][] = [
    ['a byte too many', packed.replace('%PDF-1.7\n', '%PDF-1.7\n\n')],
    ['another version', packed.replace('%PDF-1.7', '%PDF-1.4')],
    ['an end cut off', packed.slice(0, -9)],
    ['a table that is off by one', plain.replace(/^0000000015/m, '0000000016')],
    ['a wrong Size', plain.replace(/\/Size (\d+)/, '/Size 3')],
    ['a wrong Length', plain.replace(/\/Length 1/, '/Length 2')],
    ['a wrong number', plain.replace('\n2 0 obj', '\n3 0 obj')],
  ];

  it.each(frames)('is found broken by %s', (_, broken) => {
    const ids = checkPdf(Buffer.from(broken, 'latin1')).map(({ id }) => id);
    expect(ids).toContain('xref');
  });

  it('is found encrypted', () => {
    const broken = Buffer.from(
      plain.replace('trailer\n<<', 'trailer\n<</Encrypt 1 0 R\n'),
      'latin1',
    );
    expect(checkPdf(broken).map(({ id }) => id)).toContain('encrypted');
  });
});
